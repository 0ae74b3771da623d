using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A partner's own certificate, to be uploaded.</summary>
public sealed record PartnerCertificate
{
    /// <summary>The partner.</summary>
    [JsonPropertyName("partnerId")]
    public required string PartnerId { get; init; }

    /// <summary>The domain, in which the issuing authorities were uploaded before.</summary>
    [JsonPropertyName("partnerDomain")]
    public required PartnerDomain Domain { get; init; }

    /// <summary>The certificate as PEM text.</summary>
    [JsonPropertyName("certificateData")]
    public required string CertificateData { get; init; }

    /// <summary>A certificate of a partner.</summary>
    /// <param name="certificate">The certificate that the partner's authority issued.</param>
    /// <param name="partnerId">The partner.</param>
    /// <param name="domain">The domain; <see cref="PartnerType.CertificateDomain"/> knows it.</param>
    public static PartnerCertificate Of(X509Certificate2 certificate, string partnerId, PartnerDomain domain)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new PartnerCertificate { PartnerId = partnerId, CertificateData = certificate.ExportCertificatePem(), Domain = domain };
    }
}
