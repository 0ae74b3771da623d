using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Certificates;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using static Mosip.Partner.Tests.Unit.Core.Certificates.MadeCertificates;

namespace Mosip.Partner.Tests.Unit.Core.Certificates;

/// <summary>Rules of the upload that the vector file has no open case for.</summary>
public class PartnerCertificatePreflightTests
{
    private static readonly TrustStore Store = TrustStore.Of([Root, Sub]);
    private static readonly PartnerCertificatePreflight Preflight = new(timeProvider: new FakeTimeProvider(Now));

    [Fact]
    public void CheckPartner_EllipticCurveKey_IsAccepted() => Assert.Null(CodeOf(Make("CN=ec, O=Acme", EcKey, Sub, SubKey)));

    [Fact]
    public void CheckPartner_Ed25519Key_IsAccepted()
    {
        var keys = new Ed25519KeyPairGenerator();
        keys.Init(new Ed25519KeyGenerationParameters(new SecureRandom()));
        byte[] publicKey = SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(keys.GenerateKeyPair().Public).GetDerEncoded();

        Assert.Null(CodeOf(IssueWithBouncyCastle("SHA256WITHRSA", publicKey)));
    }

    [Theory]
    [InlineData("SHA1WITHRSA", "KER-PCM-014")]
    [InlineData("SHA224WITHRSA", null)]
    [InlineData("SHA256WITHRSA", null)]
    [InlineData("SHA384WITHRSA", "KER-PCM-014")]
    [InlineData("SHA512WITHRSA", "KER-PCM-014")]
    [InlineData("SHA256WITHRSAANDMGF1", "KER-PCM-014")]
    [InlineData("SHA512WITHRSAANDMGF1", "KER-PCM-014")]
    [InlineData("MD5WITHRSA", "KER-PCM-006")]
    public void CheckPartner_SignatureAlgorithm_IsJudgedByThePrefixOfItsName(string algorithm, string? code) =>
        Assert.Equal(code, CodeOf(IssueWithBouncyCastle(algorithm, LeafKey.ExportSubjectPublicKeyInfo())));

    [Theory]
    [InlineData("SHA256", null)]
    [InlineData("SHA384", "KER-PCM-014")]
    public void CheckPartner_SignedByEllipticCurveAuthority_IsJudgedByItsHash(string hash, string? code)
    {
        var signer = X509SignatureGenerator.CreateForECDsa(EcKey);
        X509Certificate2 authority = Make(new X500DistinguishedName("CN=EC CA"), EcKey, null, signer, [Authority()]);
        X509Certificate2 leaf = Make(new X500DistinguishedName("CN=leaf, O=Acme"), LeafKey, authority, signer, hash: new HashAlgorithmName(hash));

        Assert.Equal(code, CodeOf(leaf, store: TrustStore.Of([authority])));
    }

    [Theory]
    [InlineData("CN=a, O=First, O=Second", "First", null)]
    [InlineData("CN=a, O=First, O=Second", "Second", "KER-PCM-008")]
    [InlineData("CN=a", "", "KER-PCM-008")]
    [InlineData("CN=a, O=Acme", null, "KER-PCM-008")]
    [InlineData("CN=a, O=Acme", " Acme", "KER-PCM-008")]
    [InlineData("O=Acme", "Acme", "KER-KMS-500")]
    public void CheckPartner_Organisation_TheLastInTheCertificateCounts(string subject, string? registered, string? code)
    {
        // The framework writes such a text from its end, so that "O=First" stands last in the certificate.
        Assert.Equal(code, CodeOf(Leaf(subject), registered));
    }

    [Theory]
    [InlineData("Example, Inc.", @"Example\, Inc.")]
    [InlineData("A+B=C;D<E>F", @"A\+B\=C\;D\<E\>F")]
    [InlineData("\"Quoted\"", "\\\"Quoted\\\"")]
    [InlineData(@"Back\slash", @"Back\\slash")]
    [InlineData(" outer ", @"\ outer\ ")]
    [InlineData("#1 Bank", @"\#1 Bank")]
    [InlineData("Bank #1", "Bank #1")]
    [InlineData("Zoë & Söhne", "Zoë & Söhne")]
    public void OrganisationForMosip_SpecialCharacters_AreEscaped(string organisation, string registered)
    {
        X500DistinguishedName name = new PartnerSubject { CommonName = "x", Organisation = organisation }.ToName();
        X509Certificate2 certificate = Make(name, LeafKey, Sub, X509SignatureGenerator.CreateForRSA(SubKey, RSASignaturePadding.Pkcs1));

        Assert.Equal(registered, CertificateNames.OrganisationForMosip(certificate));
        Assert.Null(CodeOf(certificate, registered));
    }

