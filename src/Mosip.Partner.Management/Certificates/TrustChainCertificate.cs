using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>An authority's certificate in MOSIP's store.</summary>
public sealed record TrustChainCertificate
{
    /// <summary>Its id in the store.</summary>
    [JsonPropertyName("certId")]
    public required string CertificateId { get; init; }

    /// <summary><c>ROOT</c> or <c>INTERMEDIATE</c>.</summary>
    [JsonPropertyName("caCertificateType")]
    public string? Type { get; init; }

    /// <summary>The domain.</summary>
    [JsonPropertyName("partnerDomain")]
    public PartnerDomain Domain { get; init; }

    /// <summary>The subject.</summary>
    [JsonPropertyName("issuedTo")]
    public string? IssuedTo { get; init; }

    /// <summary>The issuer.</summary>
    [JsonPropertyName("issuedBy")]
    public string? IssuedBy { get; init; }

    /// <summary>Lower-case hexadecimal SHA-1.</summary>
    [JsonPropertyName("certThumbprint")]
    public string? Thumbprint { get; init; }

    /// <summary>When it begins.</summary>
    [JsonPropertyName("validFromDate")]
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>When it ends.</summary>
    [JsonPropertyName("validTillDate")]
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>When it was uploaded.</summary>
    [JsonPropertyName("uploadTime")]
    public DateTimeOffset? UploadedAt { get; init; }

    /// <summary>Whether it is in use.</summary>
    [JsonPropertyName("status")]
    public bool? IsActive { get; init; }
}
