using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A chip of a partner that belongs to the caller.</summary>
public sealed record OwnFtmChip
{
    /// <summary>The chip.</summary>
    [JsonPropertyName("ftmId")]
    public required string Id { get; init; }

    /// <summary>The FTM provider.</summary>
    [JsonPropertyName("partnerId")]
    public string? ProviderId { get; init; }

    /// <summary>Where the provider stands.</summary>
    [JsonPropertyName("partnerStatus")]
    public ApprovalStatus PartnerStatus { get; init; }

    /// <summary>The make.</summary>
    [JsonPropertyName("make")]
    public string? Make { get; init; }

    /// <summary>The model.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Where it stands.</summary>
    [JsonPropertyName("status")]
    public ApprovalStatus Status { get; init; }

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }

    /// <summary>Whether a certificate is uploaded.</summary>
    [JsonPropertyName("isCertificateAvailable")]
    public bool? HasCertificate { get; init; }

    /// <summary>Whether the certificate has expired.</summary>
    [JsonPropertyName("isCertificateExpired")]
    public bool? IsCertificateExpired { get; init; }

    /// <summary>When it was uploaded.</summary>
    [JsonPropertyName("certificateUploadDateTime")]
    public DateTimeOffset? CertificateUploadedAt { get; init; }

    /// <summary>When it ends.</summary>
    [JsonPropertyName("certificateExpiryDateTime")]
    public DateTimeOffset? CertificateExpiresAt { get; init; }

    /// <summary>When the chip was registered.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }
}
