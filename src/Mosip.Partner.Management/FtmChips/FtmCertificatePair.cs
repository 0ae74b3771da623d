using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A chip's certificate as it was uploaded, and as MOSIP signed it.</summary>
public sealed record FtmCertificatePair
{
    /// <summary>What was uploaded, as PEM text; empty where it has expired.</summary>
    [JsonPropertyName("caSignedCertificateData")]
    public string? OriginalCertificateData { get; init; }

    /// <summary>When it begins.</summary>
    [JsonPropertyName("caSignedCertUploadDateTime")]
    public DateTimeOffset? OriginalUploadedAt { get; init; }

    /// <summary>When it ends.</summary>
    [JsonPropertyName("caSignedCertExpiryDateTime")]
    public DateTimeOffset? OriginalExpiresAt { get; init; }

    /// <summary>Whether it has expired.</summary>
    [JsonPropertyName("isCaSignedCertificateExpired")]
    public bool? IsOriginalExpired { get; init; }

    /// <summary>What MOSIP signed, as PEM text; empty where it has expired.</summary>
    [JsonPropertyName("mosipSignedCertificateData")]
    public string? SignedCertificateData { get; init; }

    /// <summary>When it begins.</summary>
    [JsonPropertyName("mosipSignedCertUploadDateTime")]
    public DateTimeOffset? SignedUploadedAt { get; init; }

    /// <summary>When it ends.</summary>
    [JsonPropertyName("mosipSignedCertExpiryDateTime")]
    public DateTimeOffset? SignedExpiresAt { get; init; }

    /// <summary>Whether it has expired.</summary>
    [JsonPropertyName("isMosipSignedCertificateExpired")]
    public bool? IsSignedExpired { get; init; }
}
