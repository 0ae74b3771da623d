using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Keys;

public class KeyFileTests
{
    private const string Password = "pass-word-7731";
    private static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 2000);
    private static readonly byte[] Pkcs12 = TestKeys.WithKey(TestKeys.BankCertificate, TestKeys.BankRsa).Export(X509ContentType.Pkcs12, Password);

    [Fact]
    public async Task FromPkcs12_RightPassword_Works() => await PartnerKeyTests.AssertWorksAsync(PartnerKey.FromPkcs12(Pkcs12, Password));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task FromPkcs12_WithoutPassword_Works(string? password)
    {
        byte[] open = TestKeys.WithKey(TestKeys.BankCertificate, TestKeys.BankRsa).Export(X509ContentType.Pkcs12, password);

        await PartnerKeyTests.AssertWorksAsync(PartnerKey.FromPkcs12(open, password));
    }

    // What 'openssl pkcs12 -export' makes of a key and the two certificates that a partner has for it.
    [Fact]
    public async Task FromPkcs12_TwoCertificatesOfTheKey_TakesBothInTheirOrder()
    {
        X509Certificate2 reissued = TestKeys.Certify(TestKeys.BankRsa, "CN=Bank, O=Example Bank, OU=signed by MOSIP");
        var certificates = new Pkcs12SafeContents();
        certificates.AddCertificate(reissued).Attributes.Add(new Pkcs9LocalKeyId([1]));
        certificates.AddCertificate(TestKeys.BankCertificate);
        certificates.AddCertificate(TestKeys.RootCertificate);
        var key = new Pkcs12SafeContents();
        key.AddShroudedKey(TestKeys.BankRsa, Password, Encryption).Attributes.Add(new Pkcs9LocalKeyId([1]));
        var builder = new Pkcs12Builder();
        builder.AddSafeContentsEncrypted(certificates, Password, Encryption);
        builder.AddSafeContentsUnencrypted(key);
        builder.SealWithMac(Password, HashAlgorithmName.SHA256, 2000);

        PartnerKey read = PartnerKey.FromPkcs12(builder.Encode(), Password);

        await PartnerKeyTests.AssertWorksAsync(read);
        Assert.Equal([reissued.Thumbprint, TestKeys.BankCertificate.Thumbprint], read.Certificates.Select(certificate => certificate.Thumbprint));
        AssertFault(MosipInputFault.WrongPassword, () => PartnerKey.FromPkcs12(builder.Encode(), "other"));
    }

    [Theory]
    [InlineData("pass-word-7732")]
    [InlineData("")]
    [InlineData(null)]
    public void FromPkcs12_WrongPassword_SaysSoAndDoesNotRepeatIt(string? password)
    {
        var e = AssertFault(MosipInputFault.WrongPassword, () => PartnerKey.FromPkcs12(Pkcs12, password));

        Assert.DoesNotContain("pass-word", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromPkcs12_CutAnywhere_IsAnInputFault()
    {
        for (int length = 0; length < Pkcs12.Length; length += 37)
            AssertFault(MosipInputFault.Malformed, () => PartnerKey.FromPkcs12(Pkcs12.AsSpan(0, length), Password));
    }

    [Fact]
    public void FromPkcs12_SomethingElse_IsMalformed()
    {
        AssertFault(MosipInputFault.Malformed, () => PartnerKey.FromPkcs12("-----BEGIN CERTIFICATE-----"u8, Password));
        AssertFault(MosipInputFault.Malformed, () => PartnerKey.FromPkcs12(TestKeys.BankCertificate.RawData, Password));
        AssertFault(MosipInputFault.Malformed, () => PartnerKey.FromPkcs12(RandomNumberGenerator.GetBytes(4096), Password));
    }

    [Fact]
    public void FromPkcs12_LargerThanTheLimit_IsRefusedUnread() => AssertFault(MosipInputFault.TooLarge, () => PartnerKey.FromPkcs12(new byte[1024 * 1024 + 1], Password));

    [Fact]
    public void FromPkcs12_CertificateWithoutItsKey_SaysSo() =>
        AssertFault(MosipInputFault.KeyMissing, () => PartnerKey.FromPkcs12(TestKeys.BankCertificate.Export(X509ContentType.Pkcs12, Password)!, Password));

    [Fact]
    public async Task FromPkcs12_KeyAmongItsAuthorities_TakesTheCertificateOfTheKey()
    {
        var content = new X509Certificate2Collection { TestKeys.RootCertificate, TestKeys.OtherCertificate, TestKeys.WithKey(TestKeys.BankCertificate, TestKeys.BankRsa) };

        PartnerKey key = PartnerKey.FromPkcs12(content.Export(X509ContentType.Pkcs12, Password)!, Password);

        Assert.Equal(TestKeys.BankCertificate.Thumbprint, key.SigningCertificate.Thumbprint);
        await PartnerKeyTests.AssertWorksAsync(key);
    }

    [Fact]
    public void FromPkcs12_MosipsCertificateOfAnotherKey_IsAMismatch() =>
        AssertFault(MosipInputFault.KeyMismatch, () => PartnerKey.FromPkcs12(Pkcs12, Password, TestKeys.OtherCertificate));

    public static TheoryData<string> OpenPems => [TestKeys.BankRsa.ExportPkcs8PrivateKeyPem(), TestKeys.BankRsa.ExportRSAPrivateKeyPem()];

    [Theory, MemberData(nameof(OpenPems))]
    public async Task FromPem_OpenKey_Works(string pem)
    {
        await PartnerKeyTests.AssertWorksAsync(PartnerKey.FromPem(pem, null, TestKeys.BankCertificate));
        await PartnerKeyTests.AssertWorksAsync(PartnerKey.FromPem($"Bag Attributes\r\n{TestKeys.BankCertificate.ExportCertificatePem()}\r\n{pem.ReplaceLineEndings("\r\n")}\r\n", "not needed", TestKeys.BankCertificate));
    }

    [Fact]
    public async Task FromPem_EncryptedKeyAndRightPassword_Works() =>
        await PartnerKeyTests.AssertWorksAsync(PartnerKey.FromPem(TestKeys.BankRsa.ExportEncryptedPkcs8PrivateKeyPem(Password, Encryption), Password, TestKeys.BankCertificate));

    [Theory]
    [InlineData("pass-word-7732")]
    [InlineData("")]
    [InlineData(null)]
    public void FromPem_EncryptedKeyAndWrongPassword_SaysSoAndDoesNotRepeatIt(string? password)
    {
        var e = AssertFault(MosipInputFault.WrongPassword, () => PartnerKey.FromPem(TestKeys.BankRsa.ExportEncryptedPkcs8PrivateKeyPem(Password, Encryption), password, TestKeys.BankCertificate));

        Assert.DoesNotContain("pass-word", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromPem_CurveKeyInAnyForm_IsRead()
    {
        foreach (string pem in new[] { TestKeys.CurveKey.ExportPkcs8PrivateKeyPem(), TestKeys.CurveKey.ExportECPrivateKeyPem() })
            Assert.Equal(64, PartnerKey.FromPem(pem, null, TestKeys.CurveCertificate).SignatureSize);
        Assert.Equal(64, PartnerKey.FromPem(TestKeys.CurveKey.ExportEncryptedPkcs8PrivateKeyPem(Password, Encryption), Password, TestKeys.CurveCertificate).SignatureSize);
    }

    [Fact]
    public void FromPem_CertificateOnly_SaysThatTheKeyIsMissing() =>
        AssertFault(MosipInputFault.KeyMissing, () => PartnerKey.FromPem(TestKeys.BankCertificate.ExportCertificatePem(), null, TestKeys.BankCertificate));

    public static TheoryData<string> BrokenPems =>
    [
        "",
        "no PEM",
        TestKeys.BankRsa.ExportSubjectPublicKeyInfoPem(),
        TestKeys.BankRsa.ExportPkcs8PrivateKeyPem()[..800],
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----",
        "-----BEGIN DSA PRIVATE KEY-----\nAAAA\n-----END DSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n%%%\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
        $"{TestKeys.BankRsa.ExportPkcs8PrivateKeyPem()}\n{TestKeys.OtherRsa.ExportPkcs8PrivateKeyPem()}",
    ];

    [Theory, MemberData(nameof(BrokenPems))]
    public void FromPem_NotOneReadableKey_IsMalformed(string pem) => AssertFault(MosipInputFault.Malformed, () => PartnerKey.FromPem(pem, null, TestKeys.BankCertificate));

    [Fact]
    public void FromPem_LargerThanTheLimit_IsRefusedUnread() => AssertFault(MosipInputFault.TooLarge, () => PartnerKey.FromPem(new string('x', 1024 * 1024 + 1), null, TestKeys.BankCertificate));

    [Fact]
    public void FromPem_KeyOfAnotherCertificate_IsAMismatch() =>
        AssertFault(MosipInputFault.KeyMismatch, () => PartnerKey.FromPem(TestKeys.OtherRsa.ExportPkcs8PrivateKeyPem(), null, TestKeys.BankCertificate));

    private static MosipInputException AssertFault(MosipInputFault fault, Func<PartnerKey> read)
    {
        var e = Assert.Throws<MosipInputException>(read);
        Assert.Equal(fault, e.Fault);
        return e;
    }

}
