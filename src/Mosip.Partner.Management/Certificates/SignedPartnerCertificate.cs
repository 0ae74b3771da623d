using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Management;

/// <summary>What MOSIP made of an uploaded certificate: the same key, signed by MOSIP, valid for a year. Requests to IDA are signed with it.</summary>
public sealed record SignedPartnerCertificate
{
    /// <summary>The certificate as PEM text: the leaf only.</summary>
    [JsonPropertyName("signedCertificateData")]
    public required string CertificateData { get; init; }

    /// <summary>The id of the certificate in MOSIP's store; every upload has a new one.</summary>
    [JsonPropertyName("certificateId")]
    public string? CertificateId { get; init; }

    /// <summary>When it was uploaded; null where PMS does not tell.</summary>
    [JsonPropertyName("timestamp")]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Reads the certificate.</summary>
    /// <exception cref="Core.Errors.MosipInputException">PMS's text is no certificate.</exception>
    public X509Certificate2 ReadCertificate() => CertificateReader.ReadOne(CertificateData);
}
