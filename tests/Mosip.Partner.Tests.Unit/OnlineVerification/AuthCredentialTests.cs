using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.OnlineVerification;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Unit.OnlineVerification;

public class AuthCredentialTests
{
    // From the reference's test vectors for zero-knowledge values.
    private const string Id = "5678901234";
    private const string Value = "AAASZ2RlZmdoaWprbG1ubwABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fn5PS6AtMb1uA1HJKcAcCeJr6ZsMtll65j6p5-6NCwEYwVs_pb-NrqO0G_vYESxHICdDjlX1nBA";

    private static readonly byte[] RandomKeyBytes = [.. Enumerable.Range(0x20, 32).Select(value => (byte)value)];

    [Fact]
    public void Open_ValueOfTheReference_GivesTheText()
    {
        AuthCredential credential = Parse($$"""{"credentialSubject":{"fullName":"{{Value}}"},"protectedAttributes":["fullName"]}""");

        Assert.Equal("""[{"language":"eng","value":"Jane Doe"}]""", credential.Open("fullName", RandomKeyBytes, Id));
    }

    [Fact]
    public void Open_AnotherId_IsRefused()
    {
        AuthCredential credential = Parse($$"""{"credentialSubject":{"fullName":"{{Value}}"},"protectedAttributes":["fullName"]}""");

        Assert.Equal(MosipCryptoFault.TagMismatch, Assert.Throws<MosipCryptoException>(() => credential.Open("fullName", RandomKeyBytes, "5678901243")).Fault);
    }

    [Fact]
    public void Parse_BiometricsAreSplit_ThePolicysNameProtectsEachPart()
    {
        AuthCredential credential = Parse("""
            {"credentialSubject":{"dateOfBirth":"1990/02/17","Finger_Left Thumb":"x","Iris_Right":"y","Face":"z"},"protectedAttributes":["individualBiometrics"]}
            """);

        Assert.Equal(["dateOfBirth"], credential.Demographics);
        Assert.Equal(["Face", "Finger_Left Thumb", "Iris_Right"], credential.Biometrics.Order(StringComparer.Ordinal));
        Assert.True(credential.IsProtected("Iris_Right"));
        Assert.Equal("1990/02/17", credential.Open("dateOfBirth", RandomKeyBytes, Id));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"credentialSubject\":[]}")]
    [InlineData("{\"credentialSubject\":{\"a\":{}}}")]
    [InlineData("{\"credentialSubject\":{\"a\":\"1\",\"a\":\"2\"}}")]
    [InlineData("not json")]
    public void Parse_AnythingElse_IsMalformed(string json) =>
        Assert.Equal(MosipCryptoFault.Malformed, Assert.Throws<MosipCryptoException>(() => Parse(json)).Fault);

    [Fact]
    public async Task UnwrapAsync_ListForTwoVerifiers_TakesTheOwnPart()
    {
        using RSA own = RSA.Create(2048), other = RSA.Create(2048);
        using X509Certificate2 ownCertificate = Certify(own), otherCertificate = Certify(other);
        RandomKey key = KeyOf($"{Wrap(otherCertificate, other)}.{Wrap(ownCertificate, own)}");

        byte[] random = await key.UnwrapAsync(new PartnerKeyRing(PartnerKey.FromRsa(own, ownCertificate)), TestContext.Current.CancellationToken);

        Assert.Equal(RandomKeyBytes, random);
        Assert.Equal(4711, key.Index);
    }

    [Fact]
    public async Task UnwrapAsync_ForOthersOnly_NamesTheOperator()
    {
        using RSA own = RSA.Create(2048), other = RSA.Create(2048);
        using X509Certificate2 ownCertificate = Certify(own), otherCertificate = Certify(other);

        MosipCryptoException refusal = await Assert.ThrowsAsync<MosipCryptoException>(() =>
            KeyOf(Wrap(otherCertificate, other)).UnwrapAsync(new PartnerKeyRing(PartnerKey.FromRsa(own, ownCertificate)), TestContext.Current.CancellationToken).AsTask());

        Assert.Equal(MosipCryptoFault.UnknownThumbprint, refusal.Fault);
    }

    private static AuthCredential Parse(string json) => AuthCredential.Parse(Encoding.UTF8.GetBytes(json));

    private static RandomKey KeyOf(string wrapped) => ((AuthCredentialIssued)OnlineVerificationEvent.Read(HubEvent.Parse(Encoding.UTF8.GetBytes(
        $$$"""{"topic":"p/CREDENTIAL_ISSUED","event":{"id":"c","data":{"id_hash":"A","MODULO":"1","SALT":"s","TOKEN":"t","demoEncryptedRandomKey":"{{{wrapped}}}","demoRankomKeyIndex":"4711"} } }""")))).DemographicKey!;

    private static string Wrap(X509Certificate2 certificate, RSA rsa) =>
        MosipBase64.EncodeUrl([.. CertificateThumbprint.Of(certificate).ToArray(), .. rsa.Encrypt(RandomKeyBytes, RSAEncryptionPadding.OaepSHA256)]);

    private static X509Certificate2 Certify(RSA rsa) =>
        new CertificateRequest("CN=verifier", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
}
