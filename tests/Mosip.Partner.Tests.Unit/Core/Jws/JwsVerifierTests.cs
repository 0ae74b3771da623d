using System.Buffers.Text;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Tests.Unit.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Jws;

public class JwsVerifierTests
{
    private static readonly byte[] Payload = """{"response":{"authStatus":true}}"""u8.ToArray();
    private static readonly string BankX5c = HandMadeJws.X5c(TestKeys.BankCertificate);
    private static readonly JwsVerifier Verifier = At(TestKeys.Now);

    [Fact]
    public void VerifyDetached_SignerUnderTheAnchor_GivesSignerAndHeader()
    {
        JwsVerification verification = Verifier.VerifyDetached(HandMadeJws.Detached($"{{\"alg\":\"RS256\",{BankX5c},\"kid\":\"k\"}}", Payload), Payload);

        Assert.Equal(TestKeys.BankCertificate, verification.Signer);
        Assert.Equal("k", verification.Header.KeyId);
        Assert.True(verification.Header.IsPayloadEncoded);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("RS512")]
    [InlineData("RS384")]
    [InlineData("PS512")]
    [InlineData("ES256")]
    [InlineData("RSA-OAEP-256")]
    [InlineData("rs256")]
    [InlineData("RS256 ")]
    [InlineData("")]
    public void VerifyDetached_AlgorithmThatIsNotOnTheList_IsRefused(string algorithm) =>
        AssertRefused(MosipCryptoFault.AlgorithmNotAllowed, HandMadeJws.Detached($"{{\"alg\":\"{algorithm}\",{BankX5c}}}", Payload));

    [Fact]
    public void VerifyDetached_Rs512WithARightSignature_IsRefused() =>
        AssertRefused(MosipCryptoFault.AlgorithmNotAllowed, HandMadeJws.Detached($"{{\"alg\":\"RS512\",{BankX5c}}}", Payload, hash: HashAlgorithmName.SHA512));

    [Fact]
    public void VerifyDetached_HmacUnderThePublicKey_IsRefused()
    {
        byte[] header = Encoding.UTF8.GetBytes($"{{\"alg\":\"HS256\",{BankX5c}}}");

        AssertRefused(MosipCryptoFault.AlgorithmNotAllowed, HandMadeJws.Detached(header, Payload, encoded: true, input => HMACSHA256.HashData(TestKeys.BankRsa.ExportSubjectPublicKeyInfo(), input)));
    }

    [Fact]
    public void VerifyDetached_NoneWithoutSignature_IsRefused() =>
        AssertRefused(MosipCryptoFault.AlgorithmNotAllowed, $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{{\"alg\":\"none\",{BankX5c}}}"))}..");

    [Fact]
    public void VerifyDetached_PssSignatureCalledRs256_IsRefused() =>
        AssertRefused(MosipCryptoFault.SignatureInvalid, HandMadeJws.Detached($"{{\"alg\":\"RS256\",{BankX5c}}}", Payload, padding: RSASignaturePadding.Pss));

    [Fact]
    public void VerifyDetached_EmptySignature_IsRefused() =>
        AssertRefused(MosipCryptoFault.SignatureInvalid, $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{{\"alg\":\"RS256\",{BankX5c}}}"))}..");

    [Fact]
    public void VerifyDetached_NoCertificateAnywhere_IsRefused() =>
        AssertRefused(MosipCryptoFault.CertificateMissing, HandMadeJws.Detached("""{"alg":"RS256"}""", Payload));

    [Fact]
    public void VerifyDetached_NoCertificateInTheHeader_TakesTheGivenOne()
    {
        string jws = HandMadeJws.Detached("""{"alg":"RS256"}""", Payload);

        Assert.Equal(TestKeys.BankCertificate, Verifier.VerifyDetached(jws, Payload, TestKeys.BankCertificate).Signer);
        var e = Assert.Throws<MosipCryptoException>(() => Verifier.VerifyDetached(jws, Payload, TestKeys.RootCertificate));
        Assert.Equal(MosipCryptoFault.SignatureInvalid, e.Fault);
    }

