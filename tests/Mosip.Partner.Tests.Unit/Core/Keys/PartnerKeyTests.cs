using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Keys;

public class PartnerKeyTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FromRsa_KeyInAVault_SignsAndOpensWithoutBeingExported(bool tellsPublicKey)
    {
        PartnerKey key = PartnerKey.FromRsa(new VaultRsa(TestKeys.BankRsa, tellsPublicKey), TestKeys.BankCertificate);

        await AssertWorksAsync(key);
        Assert.Equal(256, key.SignatureSize);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void FromRsa_CertificateOfAnotherKey_IsAMismatch(bool tellsPublicKey) =>
        AssertFault(MosipInputFault.KeyMismatch, () => PartnerKey.FromRsa(new VaultRsa(TestKeys.BankRsa, tellsPublicKey), TestKeys.OtherCertificate));

    [Fact]
    public void FromRsa_SecondCertificateOfAnotherKey_IsAMismatchThatNamesIt()
    {
        var e = AssertFault(MosipInputFault.KeyMismatch, () => PartnerKey.FromRsa(TestKeys.BankRsa, TestKeys.BankCertificate, TestKeys.OtherCertificate));

        Assert.Contains(CertificateThumbprint.Of(TestKeys.OtherCertificate).ToString(), e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromRsa_CertificateOfACurveKey_IsAMismatch() =>
        AssertFault(MosipInputFault.KeyMismatch, () => PartnerKey.FromRsa(TestKeys.BankRsa, TestKeys.CurveCertificate));

    [Fact]
    public void FromRsa_NoCertificate_SaysSo() => AssertFault(MosipInputFault.CertificateMissing, () => PartnerKey.FromRsa(TestKeys.BankRsa));

    [Fact]
    public void FromRsa_1024Bits_IsNotSupported()
    {
        using var rsa = RSA.Create(1024);

        var e = AssertFault(MosipInputFault.KeyNotSupported, () => PartnerKey.FromRsa(rsa, TestKeys.Certify(rsa, "CN=Weak")));

        Assert.Contains("1024", e.Message, StringComparison.Ordinal);
        Assert.Contains("KER-PCM-013", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FromECDsa_KeyInAVault_Signs()
    {
        PartnerKey key = PartnerKey.FromECDsa(new VaultECDsa(TestKeys.CurveKey), TestKeys.CurveCertificate);
        byte[] digest = SHA256.HashData("text"u8), signature = new byte[64];

        Assert.Equal(64, await key.SignHashAsync(JwsAlgorithm.ES256, digest, signature, TestContext.Current.CancellationToken));
        Assert.True(TestKeys.CurveKey.VerifyHash(digest, signature));
    }

    [Fact]
    public void FromECDsa_CertificateOfAnotherKey_IsAMismatch()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        AssertFault(MosipInputFault.KeyMismatch, () => PartnerKey.FromECDsa(other, TestKeys.CurveCertificate));
        AssertFault(MosipInputFault.KeyMismatch, () => PartnerKey.FromECDsa(new VaultECDsa(other), TestKeys.CurveCertificate));
        AssertFault(MosipInputFault.KeyMismatch, () => PartnerKey.FromECDsa(other, TestKeys.BankCertificate));
    }

    [Theory]
    [InlineData("1.3.132.0.34")] // P-384
    [InlineData("1.3.132.0.10")] // secp256k1: 256 bits, and another curve
    [InlineData("1.3.36.3.3.2.8.1.1.7")] // brainpoolP256r1
    public void FromECDsa_AnotherCurve_IsNotSupported(string curve)
    {
        using var ecdsa = ECDsa.Create(ECCurve.CreateFromValue(curve));
        X509Certificate2 certificate = new CertificateRequest("CN=Curve", ecdsa, HashAlgorithmName.SHA256).CreateSelfSigned(TestKeys.Now, TestKeys.Now.AddYears(1));

        AssertFault(MosipInputFault.KeyNotSupported, () => PartnerKey.FromECDsa(ecdsa, certificate));
    }

    [Fact]
    public async Task UnwrapKeyAsync_CurveKey_OpensNothing()
    {
        var e = await Assert.ThrowsAsync<MosipCryptoException>(async () => await TestKeys.Curve.UnwrapKeyAsync(new byte[256], new byte[256], TestContext.Current.CancellationToken));

        Assert.Equal(MosipCryptoFault.KeyNotAllowed, e.Fault);
    }

    [Fact]
    public async Task SignHashAsync_VaultDoesNotAnswer_SaysThatTheKeyIsUnavailable()
    {
        var rsa = new VaultRsa(TestKeys.BankRsa);
        var ecdsa = new VaultECDsa(TestKeys.CurveKey);
        PartnerKey bank = PartnerKey.FromRsa(rsa, TestKeys.BankCertificate), curve = PartnerKey.FromECDsa(ecdsa, TestKeys.CurveCertificate);
        rsa.IsOut = ecdsa.IsOut = true;

        foreach ((PartnerKey key, JwsAlgorithm algorithm) in new[] { (bank, JwsAlgorithm.RS256), (curve, JwsAlgorithm.ES256) })
        {
            var e = await Assert.ThrowsAsync<MosipCryptoException>(async () => await key.SignHashAsync(algorithm, new byte[32], new byte[256], TestContext.Current.CancellationToken));
            Assert.Equal(MosipCryptoFault.KeyUnavailable, e.Fault);
        }
    }

    [Fact]
    public async Task AnyOperation_CancelledBefore_DoesNotUseTheKey()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await TestKeys.Bank.SignHashAsync(JwsAlgorithm.RS256, new byte[32], new byte[256], cancelled));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await TestKeys.Bank.UnwrapKeyAsync(new byte[256], new byte[256], cancelled));
    }

    [Fact]
    public async Task FromCertificate_WithItsKey_SignsWithTheOneFromMosip()
    {
        X509Certificate2 signedByMosip = TestKeys.Issue(TestKeys.BankRsa, "CN=Bank by MOSIP", TestKeys.Now, TestKeys.Now.AddYears(1));

        PartnerKey key = PartnerKey.FromCertificate(TestKeys.WithKey(TestKeys.BankCertificate, TestKeys.BankRsa), signedByMosip);

        Assert.Equal(signedByMosip, key.SigningCertificate);
        Assert.True(key.IsKnownBy(CertificateThumbprint.Of(TestKeys.BankCertificate)));
        Assert.True(key.IsKnownBy(CertificateThumbprint.Of(signedByMosip)));
        Assert.False(key.IsKnownBy(CertificateThumbprint.Of(TestKeys.OtherCertificate)));
        await AssertWorksAsync(key);
    }

    [Fact]
    public void FromCertificate_WithoutItsKey_SaysSo() => AssertFault(MosipInputFault.KeyMissing, () => PartnerKey.FromCertificate(TestKeys.BankCertificate));

    [Fact]
    public void ToString_OfAKey_NamesTheCertificateOnly()
    {
        Assert.Contains(CertificateThumbprint.Of(TestKeys.BankCertificate).ToUpperHex()[..8], TestKeys.Bank.ToString(), StringComparison.Ordinal);
        Assert.InRange(TestKeys.Bank.ToString().Length, 8, 60);
    }

    internal static async Task AssertWorksAsync(PartnerKey key)
    {
        byte[] payload = "payload"u8.ToArray();
        string jws = await new JwsSigner(JwsSigningOptions.Request).SignAsync(key, payload, TestContext.Current.CancellationToken);
        new JwsVerifier(new TrustAnchors([key.SigningCertificate]), TimeProvider.System).VerifyDetached(jws, payload);
        foreach (X509Certificate2 certificate in key.Certificates)
        {
            using var recipient = new EnvelopeRecipient(certificate);
            Assert.Equal(payload, await CombinedData.OpenAsync(new PartnerKeyRing(key), CombinedData.Seal(recipient, payload), cancellationToken: TestContext.Current.CancellationToken));
        }
    }

    private static MosipInputException AssertFault(MosipInputFault fault, Func<PartnerKey> make)
    {
        var e = Assert.Throws<MosipInputException>(make);
        Assert.Equal(fault, e.Fault);
        return e;
    }
}
