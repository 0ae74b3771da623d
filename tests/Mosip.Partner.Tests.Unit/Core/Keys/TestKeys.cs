using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Keys;

/// <summary>Throwaway keys that many tests share: making one takes longer than most tests.</summary>
internal static class TestKeys
{
    public static RSA BankRsa { get; } = RSA.Create(2048);

    public static RSA OtherRsa { get; } = RSA.Create(2048);

    public static RSA LargeRsa { get; } = RSA.Create(3072);

    public static RSA RootRsa { get; } = RSA.Create(2048);

    public static ECDsa CurveKey { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 9, 15, 0, TimeSpan.Zero);

    public static X509Certificate2 RootCertificate { get; } = Certify(RootRsa, "CN=Root");

    /// <summary>Issued by the root.</summary>
    public static X509Certificate2 BankCertificate { get; } = Issue(BankRsa, "CN=Bank, O=Example Bank", Now.AddYears(-1), Now.AddYears(2));

    /// <summary>Self-signed, in no one's trust store.</summary>
    public static X509Certificate2 OtherCertificate { get; } = Certify(OtherRsa, "CN=Stranger");

    public static X509Certificate2 LargeCertificate { get; } = Certify(LargeRsa, "CN=Large");

    public static X509Certificate2 CurveCertificate { get; } =
        new CertificateRequest("CN=Curve", CurveKey, HashAlgorithmName.SHA256).CreateSelfSigned(Now.AddYears(-1), Now.AddYears(2));

    public static PartnerKey Bank { get; } = PartnerKey.FromRsa(BankRsa, BankCertificate);

    public static PartnerKey Other { get; } = PartnerKey.FromRsa(OtherRsa, OtherCertificate);

    public static PartnerKey Large { get; } = PartnerKey.FromRsa(LargeRsa, LargeCertificate);

    public static PartnerKey Curve { get; } = PartnerKey.FromECDsa(CurveKey, CurveCertificate);

    public static PartnerKeyRing BankRing { get; } = new(Bank);

    public static EnvelopeRecipient BankRecipient { get; } = new(BankCertificate);

    /// <summary>A self-signed certificate.</summary>
    public static X509Certificate2 Certify(RSA rsa, string subject)
    {
        CertificateRequest request = Request(rsa, subject);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using X509Certificate2 withKey = request.CreateSelfSigned(Now.AddYears(-1), Now.AddYears(2));
        return X509CertificateLoader.LoadCertificate(withKey.RawData);
    }

    /// <summary>A certificate of the root.</summary>
    public static X509Certificate2 Issue(RSA rsa, string subject, DateTimeOffset notBefore, DateTimeOffset notAfter) =>
        Request(rsa, subject).Create(RootCertificate.SubjectName, X509SignatureGenerator.CreateForRSA(RootRsa, RSASignaturePadding.Pkcs1), notBefore, notAfter, RandomNumberGenerator.GetBytes(8));

    /// <summary>The certificate together with its private key, as a certificate store gives it.</summary>
    public static X509Certificate2 WithKey(X509Certificate2 certificate, RSA rsa) => certificate.CopyWithPrivateKey(rsa);

    private static CertificateRequest Request(RSA rsa, string subject) => new(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