    [Fact]
    public void VerifyDetached_SignedByAStrangerWhoSendsTheirCertificate_IsUntrusted() =>
        AssertRefused(MosipCryptoFault.CertificateUntrusted, HandMadeJws.Detached($"{{\"alg\":\"RS256\",{HandMadeJws.X5c(TestKeys.OtherCertificate)}}}", Payload, rsa: TestKeys.OtherRsa));

    [Fact]
    public void VerifyDetached_StrangersCertificateWithTheNamesOfTheTrustedOne_IsUntrusted()
    {
        X509Certificate2 forged = new CertificateRequest(TestKeys.BankCertificate.SubjectName, TestKeys.OtherRsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .Create(TestKeys.RootCertificate.SubjectName, X509SignatureGenerator.CreateForRSA(TestKeys.OtherRsa, RSASignaturePadding.Pkcs1), TestKeys.Now.AddYears(-1), TestKeys.Now.AddYears(1), [1]);

        AssertRefused(MosipCryptoFault.CertificateUntrusted, HandMadeJws.Detached($"{{\"alg\":\"RS256\",{HandMadeJws.X5c(forged)}}}", Payload, rsa: TestKeys.OtherRsa));
    }

    [Fact]
    public void VerifyDetached_StrangersSignatureUnderTheTrustedCertificate_IsRefused() =>
        AssertRefused(MosipCryptoFault.SignatureInvalid, HandMadeJws.Detached($"{{\"alg\":\"RS256\",{BankX5c}}}", Payload, rsa: TestKeys.OtherRsa));

    [Fact]
    public void VerifyDetached_TrustedCertificateOnlyAsSecondOfTheChain_IsRefused()
    {
        string chain = $"\"x5c\":[\"{Convert.ToBase64String(TestKeys.OtherCertificate.RawData)}\",\"{Convert.ToBase64String(TestKeys.BankCertificate.RawData)}\"]";

        AssertRefused(MosipCryptoFault.CertificateUntrusted, HandMadeJws.Detached($"{{\"alg\":\"RS256\",{chain}}}", Payload, rsa: TestKeys.OtherRsa));
    }

    [Fact]
    public void VerifyDetached_StrangersCertificateInTheHeader_IsNotSavedByTheGivenOne()
    {
        string jws = HandMadeJws.Detached($"{{\"alg\":\"RS256\",{HandMadeJws.X5c(TestKeys.OtherCertificate)}}}", Payload, rsa: TestKeys.OtherRsa);

        var e = Assert.Throws<MosipCryptoException>(() => Verifier.VerifyDetached(jws, Payload, TestKeys.BankCertificate));

        Assert.Equal(MosipCryptoFault.CertificateUntrusted, e.Fault);
    }

    [Fact]
    public void VerifyDetached_OutsideOfTheCertificatesDates_SaysWhichEnd()
    {
        string jws = HandMadeJws.Detached($"{{\"alg\":\"RS256\",{BankX5c}}}", Payload);
        DateTimeOffset begin = TestKeys.BankCertificate.NotBefore.ToUniversalTime(), end = TestKeys.BankCertificate.NotAfter.ToUniversalTime();

        At(begin).VerifyDetached(jws, Payload);
        At(end).VerifyDetached(jws, Payload);
        Assert.Equal(MosipCryptoFault.CertificateNotYetValid, Assert.Throws<MosipCryptoException>(() => At(begin.AddSeconds(-1)).VerifyDetached(jws, Payload)).Fault);
        Assert.Equal(MosipCryptoFault.CertificateExpired, Assert.Throws<MosipCryptoException>(() => At(end.AddSeconds(1)).VerifyDetached(jws, Payload)).Fault);
    }

    [Fact]
    public void VerifyDetached_CertificateExpiresAfterItWasRemembered_IsRefused()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TestKeys.Now);
        var verifier = new JwsVerifier(new TrustAnchors([TestKeys.RootCertificate]), time);
        X509Certificate2 certificate = TestKeys.Issue(TestKeys.BankRsa, "CN=Short", TestKeys.Now.AddMinutes(-1), TestKeys.Now.AddMinutes(1));
        string jws = HandMadeJws.Detached($"{{\"alg\":\"RS256\",{HandMadeJws.X5c(certificate)}}}", Payload);
        verifier.VerifyDetached(jws, Payload);

