using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Management;

/// <summary>An authority's certificate with its issuers up to the root.</summary>
public sealed record TrustChainDownload
{
    /// <summary>A certificates-only PKCS#7 container as PEM text.</summary>
    [JsonPropertyName("p7bFile")]
    public required string ContainerData { get; init; }

    /// <summary>When; null where PMS does not tell.</summary>
    [JsonPropertyName("timestamp")]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Reads the certificates.</summary>
    /// <exception cref="Core.Errors.MosipInputException">PMS's text is no such container.</exception>
    public IReadOnlyList<X509Certificate2> ReadCertificates() => CertificateReader.Read(ContainerData);
}
