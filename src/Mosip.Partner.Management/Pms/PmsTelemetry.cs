using System.Diagnostics;
using System.Diagnostics.Metrics;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Pms;

/// <summary>Activities and metrics of this package. Names are public API: see docs/guides/telemetry.md.</summary>
internal static class PmsTelemetry
{
    public const string Name = "Mosip.Partner.Management";

    private static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("mosip.client.operation.duration", "s", "How long calls to MOSIP took, retries included.");

    private static readonly Counter<long> Errors =
        Meter.CreateCounter<long>("mosip.client.errors", "{error}", "Calls to MOSIP that were refused or failed.");

    /// <summary>Makes a call and reports it: the route's template, never an address with ids.</summary>
    public static async Task<T> ObserveAsync<T>(PmsOperation operation, TimeProvider time, Func<Task<T>> call)
    {
        using Activity? activity = Source.StartActivity($"pms {operation.Name}", ActivityKind.Client);
        activity?.SetTag("mosip.operation", operation.Name);
        activity?.SetTag("url.template", operation.Endpoint);
        long start = time.GetTimestamp();
        string outcome = "failed";
        string? errorCode = null;
        try
        {
            T result = await call().ConfigureAwait(false);
            outcome = "done";
            return result;
        }
        catch (MosipServiceException e)
        {
            (outcome, errorCode) = ("refused", e.Error.Code.ToString());
            throw;
        }
        catch (MosipTransportException e)
        {
            errorCode = e.Fault.ToString();
            throw;
        }
        finally
        {
            if (Duration.Enabled)
                Duration.Record(time.GetElapsedTime(start).TotalSeconds, new TagList { { "mosip.operation", operation.Name }, { "mosip.outcome", outcome } });
            if (errorCode is not null && Errors.Enabled)
                Errors.Add(1, new TagList { { "mosip.operation", operation.Name }, { "mosip.error.code", errorCode } });
            activity?.SetTag("mosip.outcome", outcome);
            if (outcome != "done")
                activity?.SetStatus(ActivityStatusCode.Error, errorCode);
        }
    }
}
