using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Mosip.Partner.Inbox.Telemetry;

/// <summary>Activities and metrics of this package. Names are public API: see docs/guides/telemetry.md.</summary>
internal static class InboxTelemetry
{
    public const string Name = "Mosip.Partner.Inbox";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> StoreDuration =
        Meter.CreateHistogram<double>("mosip.inbox.store.duration", "s", "How long it took to store an entry durably; the tag tells duplicates.");

    private static readonly Histogram<double> HandleDuration =
        Meter.CreateHistogram<double>("mosip.inbox.handle.duration", "s", "How long attempts at entries took, with the outcome.");

    public static void Stored(string channel, bool isNew, TimeSpan duration)
    {
        if (StoreDuration.Enabled)
            StoreDuration.Record(duration.TotalSeconds, new TagList { { "mosip.inbox.channel", channel }, { "mosip.inbox.duplicate", !isNew } });
    }

    public static void Handled(string channel, InboxState state, TimeSpan duration)
    {
        if (!HandleDuration.Enabled)
            return;
        string outcome = state switch
        {
            InboxState.Completed => "completed",
            InboxState.Parked => "parked",
            _ => "retried",
        };
        HandleDuration.Record(duration.TotalSeconds, new TagList { { "mosip.inbox.channel", channel }, { "mosip.outcome", outcome } });
    }
}
