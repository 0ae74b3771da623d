using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Mosip.Partner.WebSub.Telemetry;

/// <summary>The metrics of this package. Names are public API: see docs/guides/telemetry.md.</summary>
internal static class WebSubTelemetry
{
    public const string Name = "Mosip.Partner.WebSub";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> DeliveryDuration =
        Meter.CreateHistogram<double>("mosip.websub.delivery.duration", "s", "How long deliveries of the hub took until their answer, with the outcome.");

    public static void Received(string outcome, TimeSpan duration)
    {
        if (DeliveryDuration.Enabled)
            DeliveryDuration.Record(duration.TotalSeconds, new TagList { { "mosip.outcome", outcome } });
    }
}
