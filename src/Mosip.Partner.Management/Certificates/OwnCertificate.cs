using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>The certificate of a partner that belongs to the caller.</summary>
public sealed record OwnCertificate
{
    /// <summary>The partner.</summary>
    [JsonPropertyName("partnerId")]
    public required string PartnerId { get; init; }

    /// <summary>The kind of partner.</summary>
    [JsonPropertyName("partnerType")]
    public PartnerType PartnerType { get; init; }

    /// <summary>Whether the partner is active.</summary>
    [JsonPropertyName("isPartnerActive")]
    public bool? IsPartnerActive { get; init; }

    /// <summary>Whether a certificate is uploaded.</summary>
    [JsonPropertyName("isCertificateAvailable")]
    public bool? HasCertificate { get; init; }

    /// <summary>The common name.</summary>
    [JsonPropertyName("certificateIssuedTo")]
    public string? IssuedTo { get; init; }

    /// <summary>When the MOSIP-signed certificate begins, which is when it was uploaded.</summary>
    [JsonPropertyName("certificateUploadDateTime")]
    public DateTimeOffset? UploadedAt { get; init; }

    /// <summary>When the MOSIP-signed certificate ends.</summary>
    [JsonPropertyName("certificateExpiryDateTime")]
    public DateTimeOffset? ExpiresAt { get; init; }
}
