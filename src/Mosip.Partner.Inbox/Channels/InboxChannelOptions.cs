namespace Mosip.Partner.Inbox;

/// <summary>How the entries of a channel are handled.</summary>
public sealed class InboxChannelOptions
{
    /// <summary>How many entries are handled at the same time. Default: 4.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>
    /// How many attempts may fail before an entry is parked. Attempts that failed because MOSIP could not be reached do not count; one during which the process
    /// ended does. Default: 20.
    /// </summary>
    public int MaximumFailures { get; set; } = 20;

    /// <summary>How long to wait after the first failed attempt; each further one doubles it. Default: 1 second.</summary>
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two attempts. Default: 15 minutes.</summary>
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long an entry stays with a worker that says nothing more; a running handler renews its lease at a third of it. Default: 1 minute.</summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often to look for what is due again, or was stored by another process; what this process stores is handled at once. Default: 1 second.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the ids of completed entries are kept: a duplicate that comes later than that is handled again. <see cref="Timeout.InfiniteTimeSpan"/>: for ever. Default: 30 days.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(30);

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Concurrency, 1, nameof(Concurrency));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaximumFailures, 1, nameof(MaximumFailures));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(FirstDelay, TimeSpan.Zero, nameof(FirstDelay));
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestDelay, FirstDelay, nameof(LongestDelay));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(LeaseDuration, TimeSpan.Zero, nameof(LeaseDuration));
        // Timers take no more than some weeks.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(LeaseDuration, TimeSpan.FromDays(30), nameof(LeaseDuration));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(PollInterval, TimeSpan.Zero, nameof(PollInterval));
        if (Retention != Timeout.InfiniteTimeSpan)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Retention, TimeSpan.Zero, nameof(Retention));
    }
}