    [Fact]
    public void ReissuedSubject_OtherAttributesAndOrder_AreDropped()
    {
        X509Certificate2 certificate = Leaf("C=IN, E=a@example.org, CN=name, SERIALNUMBER=5, OU=Unit, DC=example, O=Acme, ST=KA, L=Town");
        Assert.Equal("CN=name,OU=Unit,O=Acme,L=Town,ST=KA,C=IN", CertificateNames.ToRfc2253(CertificateNames.ReissuedSubject(certificate)));
    }

    [Fact]
    public void CheckPartner_AuthorityAsPartner_IsAccepted() => Assert.Null(CodeOf(Sub));

    [Theory]
    [InlineData("-----BEGIN CERTIFICATE-----  \n{0}\n-----END CERTIFICATE-----", null)]
    [InlineData("-----BEGIN ANYTHING-----\n{0}\n-----END ANYTHING-----", null)]
    [InlineData("-----BEGIN CERTIFICATE-----\nProc-Type: x\n{0}\n-----END CERTIFICATE-----\nmore", null)]
    [InlineData("-----BEGIN CERTIFICATE-----\r{0}\r-----END CERTIFICATE-----", null)]
    [InlineData("-----BEGIN CERTIFICATE-----{0}-----END CERTIFICATE-----", "KER-KMS-013")]
    [InlineData(" -----BEGIN CERTIFICATE-----\n{0}\n-----END CERTIFICATE-----", "KER-KMS-013")]
    [InlineData("-----BEGIN CERTIFICATE-----\n{0}\n-----END OTHER-----", "KER-KMS-013")]
    [InlineData("-----BEGIN CERTIFICATE-----\n{0}", "KER-KMS-013")]
    [InlineData("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----", "KER-KMS-013")]
    [InlineData("-----BEGIN CERTIFICATE-----\n*{0}\n-----END CERTIFICATE-----", "KER-KMS-500")]
    [InlineData("{0}", "KER-KMS-013")]
    [InlineData(" \t\r\n", "KER-PCM-001")]
    [InlineData(null, "KER-PCM-001")]
    public void CheckPartner_Armour_IsReadAsMosipDoes(string? form, string? code)
    {
        string? text = form?.Replace("{0}", Convert.ToBase64String(Leaf().RawData), StringComparison.Ordinal);
        PartnerUploadVerdict verdict = Preflight.CheckPartner(new PartnerCertificateUpload(text, "AUTH", "Acme"), Store);

        Assert.Equal(code, verdict.Refusal?.Error.Code.Value);
        Assert.Equal(code is null, verdict.IsAccepted);
    }

    // The texts are those of Java 17's CertificateFactory for the same bytes.
    [Theory]
    [InlineData("MIIDdTCCAl2gAwIBAgII", "Could not parse certificate: java.io.IOException: Incomplete BER/DER data")]
    [InlineData("MAMCAQE=", "Unable to initialize, java.io.IOException: Too short")]
    [InlineData("MAcCAQAwAAQA", "signed fields invalid")]
    public void CheckPartner_OtherBytesInTheArmour_AreRefusedInTheServersWords(string base64, string words)
    {
        PartnerUploadVerdict verdict = Preflight.CheckPartner(new PartnerCertificateUpload($"-----BEGIN CERTIFICATE-----\n{base64}\n-----END CERTIFICATE-----\n", "AUTH", "Acme"), Store);

        Assert.Equal("Certificate Parsing Error." + words, verdict.Refusal?.Error.Message);
    }

    [Fact]
    public void CheckPartner_UnreadableInUnknownDomain_IsUnreadableFirst() =>
        Assert.Equal("KER-KMS-013", Preflight.CheckPartner(new PartnerCertificateUpload("x", "NOPE", "Acme"), Store).Refusal!.Error.Code.Value);

