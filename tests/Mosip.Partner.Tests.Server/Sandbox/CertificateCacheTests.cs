using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>Release 1.3 looks a signer's certificate up by the unverified x5t#S256 of the header before it reads x5c.</summary>
public class CertificateCacheTests
{
    [Fact]
    public async Task Release13_ThumbprintSeenBefore_FindsTheCertificateWithoutX5c()
    {
        await using TestBank bank = await TestBank.StartAsync();
        string thumbprint = CertificateThumbprint.Of(bank.Partner.Key.SigningCertificate).ToBase64Url();

        IdaAnswer unseen = await SendAsync(bank, includeCertificate: false, thumbprint);
        IdaAnswer first = await SendAsync(bank, includeCertificate: true, thumbprint);
        IdaAnswer seen = await SendAsync(bank, includeCertificate: false, thumbprint);

        Assert.Contains("IDA-MPA-001", unseen.Codes);
        Assert.True(first.IsAuthenticated);
        // The signature holds now; the later stage still wants the certificate itself.
        Assert.Contains("IDA-MPA-022", seen.Codes);
    }

    [Fact]
    public async Task Release13_ThumbprintOfAnotherCertificate_IsVerifiedWithThatOne()
    {
        await using TestBank bank = await TestBank.StartAsync();
        string shared = Base64Url.EncodeToString(SHA256.HashData("a constant that every sender uses"u8));

        IdaAnswer first = await SendAsync(bank, includeCertificate: true, shared);
        IdaAnswer second = await SendAsync(bank, includeCertificate: true, shared, bank.Partner.MispKey);

        Assert.True(first.IsAuthenticated);
        Assert.Contains("IDA-MPA-001", second.Codes);
    }

    [Fact]
    public async Task Release12_ThumbprintSeenBefore_IsNotLookedAt()
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.Release = MosipRelease.V1_2_0_1);
        string shared = Base64Url.EncodeToString(SHA256.HashData("a constant that every sender uses"u8));

        IdaAnswer first = await SendAsync(bank, includeCertificate: true, shared);
        IdaAnswer second = await SendAsync(bank, includeCertificate: true, shared, bank.Partner.MispKey);

        Assert.True(first.IsAuthenticated);
        Assert.True(second.IsAuthenticated);
    }

    private static Task<IdaAnswer> SendAsync(TestBank bank, bool includeCertificate, string thumbprint, PartnerKey? signer = null)
    {
        PartnerKey key = signer ?? bank.Partner.Key;
        byte[] body = [];
        IdaMessage message = bank.Auth(TestBank.BirthFactor());
        message.Body = bytes => body = bytes;
        message.Signature = _ => Sign(key, body, includeCertificate, thumbprint);
        return bank.SendAsync(message);
    }

    private static string Sign(PartnerKey key, byte[] body, bool includeCertificate, string thumbprint)
    {
        string x5c = includeCertificate ? $"\"x5c\":[\"{Convert.ToBase64String(key.SigningCertificate.RawData)}\"]," : "";
        string header = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"alg":"RS256",{{x5c}}"x5t#S256":"{{thumbprint}}"}"""));
        byte[] digest = SHA256.HashData(Encoding.ASCII.GetBytes($"{header}.{Base64Url.EncodeToString(body)}"));
        byte[] signature = new byte[key.SignatureSize];
        // A key in memory signs at once.
        int length = key.SignHashAsync(JwsAlgorithm.RS256, digest, signature, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return $"{header}..{Base64Url.EncodeToString(signature.AsSpan(0, length))}";
    }
}
