using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Mosip.Partner.Messaging.Telemetry;

/// <summary>Activities and metrics of this package. Names are public API: see docs/guides/telemetry.md.</summary>
internal static class QueueTelemetry
{
    public const string Name = "Mosip.Partner.Messaging";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> HandleDuration =
        Meter.CreateHistogram<double>("mosip.queue.handle.duration", "s", "How long messages took from their arrival to their settlement, with the outcome; the tag tells those that came again.");

    private static readonly UpDownCounter<int> Connections =
        Meter.CreateUpDownCounter<int>("mosip.queue.connected", "{connection}", "Whether workers are connected to a broker.");

    private static readonly Counter<long> ExpiredMessages =
        Meter.CreateCounter<long>("mosip.queue.expired", "{message}", "Messages whose time to live had ended when their turn came.");

    public static void Expired(string queue) => ExpiredMessages.Add(1, new KeyValuePair<string, object?>("mosip.queue", queue));

    public static void Handled(string queue, string outcome, QueueDelivery delivery, TimeSpan duration)
    {
        if (HandleDuration.Enabled)
            HandleDuration.Record(duration.TotalSeconds, new TagList { { "mosip.queue", queue }, { "mosip.outcome", outcome }, { "mosip.queue.redelivered", delivery.Attempt > 1 } });
    }

    public static void Connected(string queue, bool isConnected) => Connections.Add(isConnected ? 1 : -1, new KeyValuePair<string, object?>("mosip.queue", queue));
}
