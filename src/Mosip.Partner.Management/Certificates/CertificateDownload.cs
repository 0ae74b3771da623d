using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Management;

/// <summary>A MOSIP-signed certificate as PMS gives it out.</summary>
public sealed record CertificateDownload
{
    /// <summary>The certificate as PEM text.</summary>
    [JsonPropertyName("certificateData")]
    public required string CertificateData { get; init; }

    /// <summary>When; null where PMS does not tell.</summary>
    [JsonPropertyName("timestamp")]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Reads the certificate.</summary>
    /// <exception cref="Core.Errors.MosipInputException">PMS's text is no certificate.</exception>
    public X509Certificate2 ReadCertificate() => CertificateReader.ReadOne(CertificateData);
}
