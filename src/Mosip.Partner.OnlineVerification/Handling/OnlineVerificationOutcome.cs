using System.Data.Common;

namespace Mosip.Partner.OnlineVerification;

/// <summary>What a handler made of an event.</summary>
public sealed record OnlineVerificationOutcome
{
    private OnlineVerificationOutcome()
    {
    }

    /// <summary>It is applied. MOSIP is told <c>STORED</c> of a credential, and of locks that they were applied; of other events nothing.</summary>
    public static OnlineVerificationOutcome Applied { get; } = new();

    /// <summary>The credential cannot be stored, now or later. MOSIP is told <c>FAILED</c> and issues it again, so do not say it of what fails in the same way each time. Of other events nothing is told.</summary>
    public static OnlineVerificationOutcome Failed { get; } = new() { IsFailure = true };

    /// <summary>Whether MOSIP is told that it failed.</summary>
    public bool IsFailure { get; private init; }

    /// <summary>Changes to the inbox's own database that are committed together with the outcome, or not at all; null for none.</summary>
    public Func<DbTransaction, CancellationToken, Task>? Effects { get; private init; }

    /// <summary>Why it is tried again; null where it is done.</summary>
    public string? RetryReason { get; private init; }

    /// <summary>How long to wait before it is tried again; null for a wait that grows.</summary>
    public TimeSpan? RetryDelay { get; private init; }

    /// <summary>Tries again later; MOSIP is told nothing.</summary>
    /// <param name="reason">Why, without personal data; it is kept and logged.</param>
    /// <param name="delay">How long to wait; null for a wait that grows with each attempt.</param>
    public static OnlineVerificationOutcome Retry(string reason, TimeSpan? delay = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new OnlineVerificationOutcome { RetryReason = reason, RetryDelay = delay };
    }

    /// <summary>The same outcome with changes to the inbox's own database, so that they happen exactly once.</summary>
    /// <param name="effects">Makes the changes in the transaction that records the outcome.</param>
    public OnlineVerificationOutcome With(Func<DbTransaction, CancellationToken, Task> effects) => this with { Effects = effects };
}