    [Fact]
    public void CheckPartner_OtherSettings_AreRespected()
    {
        var rules = CertificateUploadRules.V1_3_0 with { AllowedDomains = ["BINDING"], IssuedYears = 2 };
        var preflight = new PartnerCertificatePreflight(rules, new FakeTimeProvider(Now));
        X509Certificate2 certificate = Make("CN=x, O=Acme", LeafKey, Sub, SubKey, end: Now.AddDays(699));

        Assert.Equal(700, rules.PartnerMinimumDays);
        Assert.Equal(315, (rules with { IssuedYears = 0 }).PartnerMinimumDays);
        Assert.Equal("KER-PCM-011", preflight.CheckPartner(new PartnerCertificateUpload(certificate.ExportCertificatePem(), "AUTH", "Acme"), Store).Refusal!.Error.Code.Value);
        Assert.Equal("KER-KMS-021", preflight.CheckPartner(new PartnerCertificateUpload(certificate.ExportCertificatePem(), "binding", "Acme"), Store).Refusal!.Error.Code.Value);
    }

    [Theory]
    [InlineData(364, "KER-PCM-017")]
    [InlineData(365, null)]
    public void CheckAuthority_EndsWithinTwelveMonths_IsRefusedFrom13On(int days, string? code)
    {
        X509Certificate2 root = Make("CN=Short Root", RootKey, extensions: [Authority()], end: Now.AddDays(days));
        var old = new PartnerCertificatePreflight(CertificateUploadRules.V1_2_0_1, new FakeTimeProvider(Now));

        Assert.Equal(code, Preflight.CheckAuthority(root.ExportCertificatePem(), "AUTH", TrustStore.Empty).Refusal?.Error.Code.Value);
        Assert.True(old.CheckAuthority(root.ExportCertificatePem(), "AUTH", TrustStore.Empty).IsAccepted);
    }

    [Fact]
    public void CheckAuthority_FutureDated_HasItsOwnCodeFrom13On()
    {
        X509Certificate2 root = Make("CN=Future Root", RootKey, extensions: [Authority()], begin: Now.AddDays(1));
        var old = new PartnerCertificatePreflight(CertificateUploadRules.V1_2_0_1, new FakeTimeProvider(Now));

        Assert.Equal("KER-PMS-020", Preflight.CheckAuthority(root.ExportCertificatePem(), "AUTH", TrustStore.Empty).Refusal!.Error.Code.Value);
        Assert.Equal("KER-PCM-004", old.CheckAuthority(root.ExportCertificatePem(), "AUTH", TrustStore.Empty).Refusal!.Error.Code.Value);
    }

    [Fact]
    public void CheckAuthority_LeafOfAKnownAuthority_IsStored()
    {
        X509Certificate2 leaf = Leaf();
        Assert.Equal([leaf], Preflight.CheckAuthority(leaf.ExportCertificatePem(), "AUTH", Store).Stored);
    }

    private static string? CodeOf(X509Certificate2 certificate, string? registered = "Acme", TrustStore? store = null)
    {
        PartnerUploadVerdict verdict = Preflight.CheckPartner(new PartnerCertificateUpload(certificate.ExportCertificatePem(), "AUTH", registered), store ?? Store);
        return verdict.Refusal?.Error.Code.Value;
    }

    private static X509Certificate2 IssueWithBouncyCastle(string algorithm, byte[] publicKey)
    {
        var generator = new X509V3CertificateGenerator();
        generator.SetSerialNumber(BigInteger.ValueOf(77));
        generator.SetIssuerDN(X509Name.GetInstance(Sub.SubjectName.RawData));
        generator.SetSubjectDN(new X509Name("CN=made,O=Acme"));
        generator.SetNotBefore(Now.UtcDateTime.AddDays(-1));
        generator.SetNotAfter(Now.UtcDateTime.AddDays(700));
        generator.SetPublicKey(PublicKeyFactory.CreateKey(publicKey));
        generator.AddExtension(X509Extensions.BasicConstraints, true, new BasicConstraints(false));
        var signer = new Asn1SignatureFactory(algorithm, PrivateKeyFactory.CreateKey(SubKey.ExportPkcs8PrivateKey()));
        return X509CertificateLoader.LoadCertificate(generator.Generate(signer).GetEncoded());
    }
}
