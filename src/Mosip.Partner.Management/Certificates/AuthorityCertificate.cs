using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>The certificate of a certification authority, or several, to be uploaded for a domain: root first, then the authorities below it.</summary>
public sealed record AuthorityCertificate
{
    /// <summary>One certificate as PEM text, or base64url of a certificates-only PKCS#7 container.</summary>
    [JsonPropertyName("certificateData")]
    public required string CertificateData { get; init; }

    /// <summary>The domain in which the partner's own certificate will be uploaded.</summary>
    [JsonPropertyName("partnerDomain")]
    public required PartnerDomain Domain { get; init; }

    /// <summary>One certificate.</summary>
    /// <param name="certificate">The authority's certificate.</param>
    /// <param name="domain">The domain.</param>
    public static AuthorityCertificate Of(X509Certificate2 certificate, PartnerDomain domain)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new AuthorityCertificate { CertificateData = certificate.ExportCertificatePem(), Domain = domain };
    }
}
