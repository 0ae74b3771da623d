using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A partner's certificate as it was uploaded, and as MOSIP signed it.</summary>
public sealed record CertificatePair
{
    /// <summary>What the partner uploaded, as PEM text; empty where it has expired.</summary>
    [JsonPropertyName("caSignedCertificateData")]
    public string? OriginalCertificateData { get; init; }

    /// <summary>Whether what was uploaded has expired.</summary>
    [JsonPropertyName("isCaSignedCertificateExpired")]
    public bool? IsOriginalExpired { get; init; }

    /// <summary>What MOSIP signed, as PEM text; empty where it has expired.</summary>
    [JsonPropertyName("mosipSignedCertificateData")]
    public string? SignedCertificateData { get; init; }

    /// <summary>Whether what MOSIP signed has expired.</summary>
    [JsonPropertyName("isMosipSignedCertificateExpired")]
    public bool? IsSignedExpired { get; init; }
}
