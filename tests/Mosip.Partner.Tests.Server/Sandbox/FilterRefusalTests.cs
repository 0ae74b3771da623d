using System.Net;
using System.Text;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>Stages A to D: refused by the filter, with the general error before the real one.</summary>
public class FilterRefusalTests
{
    private static readonly RefusalCase[] Cases =
    [
        new("id missing", message => message.Envelope.Remove("id"), "IDA-MLC-006"),
        new("id of another endpoint", message => message.Envelope["id"] = "mosip.identity.kyc", "IDA-MLC-009"),
        new("version missing", message => message.Envelope.Remove("version"), "IDA-MLC-006"),
        new("version of another form", message => message.Envelope["version"] = "1", "IDA-MLC-009"),
        new("no signature", message => message.Signature = _ => null, "IDA-MLC-006"),
        new("signature of another body", message => message.Signature = signature => signature[..^8] + "AAAAAAAA", "IDA-MPA-001") { Explained = "signature" },
        new("signature with text only", message => message.Signature = _ => "not a signature", "IDA-MPA-001"),
        new("Authorization header missing", message => message.Authorization = null, "IDA-MLC-006"),
        new("request not base64url", message => message.Sealed = body => body["request"] = "++//", "IDA-MLC-007"),
        new("requestHMAC missing", message => message.Sealed = body => body.Remove("requestHMAC"), "IDA-MLC-006"),
        new("unknown thumbprint", message => message.Sealed = body => body["thumbprint"] = new string('0', 64), "IDA-MPA-003") { Explained = "thumbprint" },
        new("session key for another certificate", message => message.Sealed = body => body["requestSessionKey"] = MosipBase64.EncodeUrl(new byte[256]), "IDA-MPA-003"),
        new("request of another session key", message => message.Sealed = body => body["request"] = MosipBase64.EncodeUrl(new byte[64]), "IDA-MPA-003"),
        new("digest of another block", message => message.Sealed = body => body["requestHMAC"] = (string)body["request"]!, "IDA-MPA-016"),
        new("one segment in the path", message => message.Path = $"idauthentication/v1/auth/{message.LicenceKey}", "IDA-MPA-038") { Explained = "path" },
        new("two segments in the path", message => message.Path = $"idauthentication/v1/auth/{message.LicenceKey}/{message.PartnerId}", "IDA-MPA-009"),
        new("four segments in the path", message => message.Path = $"idauthentication/v1/auth/more/{message.LicenceKey}/{message.PartnerId}/{message.ApiKey}", "IDA-MLC-007") { Explained = "path" },
        new("unknown partner", message => message.PartnerId = "nobody", "IDA-MPA-009"),
        new("unknown API key", message => message.ApiKey = "0000000", "IDA-MPA-009") { Explained = "API key" },
        new("unknown licence", message => message.LicenceKey = "nothing", "IDA-MPA-007") { Explained = "licence" },
    ];

