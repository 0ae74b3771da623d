using Mosip.Partner.Management;

namespace Mosip.Partner.Ftm;

/// <summary>A model of a trust module (chip), as MOSIP's partner management (PMS) has it.</summary>
public sealed record FtmChip
{
    /// <summary>PMS's id: a decimal number as text.</summary>
    public required string Id { get; init; }

    /// <summary>Who makes it.</summary>
    public required string Make { get; init; }

    /// <summary>The model.</summary>
    public required string Model { get; init; }

    /// <summary>Where it stands.</summary>
    public required FtmChipState State { get; init; }

    /// <summary>When the certificate that MOSIP holds ends; null where there is none, or before MOSIP 1.2.2, which does not tell.</summary>
    public DateTimeOffset? CertificateExpiresAt { get; init; }

    internal static FtmChip Of(FtmChipRow row) => new()
    {
        Id = row.Id,
        Make = row.Make ?? "",
        Model = row.Model ?? "",
        State = StateOf(row.Status, row.IsActive),
    };

    internal static FtmChip Of(OwnFtmChip row) => new()
    {
        Id = row.Id,
        Make = row.Make ?? "",
        Model = row.Model ?? "",
        State = StateOf(row.Status, row.IsActive),
        CertificateExpiresAt = row.CertificateExpiresAt,
    };

    // A deactivated chip stays "approved" in one list and is "deactivated" in the other.
    private static FtmChipState StateOf(ApprovalStatus status, bool? isActive) =>
        status == ApprovalStatus.PendingCertificateUpload ? FtmChipState.WaitsForCertificate
        : status == ApprovalStatus.PendingApproval ? FtmChipState.WaitsForApproval
        : status == ApprovalStatus.Rejected ? FtmChipState.Rejected
        : status == ApprovalStatus.Approved && isActive is not false ? FtmChipState.Approved
        : FtmChipState.Deactivated;
}
