using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A partner as a search shows it.</summary>
public sealed record PartnerRow
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public required string PartnerId { get; init; }

    /// <summary>The organisation.</summary>
    [JsonPropertyName("name")]
    public string? OrganisationName { get; init; }

    /// <summary>The kind of partner.</summary>
    [JsonPropertyName("partnerTypeCode")]
    public PartnerType PartnerType { get; init; }

    /// <summary>Whether it is approved. Seeded rows have legacy words.</summary>
    [JsonPropertyName("approvalStatus")]
    public ApprovalStatus Status { get; init; }

    /// <summary>Id of its policy group.</summary>
    [JsonPropertyName("policyGroupId")]
    public string? PolicyGroupId { get; init; }

    /// <summary>Id of its certificate; null where none is uploaded.</summary>
    [JsonPropertyName("certificateAlias")]
    public string? CertificateId { get; init; }

    /// <summary>Postal address.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>Phone number.</summary>
    [JsonPropertyName("contactNo")]
    public string? ContactNumber { get; init; }

    /// <summary>E-mail address.</summary>
    [JsonPropertyName("emailId")]
    public string? EmailAddress { get; init; }

    /// <summary>The user who owns it.</summary>
    [JsonPropertyName("userId")]
    public string? UserId { get; init; }

    /// <summary>Language of messages.</summary>
    [JsonPropertyName("langCode")]
    public string? Language { get; init; }

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }

    /// <summary>Whether it is deleted.</summary>
    [JsonPropertyName("isDeleted")]
    public bool? IsDeleted { get; init; }

    /// <summary>Who made it.</summary>
    [JsonPropertyName("crBy")]
    public string? CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("crDtimes")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Who changed it last.</summary>
    [JsonPropertyName("updBy")]
    public string? UpdatedBy { get; init; }

    /// <summary>When it was changed last.</summary>
    [JsonPropertyName("updDtimes")]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The id, the type and the status; no contact.</summary>
    public override string ToString() => $"{PartnerType} {PartnerId} ({Status})";
}
