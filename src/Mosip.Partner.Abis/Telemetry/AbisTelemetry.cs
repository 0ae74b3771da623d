using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Mosip.Partner.Abis.Telemetry;

/// <summary>The metrics of this package. Names are public API: see docs/guides/telemetry.md.</summary>
internal static class AbisTelemetry
{
    public const string Name = "Mosip.Partner.Abis";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Replies =
        Meter.CreateCounter<long>("mosip.abis.replies", "{reply}", "Replies by operation and failure reason; 0 is success.");

    private static readonly Histogram<double> RequestDuration =
        Meter.CreateHistogram<double>("mosip.abis.request.duration", "s", "How long inserts, identifies and deletes took, the share and the matcher included.");

    public static void Replied(string? operation, int failureReason) =>
        Replies.Add(1, new KeyValuePair<string, object?>("mosip.abis.operation", operation ?? "invalid"), new KeyValuePair<string, object?>("mosip.abis.failure_reason", failureReason));

    public static void Handled(string operation, TimeSpan duration)
    {
        if (RequestDuration.Enabled)
            RequestDuration.Record(duration.TotalSeconds, new TagList { { "mosip.abis.operation", operation } });
    }
}
