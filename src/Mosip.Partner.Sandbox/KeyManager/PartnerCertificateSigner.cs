using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>Issues the certificate that MOSIP gives a partner in return for the one it uploads: for the same key, under MOSIP's own name.</summary>
/// <param name="issuer">The name of the issuing certificate: the subject of the key manager's <c>PMS</c> certificate.</param>
/// <param name="issuerKey">The key that signs.</param>
/// <param name="rules">The release's rules, for the validity. Default: <see cref="CertificateUploadRules.V1_3_0"/>.</param>
public sealed class PartnerCertificateSigner(X500DistinguishedName issuer, RSA issuerKey, CertificateUploadRules? rules = null)
{
    private const string EncryptionDomain = "AUTH";

    private readonly CertificateUploadRules _rules = rules ?? CertificateUploadRules.V1_3_0;

    /// <summary>Issues the certificate.</summary>
    /// <param name="uploaded">The certificate that passed the upload checks; its subject has a common name.</param>
    /// <param name="partnerDomain">The domain, in any case: in AUTH alone the certificate allows key encipherment.</param>
    /// <param name="now">When it begins.</param>
    /// <returns>A certificate without extended key usage or authority key identifier, that is an authority itself and whose serial number may be negative.</returns>
    public X509Certificate2 Issue(X509Certificate2 uploaded, string partnerDomain, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(uploaded);
        ArgumentNullException.ThrowIfNull(partnerDomain);
        bool encrypts = partnerDomain.Equals(EncryptionDomain, StringComparison.OrdinalIgnoreCase);
        var certificate = new CertificateIssue
        {
            Issuer = issuer,
            Subject = CertificateNames.ReissuedSubject(uploaded),
            PublicKey = uploaded.PublicKey,
            NotBefore = now,
            NotAfter = now + TimeSpan.FromDays(365 * _rules.IssuedYears),
            BasicConstraints = new X509BasicConstraintsExtension(true, false, 0, critical: true),
            KeyUsage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign | (encrypts ? X509KeyUsageFlags.KeyEncipherment : 0),
        };
        return certificate.SignWith(issuerKey);
    }
}