    public static TheoryData<string> Names => [.. Cases.Select(refusal => refusal.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Auth_Spoilt_IsRefusedByTheFilter_Signed_AndExplained(string name)
    {
        RefusalCase refusal = Cases.Single(candidate => candidate.Name == name);
        await using TestBank bank = await TestBank.StartAsync();

        IdaAnswer answer = await bank.SendAsync(await refusal.Make(bank));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(refusal.Codes is ["IDA-MLC-007"] ? refusal.Codes : ["IDA-MLC-007", .. refusal.Codes], answer.Codes);
        Assert.False(answer.IsAuthenticated);
        Assert.Null(answer.Response["authToken"]);
        new JwsVerifier(bank.Partner.TrustAnchors, bank.Clock).VerifyDetached(answer.Signature!, answer.Body);
        SandboxRequest record = bank.Sandbox.Requests[^1];
        Assert.Equal(answer.Codes, record.Errors.Select(error => error.Code.Value));
        Assert.Contains(refusal.Explained, Assert.Single(record.Explanations).ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Auth_SignedByAnotherBank_IsRefused()
    {
        await using TestBank bank = await TestBank.StartAsync();
        TestBank other = await bank.OnboardOtherAsync();
        IdaMessage message = bank.Auth(TestBank.BirthFactor());
        message.Signer = other.Partner.Key;

        Assert.Equal(["IDA-MLC-007", "IDA-MPA-021"], (await bank.SendAsync(message)).Codes);
    }

    [Fact]
    public async Task Auth_WithTheOwnAuthoritysCertificate_IsNotTrusted()
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Auth(TestBank.BirthFactor());
        // MOSIP's certificate is first; the bank's own second.
        message.Signer = Mosip.Partner.Core.Keys.PartnerKey.FromRsa(bank.Partner.Material.PrivateKey, bank.Partner.Key.Certificates[1]);

        Assert.Equal(["IDA-MLC-007", "IDA-MPA-001"], (await bank.SendAsync(message)).Codes);
    }

    [Fact]
    public async Task Auth_WithApiKeyOfAnotherBank_IsRefused()
    {
        await using TestBank bank = await TestBank.StartAsync();
        TestBank other = await bank.OnboardOtherAsync();
        IdaMessage message = bank.Auth(TestBank.BirthFactor());
        message.ApiKey = other.Partner.ApiKey.Reveal();

        Assert.Equal(["IDA-MLC-007", "IDA-MPA-009"], (await bank.SendAsync(message)).Codes);
    }

    [Fact]
    public async Task Auth_PathWithoutSegments_SaysSo()
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Auth(TestBank.BirthFactor());
        message.Path = "idauthentication/v1/auth";

        IdaAnswer answer = await bank.SendAsync(message);

        Assert.Equal("IDA-MLC-007", answer.Codes[0]);
    }

    [Theory]
    [InlineData("kyc", "IDA-MPA-013")]
    [InlineData("otp-request", "IDA-MPA-005")]
    [InlineData("demo", "IDA-MPA-006")]
    [InlineData("otp", "IDA-MPA-006")]
    public async Task Policy_WithoutAType_RefusesIt(string type, string code)
    {
        await using TestBank bank = await TestBank.StartAsync(onboard: options => options.Policy = options.Policy with
        {
            AllowedAuthTypes = [.. options.Policy.AllowedAuthTypes.Where(allowed => allowed.AuthType != type)],
        });
        IdaMessage message = type switch
        {
            "kyc" => bank.Kyc(TestBank.BirthFactor()),
            "otp-request" => bank.Otp(),
            "otp" => bank.Auth(TestBank.OtpFactor()),
            _ => bank.Auth(TestBank.BirthFactor()),
        };

        Assert.Equal(["IDA-MLC-007", code], (await bank.SendAsync(message)).Codes);
    }

    [Fact]
    public async Task Policy_WithAMandatoryFactor_RefusesRequestsWithoutIt()
    {
        await using TestBank bank = await TestBank.StartAsync(onboard: options => options.Policy = options.Policy with
        {
            AllowedAuthTypes = [.. options.Policy.AllowedAuthTypes.Where(allowed => allowed.AuthType != "otp"), new("otp", "", true)],
        });

        Assert.Equal(["IDA-MLC-007", "IDA-MPA-015"], (await bank.SendAsync(bank.Auth(TestBank.BirthFactor()))).Codes);
    }

    [Theory]
    [InlineData("GET", "application/json")]
    [InlineData("POST", "text/plain")]
    [InlineData("PUT", "application/json")]
    public async Task WrongMethodOrMediaType_IsTheGeneralErrorAlone(string method, string type)
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Auth(TestBank.BirthFactor());
        (message.Method, message.ContentType) = (new HttpMethod(method), type);

        IdaAnswer answer = await bank.SendAsync(message);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["IDA-MLC-007"], answer.Codes);
        Assert.NotNull(answer.Signature);
    }

    [Theory]
    [InlineData("no JSON at all")]
    [InlineData("[1,2]")]
    public async Task BodyThatIsNoObject_IsHttp500_Unsigned_WithoutMosipError(string body)
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Auth(TestBank.BirthFactor());
        message.Body = _ => Encoding.UTF8.GetBytes(body);

        IdaAnswer answer = await bank.SendAsync(message);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal(["timestamp", "status", "error", "path"], answer.Json.Select(member => member.Key));
        Assert.Null(answer.Signature);
        Assert.Contains("JSON", Assert.Single(bank.Sandbox.Requests[^1].Explanations).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thumbprint")]
    [InlineData("requestSessionKey")]
    public async Task MissingKeyMember_IsHttp500(string member)
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Auth(TestBank.BirthFactor());
        message.Sealed = body => body.Remove(member);

        IdaAnswer answer = await bank.SendAsync(message);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Null(answer.Signature);
    }

    [Theory]
    [InlineData("kyc", "kycStatus,authToken,thumbprint,identity,sessionKey")]
    [InlineData("auth", "authStatus,authToken")]
    public async Task Refusal_HasTheShapeOfItsEndpoint(string endpoint, string members)
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Auth(TestBank.BirthFactor(), endpoint: endpoint);
        message.LicenceKey = "nothing";

        IdaAnswer answer = await bank.SendAsync(message);

        Assert.Equal(members.Split(','), answer.Response.Select(member => member.Key));
        Assert.Equal(["transactionID", "version", "id", "errors", "responseTime", "response"], answer.Json.Select(member => member.Key));
        Assert.Equal("A1b2C3d4E5", (string)answer.Json["transactionID"]!);
        Assert.Equal($"mosip.identity.{endpoint}", (string)answer.Json["id"]!);
    }

    [Fact]
    public async Task RefusedOtp_HasNoResponse()
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Otp();
        message.LicenceKey = "nothing";

        IdaAnswer answer = await bank.SendAsync(message);

        Assert.Equal(["id", "version", "transactionID", "responseTime", "errors", "response"], answer.Json.Select(member => member.Key));
        Assert.Null(answer.Json["response"]);
    }
}
