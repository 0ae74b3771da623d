using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary>Issues what MOSIP issues for an upload and compares its properties; the issuing key plays no part in them.</summary>
internal sealed class ReissuedCertificates(VectorFile file)
{
    private const string IssuerKeyRef = "mosip_pms", SignatureAlgorithm = "SHA256withRSA", SignatureAlgorithmId = "1.2.840.113549.1.1.11";

    // In the order of the bits in the extension, as MOSIP's language prints them.
    private static readonly X509KeyUsageFlags[] Bits =
    [
        X509KeyUsageFlags.DigitalSignature, X509KeyUsageFlags.NonRepudiation, X509KeyUsageFlags.KeyEncipherment, X509KeyUsageFlags.DataEncipherment,
        X509KeyUsageFlags.KeyAgreement, X509KeyUsageFlags.KeyCertSign, X509KeyUsageFlags.CrlSign, X509KeyUsageFlags.EncipherOnly, X509KeyUsageFlags.DecipherOnly,
    ];

    private readonly Lazy<RSA> _issuerKey = new(() => RSA.Create(2048));

    public void Check(X509Certificate2 uploaded, string domain, CertificateUploadRules rules, JsonElement expected, string release, CaseReport report)
    {
        var signer = new PartnerCertificateSigner(file.Certificate(IssuerKeyRef).SubjectName, _issuerKey.Value, rules);
        using X509Certificate2 issued = signer.Issue(uploaded, domain, file.Clock.GetUtcNow());

        report.Equal(release + "resigned.issuer", expected.Text("issuer"), CertificateNames.ToRfc2253(issued.IssuerName));
        report.Equal(release + "resigned.subject", expected.Text("subject"), CertificateNames.ToRfc2253(issued.SubjectName));
        report.Equal(release + "resigned.basicConstraintsCa", expected.Flag("basicConstraintsCa"), issued.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
        report.Equal(release + "resigned.keyUsageBits", expected.Text("keyUsageBits"), KeyUsage(issued));
        report.Equal(release + "resigned.validityDays", expected.Get("validityDays").GetRawText(), (issued.NotAfter - issued.NotBefore).TotalDays.ToString(CultureInfo.InvariantCulture));
        report.Equal(release + "resigned.signatureAlgorithm", expected.Text("signatureAlgorithm"), issued.SignatureAlgorithm.Value == SignatureAlgorithmId ? SignatureAlgorithm : issued.SignatureAlgorithm.Value);
        report.Equal(release + "resigned key", uploaded.GetPublicKey(), issued.GetPublicKey());
    }

    private static string KeyUsage(X509Certificate2 certificate)
    {
        X509KeyUsageFlags usage = certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages;
        return $"[{string.Join(", ", Bits.Select(bit => usage.HasFlag(bit) ? "true" : "false"))}]";
    }
}
