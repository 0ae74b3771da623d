using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Misp;

/// <summary>How a MISP's licence stands. Holds no key.</summary>
public sealed record MispLicenceStanding
{
    /// <summary>The MISP's partner id.</summary>
    public required string MispId { get; init; }

    /// <summary>Whether PMS has a licence for the MISP that is switched on and has not ended.</summary>
    public required bool IsUsable { get; init; }

    /// <summary>When the newest licence ends; null where there is none.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>How near the end is; <see cref="CertificateExpiryStage.Expired"/> without a usable licence.</summary>
    public required CertificateExpiryStage Stage { get; init; }

    /// <summary>Id of the MISP policy under the licence; null for a licence without one.</summary>
    public string? PolicyId { get; init; }
}
