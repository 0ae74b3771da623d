using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>All that an administrator sees of a partner.</summary>
public sealed record PartnerRecord
{
    /// <summary>The id.</summary>
    [JsonPropertyName("partnerId")]
    public required string PartnerId { get; init; }

    /// <summary>First name in the partner's account.</summary>
    [JsonPropertyName("firstName")]
    public string? FirstName { get; init; }

    /// <summary>Last name in the partner's account.</summary>
    [JsonPropertyName("lastName")]
    public string? LastName { get; init; }

    /// <summary>Whether it is approved.</summary>
    [JsonPropertyName("approvalStatus")]
    public ApprovalStatus Status { get; init; }

    /// <summary>Whether it is active. Approved and not active means deactivated for good.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }

    /// <summary>The kind of partner.</summary>
    [JsonPropertyName("partnerType")]
    public PartnerType PartnerType { get; init; }

    /// <summary>The organisation.</summary>
    [JsonPropertyName("organizationName")]
    public string? OrganisationName { get; init; }

    /// <summary>Phone number.</summary>
    [JsonPropertyName("contactNumber")]
    public string? ContactNumber { get; init; }

    /// <summary>E-mail address.</summary>
    [JsonPropertyName("emailId")]
    public string? EmailAddress { get; init; }

    /// <summary>Name of its policy group.</summary>
    [JsonPropertyName("policyGroupName")]
    public string? PolicyGroupName { get; init; }

    /// <summary>Description of its policy group.</summary>
    [JsonPropertyName("policyGroupDescription")]
    public string? PolicyGroupDescription { get; init; }

    /// <summary>Whether a certificate is uploaded.</summary>
    [JsonPropertyName("isCertificateAvailable")]
    public bool? HasCertificate { get; init; }

    /// <summary>When the certificate was uploaded.</summary>
    [JsonPropertyName("certificateUploadDateTime")]
    public DateTimeOffset? CertificateUploadedAt { get; init; }

    /// <summary>When the MOSIP-signed certificate ends.</summary>
    [JsonPropertyName("certificateExpiryDateTime")]
    public DateTimeOffset? CertificateExpiresAt { get; init; }

    /// <summary>When it registered.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The id, the type and the status; no contact.</summary>
    public override string ToString() => $"{PartnerType} {PartnerId} ({Status})";
}