        time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(MosipCryptoFault.CertificateExpired, Assert.Throws<MosipCryptoException>(() => verifier.VerifyDetached(jws, Payload)).Fault);
    }

    [Fact]
    public void VerifyDetached_NoAnchors_TrustsNothing() =>
        Assert.Throws<MosipCryptoException>(() => new JwsVerifier(new TrustAnchors([])).VerifyDetached(HandMadeJws.Detached($"{{\"alg\":\"RS256\",{BankX5c}}}", Payload), Payload));

    [Fact]
    public void VerifyDetached_WeakSignersKey_IsRefused()
    {
        using var rsa = RSA.Create(1024);
        X509Certificate2 certificate = TestKeys.Issue(rsa, "CN=Weak", TestKeys.Now.AddDays(-1), TestKeys.Now.AddDays(1));

        AssertRefused(MosipCryptoFault.SignatureInvalid, HandMadeJws.Detached($"{{\"alg\":\"RS256\",{HandMadeJws.X5c(certificate)}}}", Payload, rsa: rsa));
    }

    [Fact]
    public void VerifyDetached_CurveCertificateCalledRs256_IsRefused() =>
        AssertRefused(MosipCryptoFault.SignatureInvalid, HandMadeJws.Detached($"{{\"alg\":\"RS256\",{HandMadeJws.X5c(TestKeys.CurveCertificate)}}}", Payload));

    [Theory]
    [InlineData("1.2.840.113549.1.1.1", "RS256")]
    [InlineData("1.2.840.113549.1.1.1", "PS256")]
    [InlineData("1.2.840.10045.2.1", "ES256")]
    public void VerifyDetached_CertificateWhoseKeyIsDamaged_IsTheTypedFault(string keyType, string algorithm)
    {
        X509Certificate2 damaged = CertificateWithKey(keyType, [1, 2, 3]);
        var verifier = new JwsVerifier(new TrustAnchors([damaged]), new FixedTime(TestKeys.Now)) { AllowedAlgorithms = [JwsAlgorithm.RS256, JwsAlgorithm.PS256, JwsAlgorithm.ES256] };

        var e = Assert.Throws<MosipCryptoException>(() => verifier.VerifyDetached(HandMadeJws.Detached($"{{\"alg\":\"{algorithm}\",{HandMadeJws.X5c(damaged)}}}", Payload), Payload));

        Assert.Equal(MosipCryptoFault.SignatureInvalid, e.Fault);
    }

    [Fact]
    public void VerifyDetached_CarriesAPayload_IsRefused() =>
        AssertRefused(MosipCryptoFault.Malformed, HandMadeJws.Attach(HandMadeJws.Detached($"{{\"alg\":\"RS256\",{BankX5c}}}", Payload), Payload));

    [Fact]
    public void VerifyAttached_DetachedOne_IsRefused()
    {
        var e = Assert.Throws<MosipCryptoException>(() => Verifier.VerifyAttached(HandMadeJws.Detached($"{{\"alg\":\"RS256\",{BankX5c}}}", []), out _));

        Assert.Equal(MosipCryptoFault.Malformed, e.Fault);
    }

    [Fact]
    public void VerifyAttached_SignatureOverAnUnencodedPayload_IsRefused()
    {
        // RFC 7797 puts the payload itself there, not its base64url: what would be read is not what was signed.
        string jws = HandMadeJws.Attach(HandMadeJws.Detached($"{{\"alg\":\"RS256\",{BankX5c},\"b64\":false,\"crit\":[\"b64\"]}}", Payload, encoded: false), Payload);

        var e = Assert.Throws<MosipCryptoException>(() => Verifier.VerifyAttached(jws, out _));

        Assert.Equal(MosipCryptoFault.Malformed, e.Fault);
    }

    [Fact]
    public void VerifyDetached_UnencodedPayload_IsTakenWhereCritNamesIt()
    {
        string jws = HandMadeJws.Detached($"{{\"alg\":\"PS256\",{BankX5c},\"b64\":false,\"crit\":[\"b64\"]}}", Payload, encoded: false, padding: RSASignaturePadding.Pss);

        Assert.False(Verifier.VerifyDetached(jws, Payload).Header.IsPayloadEncoded);
    }

    [Theory]
    [InlineData("", MosipCryptoFault.Malformed)]
    [InlineData(".", MosipCryptoFault.Malformed)]
    [InlineData("..", MosipCryptoFault.Malformed)]
    [InlineData("...", MosipCryptoFault.Malformed)]
    [InlineData("e30..", MosipCryptoFault.Malformed)]
    [InlineData("e30.AA", MosipCryptoFault.Malformed)]
    [InlineData("e30.AA.AA.AA.AA", MosipCryptoFault.Malformed)]
    public void VerifyDetached_NotThreePartsWithAHeader_IsMalformed(string jws, MosipCryptoFault fault) => AssertRefused(fault, jws);

    [Fact]
    public void VerifyDetached_MegabytesOfDotsOrText_AreRefused()
    {
        AssertRefused(MosipCryptoFault.Malformed, new string('.', 4_000_000));
        AssertRefused(MosipCryptoFault.Malformed, new string('A', 4_000_000));
        AssertRefused(MosipCryptoFault.TooLarge, $"{new string('A', 1024 * 1024)}..AA");
    }

    [Property(MaxTest = 2000)]
    public void VerifyDetached_AnyHeaderBytes_GiveOnlyTheTypedFault(byte[] header) =>
        Assert.Throws<MosipCryptoException>(() => Verifier.VerifyDetached($"{Base64Url.EncodeToString(header)}..AA", Payload));

    [Property(MaxTest = 1000)]
    public void VerifyDetached_AnyText_GivesOnlyTheTypedFault(NonNull<string> text)
    {
        Assert.Throws<MosipCryptoException>(() => Verifier.VerifyDetached(text.Get, Payload));
        Assert.Throws<MosipCryptoException>(() => Verifier.VerifyAttached(text.Get, out _));
    }

    private static JwsVerifier At(DateTimeOffset now) => new(new TrustAnchors([TestKeys.RootCertificate]), new FixedTime(now));

    private static void AssertRefused(MosipCryptoFault fault, string jws)
    {
        var e = Assert.Throws<MosipCryptoException>(() => Verifier.VerifyDetached(jws, Payload));

        Assert.Equal(fault, e.Fault);
    }

    private static X509Certificate2 CertificateWithKey(string keyType, byte[] key)
    {
        var parameters = new AsnWriter(AsnEncodingRules.DER);
        if (keyType == "1.2.840.10045.2.1")
            parameters.WriteObjectIdentifier("1.2.840.10045.3.1.7");
        else
            parameters.WriteNull();
        var publicKey = new PublicKey(new Oid(keyType), new AsnEncodedData(parameters.Encode()), new AsnEncodedData(key));
        return new CertificateRequest(new X500DistinguishedName("CN=Damaged"), publicKey, HashAlgorithmName.SHA256)
            .Create(TestKeys.RootCertificate.SubjectName, X509SignatureGenerator.CreateForRSA(TestKeys.RootRsa, RSASignaturePadding.Pkcs1), TestKeys.Now.AddDays(-1), TestKeys.Now.AddDays(1), [1]);
    }
}
