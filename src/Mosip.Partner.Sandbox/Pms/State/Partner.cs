using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A partner. It becomes active with its first certificate.</summary>
internal sealed class Partner(string id, PartnerType type)
{
    public const string Approved = "approved";

    public string Id { get; } = id;

    public PartnerType Type { get; } = type;

    public required string OrganisationName { get; init; }

    public required string Address { get; set; }

    public required string ContactNumber { get; set; }

    public required string EmailId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string CreatedBy { get; init; } = "";

    public DateTimeOffset? UpdatedAt { get; set; }

    public string Language { get; init; } = "eng";

    public string? LogoUrl { get; set; }

    /// <summary>JSON text.</summary>
    public string AdditionalInfo { get; set; } = "[]";

    public PolicyGroup? PolicyGroup { get; set; }

    /// <summary>Further contacts by e-mail address.</summary>
    public Dictionary<string, PartnerContact> Contacts { get; } = new(StringComparer.Ordinal);

    public bool IsActive { get; set; }

    /// <summary><c>InProgress</c> until the first certificate, then <c>approved</c>; a few seeded rows have older texts.</summary>
    public string ApprovalStatus { get; set; } = "InProgress";

    /// <summary>The last certificate and what MOSIP made of it.</summary>
    public PartnerUpload? Upload { get; set; }

    /// <summary>The user to whom the row belongs: by convention the one with the partner's id for a name.</summary>
    public string UserId => Id;

    public bool IsApproved => ApprovalStatus == Approved;

    /// <summary>Whether the partner was approved and then deactivated.</summary>
    public bool IsDeactivated => IsApproved && !IsActive;
}

/// <summary>A further contact of a partner.</summary>
internal sealed record PartnerContact(string Address, string ContactNumber, string EmailId, bool? IsActive)
{
    public override string ToString() => "contact";
}
