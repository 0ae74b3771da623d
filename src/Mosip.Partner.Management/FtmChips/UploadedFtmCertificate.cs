using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Management;

/// <summary>What PMS answers to the upload of a chip's certificate.</summary>
/// <remarks>PMS puts the PEM of the certificate where its id should be, so there is none here.</remarks>
public sealed record UploadedFtmCertificate
{
    /// <summary>The chain as base64url of a PKCS#7 container; here, unlike elsewhere, not PEM.</summary>
    [JsonPropertyName("signedCertificateData")]
    public required string ContainerData { get; init; }

    /// <summary>When; null where PMS does not tell.</summary>
    [JsonPropertyName("timestamp")]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Reads the chain.</summary>
    /// <exception cref="Core.Errors.MosipInputException">PMS's text is no such container.</exception>
    public IReadOnlyList<X509Certificate2> ReadCertificates() => CertificateReader.Read(ContainerData);
}
