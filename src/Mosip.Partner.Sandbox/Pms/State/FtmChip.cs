using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A make and model of a trust module's chip.</summary>
internal sealed class FtmChip(string id, Partner provider, DateTimeOffset createdAt)
{
    public string Id { get; } = id;

    public Partner Provider { get; } = provider;

    public required string Make { get; set; }

    public required string Model { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public string ApprovalStatus { get; set; } = HardwareStatus.PendingCertificate;

    public bool IsActive { get; set; }

    public PartnerUpload? Upload { get; set; }
}
