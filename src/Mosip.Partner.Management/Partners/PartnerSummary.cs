using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A partner as the administrators' list shows it.</summary>
public sealed record PartnerSummary
{
    /// <summary>The id.</summary>
    [JsonPropertyName("partnerId")]
    public required string PartnerId { get; init; }

    /// <summary>The kind of partner.</summary>
    [JsonPropertyName("partnerType")]
    public PartnerType PartnerType { get; init; }

    /// <summary>The organisation.</summary>
    [JsonPropertyName("orgName")]
    public string? OrganisationName { get; init; }

    /// <summary>Id of its policy group.</summary>
    [JsonPropertyName("policyGroupId")]
    public string? PolicyGroupId { get; init; }

    /// <summary>Name of its policy group.</summary>
    [JsonPropertyName("policyGroupName")]
    public string? PolicyGroupName { get; init; }

    /// <summary>E-mail address.</summary>
    [JsonPropertyName("emailAddress")]
    public string? EmailAddress { get; init; }

    /// <summary><c>uploaded</c> or <c>not_uploaded</c>.</summary>
    [JsonPropertyName("certificateUploadStatus")]
    public string? CertificateUploadStatus { get; init; }

    /// <summary>Whether it is approved.</summary>
    [JsonPropertyName("status")]
    public ApprovalStatus Status { get; init; }

    /// <summary>Whether it is active. Approved and not active means deactivated for good.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }

    /// <summary>When it registered.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The id, the type and the status; no contact.</summary>
    public override string ToString() => $"{PartnerType} {PartnerId} ({Status})";
}
