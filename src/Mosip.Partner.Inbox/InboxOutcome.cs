using System.Data.Common;

namespace Mosip.Partner.Inbox;

/// <summary>What became of an attempt.</summary>
public sealed record InboxOutcome
{
    private InboxOutcome(InboxState state) => State = state;

    /// <summary>Where the entry stands from now on.</summary>
    public InboxState State { get; }

    /// <summary>What is kept beside the id, to answer a duplicate with; empty for none.</summary>
    public ReadOnlyMemory<byte> Result { get; internal init; }

    /// <summary>Changes to the inbox's own database that are committed together with the completion, or not at all; null for none.</summary>
    public Func<DbTransaction, CancellationToken, Task>? Effects { get; private init; }

    /// <summary>Entries that are stored together with the completion, or not at all: a status to be published, for example.</summary>
    public IReadOnlyList<InboxEntry> FollowUps { get; init; } = [];

    /// <summary>How long to wait before the next attempt; null leaves it to the channel's back-off.</summary>
    public TimeSpan? Delay { get; private init; }

    /// <summary>Why the attempt failed or the entry was parked. It is stored and logged, so it holds no personal data; null on success.</summary>
    public string? Reason { get; private init; }

    /// <summary>Whether a failed attempt counts against the entry. One that failed because MOSIP could not be reached does not: it is not the entry's fault.</summary>
    public bool CountsAsFailure { get; private init; }

    /// <summary>It is done.</summary>
    /// <param name="result">What is kept beside the id, to answer a duplicate with.</param>
    public static InboxOutcome Completed(ReadOnlyMemory<byte> result = default) => new(InboxState.Completed) { Result = result };

    /// <summary>It is done, once these changes are made: they are committed in one transaction with the completion, so that neither is ever there without the other.</summary>
    /// <param name="effects">
    /// Makes the changes on the transaction's connection and does not end the transaction. It is called when the handler has returned. With SQLite nobody else
    /// writes meanwhile, so it should be short and must not write to the inbox itself, which is refused. When it throws, the attempt has failed.
    /// </param>
    /// <param name="result">What is kept beside the id, to answer a duplicate with.</param>
    public static InboxOutcome Completed(Func<DbTransaction, CancellationToken, Task> effects, ReadOnlyMemory<byte> result = default)
    {
        ArgumentNullException.ThrowIfNull(effects);
        return new(InboxState.Completed) { Effects = effects, Result = result };
    }

    /// <summary>It failed and is tried again.</summary>
    /// <param name="reason">Why, without personal data.</param>
    /// <param name="delay">How long to wait; null leaves it to the channel's back-off.</param>
    /// <param name="countsAsFailure">Whether the attempt counts against the entry, which is parked after too many.</param>
    public static InboxOutcome Retry(string reason, TimeSpan? delay = null, bool countsAsFailure = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(InboxState.Waiting) { Reason = reason, Delay = delay, CountsAsFailure = countsAsFailure };
    }

    /// <summary>It will never succeed as it is: it is parked for a person to look at.</summary>
    /// <param name="reason">Why, without personal data.</param>
    public static InboxOutcome Parked(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(InboxState.Parked) { Reason = reason };
    }
}
