using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A partner. It becomes active with its first certificate.</summary>
internal sealed class Partner(string id, PartnerType type)
{
    public const string Approved = "approved";

    public string Id { get; } = id;

    public PartnerType Type { get; } = type;

    public required string OrganisationName { get; init; }

    public required string Address { get; init; }

    public required string ContactNumber { get; init; }

    public required string EmailId { get; init; }

    public PolicyGroup? PolicyGroup { get; init; }

    public bool IsActive { get; set; }

    /// <summary><c>InProgress</c> until the first certificate, then <c>approved</c>.</summary>
    public string ApprovalStatus { get; set; } = "InProgress";

    /// <summary>The certificate that MOSIP signed last, and its id.</summary>
    public X509Certificate2? Certificate { get; set; }

    public string? CertificateId { get; set; }

    public bool IsApproved => ApprovalStatus == Approved;
}
