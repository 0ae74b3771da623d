using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Management;

/// <summary>Everything of a partner that ends.</summary>
public sealed record ExpiryReport
{
    /// <summary>When PMS was asked.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The entries, the one that ends first in front.</summary>
    public IReadOnlyList<ExpiryEntry> Entries { get; init; } = [];

    /// <summary>What PMS did not let the caller read.</summary>
    public IReadOnlyList<UnreadExpiry> Unread { get; init; } = [];

    /// <summary>The stage of the entry that is nearest to its end.</summary>
    public CertificateExpiryStage Worst => Entries.Count == 0 ? CertificateExpiryStage.Fine : Entries.Max(entry => entry.Stage);

    /// <summary>The entries that end within some time, or have ended.</summary>
    /// <param name="time">From the report on.</param>
    public IReadOnlyList<ExpiryEntry> Within(TimeSpan time) => [.. Entries.Where(entry => entry.Remaining <= time)];
}
