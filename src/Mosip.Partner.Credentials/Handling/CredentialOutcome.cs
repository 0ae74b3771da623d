using System.Data.Common;
using Mosip.Partner.Credentials.Status;

namespace Mosip.Partner.Credentials.Handling;

/// <summary>What a handler made of a credential.</summary>
public sealed record CredentialOutcome
{
    private CredentialOutcome()
    {
    }

    /// <summary>The card is printed.</summary>
    public static CredentialOutcome Printed { get; } = Done(CredentialStatus.Printed);

    /// <summary>The credential is stored.</summary>
    public static CredentialOutcome Stored { get; } = Done(CredentialStatus.Stored);

    /// <summary>What MOSIP is told.</summary>
    public CredentialStatus Status { get; private init; }

    /// <summary>Where the result can be read; null for none.</summary>
    public Uri? Address { get; private init; }

    /// <summary>Changes to the inbox's own database that are committed together with the outcome, or not at all; null for none.</summary>
    public Func<DbTransaction, CancellationToken, Task>? Effects { get; private init; }

    /// <summary>Why it is tried again; null where it is done.</summary>
    public string? RetryReason { get; private init; }

    /// <summary>How long to wait before it is tried again; null for a wait that grows.</summary>
    public TimeSpan? RetryDelay { get; private init; }

    /// <summary>The credential is dealt with.</summary>
    /// <param name="status">What MOSIP is told: 1 to 32 characters, but not <c>FAILED</c> or <c>RETRY</c>, which would bring the credential again.</param>
    /// <param name="address">Where the result can be read, at most 256 characters; null for none.</param>
    /// <exception cref="ArgumentException">MOSIP cannot be told so.</exception>
    public static CredentialOutcome Done(CredentialStatus status, Uri? address = null)
    {
        CredentialStatusReport.Of("any", status, address);
        return new CredentialOutcome { Status = status, Address = address };
    }

    /// <summary>The credential cannot be dealt with, now or later; MOSIP is told <c>ERROR</c>.</summary>
    public static CredentialOutcome Rejected() => Done(CredentialStatus.Error);

    /// <summary>Tries again later, with all that an attempt does; MOSIP is told nothing.</summary>
    /// <param name="reason">Why, without personal data; it is kept and logged.</param>
    /// <param name="delay">How long to wait; null for a wait that grows with each attempt.</param>
    public static CredentialOutcome Retry(string reason, TimeSpan? delay = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new CredentialOutcome { RetryReason = reason, RetryDelay = delay };
    }

    /// <summary>The same outcome with changes to the inbox's own database, so that they happen exactly once.</summary>
    /// <param name="effects">Makes the changes in the transaction that records the outcome.</param>
    public CredentialOutcome With(Func<DbTransaction, CancellationToken, Task> effects) => this with { Effects = effects };
}
