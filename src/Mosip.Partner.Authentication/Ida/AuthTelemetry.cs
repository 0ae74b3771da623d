using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>Activities and metrics of this package. Names are public API: see docs/guides/telemetry.md.</summary>
internal static class AuthTelemetry
{
    public const string Name = "Mosip.Partner.Authentication";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("mosip.client.operation.duration", "s", "How long calls to MOSIP took, retries included.");

    private static readonly Counter<long> Errors =
        Meter.CreateCounter<long>("mosip.client.errors", "{error}", "Calls to MOSIP that were refused or failed.");

    private static readonly Histogram<double> ClockSkew =
        Meter.CreateHistogram<double>("mosip.client.clock.skew", "s", "This machine's clock minus MOSIP's, measured from answers.");

    public static void Completed(string operation, TimeSpan duration, string outcome, string? errorCode)
    {
        if (Duration.Enabled)
            Duration.Record(duration.TotalSeconds, new TagList { { "mosip.operation", operation }, { "mosip.outcome", outcome } });
        if (errorCode is not null && Errors.Enabled)
            Errors.Add(1, new TagList { { "mosip.operation", operation }, { "mosip.error.code", errorCode } });
    }

    public static void Measured(TimeSpan skew)
    {
        if (ClockSkew.Enabled)
            ClockSkew.Record(skew.TotalSeconds);
    }
}
