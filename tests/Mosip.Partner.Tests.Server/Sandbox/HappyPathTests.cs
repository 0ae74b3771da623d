using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

public class HappyPathTests
{
    [Fact]
    public async Task Otp_ThenAuth_IsAuthenticated_AndSigned()
    {
        await using TestBank bank = await TestBank.StartAsync();

        IdaAnswer sent = await bank.RequestOtpAsync();
        IdaAnswer answer = await bank.SendAsync(bank.Auth(TestBank.OtpFactor()));

        Assert.Equal("XXXXXXX000000", (string)sent.Response["maskedMobile"]!);
        Assert.Equal("XXiXX@example.org", (string)sent.Response["maskedEmail"]!);
        Assert.Equal(["id", "version", "transactionID", "responseTime", "errors", "response"], sent.Json.Select(member => member.Key));
        Assert.Empty(answer.Codes);
        Assert.True(answer.IsAuthenticated);
        Assert.Equal(["transactionID", "version", "id", "errors", "responseTime", "response"], answer.Json.Select(member => member.Key));
        Assert.Matches("^[0-9]{36}$", (string)answer.Response["authToken"]!);
        new JwsVerifier(bank.Partner.TrustAnchors, bank.Clock).VerifyDetached(answer.Signature!, answer.Body);
        new JwsVerifier(bank.Partner.TrustAnchors, bank.Clock).VerifyDetached(sent.Signature!, sent.Body);
    }

    [Fact]
    public async Task Auth_ByBirthDate_IsAuthenticated()
    {
        await using TestBank bank = await TestBank.StartAsync();

        IdaAnswer answer = await bank.SendAsync(bank.Auth(TestBank.BirthFactor()));

        Assert.True(answer.IsAuthenticated);
    }

    [Fact]
    public async Task Kyc_OpensToTheAttributesOfThePolicy()
    {
        await using TestBank bank = await TestBank.StartAsync();

        IdaAnswer answer = await bank.SendAsync(bank.Kyc(TestBank.BirthFactor()));

        Assert.Equal(["kycStatus", "authToken", "thumbprint", "identity", "sessionKey"], answer.Response.Select(member => member.Key));
        JsonObject identity = await OpenAsync(bank, answer);
        Assert.Equal("Amina Diallo", (string)identity["name_eng"]!);
        Assert.Equal("Femme", (string)identity["gender_fra"]!);
        Assert.Equal("1992/01/01", (string)identity["dob"]!);
        Assert.Equal("+212600000000", (string)identity["phone"]!);
        Assert.Equal("Kenitra", (string)identity["location1_eng"]!);
        Assert.Equal("14000", (string)identity["postalCode"]!);
        Assert.Equal(Resident.Sample(TestBank.Vid).Photo!.Value.ToArray(), Convert.FromBase64String((string)identity["photo"]!));
        Assert.False(identity.ContainsKey("residenceStatus"));
    }

    [Fact]
    public async Task Auth_SignedByTheMisp_IsAuthenticated()
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Auth(TestBank.BirthFactor());
        message.Signer = bank.Partner.MispKey;

        Assert.True((await bank.SendAsync(message)).IsAuthenticated);
    }

    [Theory]
    [InlineData("partner")]
    [InlineData("policy")]
    public async Task AuthToken_OfAStableKind_IsTheSameForVidAndUin(string kind)
    {
        await using TestBank bank = await TestBank.StartAsync(onboard: options => options.Policy = options.Policy with { AuthTokenType = kind });
        string uin = Resident.Sample(TestBank.Vid).Uin.Reveal();

        string byVid = await TokenAsync(bank, TestBank.Vid), byUin = await TokenAsync(bank, uin);

        Assert.Equal(byVid, byUin);
    }

    [Fact]
    public async Task AuthToken_OfTheRandomKind_IsNewEachTime()
    {
        await using TestBank bank = await TestBank.StartAsync(onboard: options => options.Policy = options.Policy with { AuthTokenType = "random" });

        Assert.NotEqual(await TokenAsync(bank, TestBank.Vid), await TokenAsync(bank, TestBank.Vid));
    }

    [Fact]
    public async Task RotatedKey_OldAndNewCertificate_BothOpen()
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage old = bank.Auth(TestBank.BirthFactor());
        IdaAnswer before = await bank.SendAsync(old);
        string oldThumbprint = CertificateThumbprint.Of(await bank.FetchCertificateAsync(bank.Partner.IdaPartnerCertificateAddress)).ToUpperHex();

        bank.Sandbox.RotateIdaKey();

        string newThumbprint = CertificateThumbprint.Of(await bank.FetchCertificateAsync(bank.Partner.IdaPartnerCertificateAddress)).ToUpperHex();
        Assert.NotEqual(oldThumbprint, newThumbprint);
        Assert.True(before.IsAuthenticated);
        Assert.True((await bank.SendAsync(bank.Auth(TestBank.BirthFactor()))).IsAuthenticated);
    }

    private static async Task<string> TokenAsync(TestBank bank, string id) => (string)(await bank.SendAsync(bank.Auth(TestBank.BirthFactor(), id))).Response["authToken"]!;

    internal static async Task<JsonObject> OpenAsync(TestBank bank, IdaAnswer answer)
    {
        Assert.True(CertificateThumbprint.TryParse((string)answer.Response["thumbprint"]!, out CertificateThumbprint thumbprint));
        Assert.True(MosipBase64.TryDecodeUrl((string)answer.Response["identity"]!, out byte[] identity));
        Assert.True(MosipBase64.TryDecodeUrl((string)answer.Response["sessionKey"]!, out byte[] sessionKey));
        byte[] json = await new KycEnvelope(identity, sessionKey, thumbprint).OpenAsync(new PartnerKeyRing(bank.Partner.Key), TestBank.Cancellation);
        return JsonNode.Parse(json)!.AsObject();
    }
}
