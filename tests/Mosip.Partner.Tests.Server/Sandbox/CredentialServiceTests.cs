using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Credentials.JsonLd;
using Mosip.Partner.Credentials.Proofs;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>The credential service itself, called by hand: <c>/v1/credentialservice</c>.</summary>
public sealed class CredentialServiceTests : IAsyncLifetime
{
    private const string Vid = "4370296312658178";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
    private MosipSandbox _sandbox = null!;
    private OnboardedCredentialPartner _partner = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample(Vid)), Cancellation);
        _http.BaseAddress = _sandbox.BaseAddress;
        _partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Issue_Request_IsAnsweredWithTheShare_AndThePartnerIsTold()
    {
        JsonNode answer = await IssueAsync(Request());

        JsonNode response = answer["response"]!;
        Assert.Equal(("mosip.credential.store", "1.0", "ISSUED", null), ((string?)answer["id"], (string?)answer["version"], (string?)response["status"], answer["errors"]));
        Assert.True(Guid.TryParse((string?)response["credentialId"], out _));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", (string?)response["issuanceDate"]);
        JsonNode told = JsonNode.Parse(await _sandbox.Hub.GetPublishedAsync($"{_partner.PartnerId}/CREDENTIAL_ISSUED", cancellationToken: Cancellation))!["event"]!;
        Assert.Equal(((string?)response["dataShareUrl"], (string?)response["signature"], "request-1"), ((string?)told["dataShareUri"], (string?)told["data"]!["proof"]!["signature"], (string?)told["transactionId"]));
    }

    [Theory]
    [InlineData("requestId", "", "IDR-IDC-002")]
    [InlineData("credentialType", "", "IDR-IDC-002")]
    [InlineData("issuer", "nobody", "IDR-CRS-008")]
    [InlineData("id", "5291047638126405", "IDR-CRS-003")]
    public async Task Issue_Refused_IsHttp200WithItsCode_AndExplained(string member, string value, string code)
    {
        JsonObject request = Request();
        request[member] = value;

        JsonNode answer = await IssueAsync(request);

        Assert.Equal((null, code), (answer["response"], (string?)answer["errors"]![0]!["errorCode"]));
        Assert.NotEmpty(_sandbox.Requests[^1].Explanations);
    }

    [Fact]
    public async Task Issue_ProtectedAttributeWithoutKey_IsRefusedAsMosipDoes()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(
            options => (options.CredentialType, options.Policy) = ("opencrvs", policy => policy.Share("fullName", encrypted: true)), Cancellation);
        JsonObject request = Request();
        (request["issuer"], request["credentialType"]) = (partner.PartnerId, "opencrvs");

        Assert.Equal("IDR-CRS-017", (string?)(await IssueAsync(request))["errors"]![0]!["errorCode"]);
    }

    [Fact]
    public async Task Issue_ShareHasNoAddress_IsRefused()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(
            options => options.Policy = _ => new SharePolicyBuilder("no host").Share("fullName"), Cancellation);
        JsonObject request = Request();
        request["issuer"] = partner.PartnerId;

        Assert.Equal("IDR-CRS-011", (string?)(await IssueAsync(request))["errors"]![0]!["errorCode"]);
    }

    [Fact]
    public async Task Issue_NoTokenOrNoJson_IsRefused()
    {
        using HttpResponseMessage anonymous = await _http.PostAsJsonAsync("v1/credentialservice/issue", new { }, Cancellation);
        using HttpResponseMessage unreadable = await SendAsync(HttpMethod.Post, "v1/credentialservice/issue", new StringContent("{"));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest), (anonymous.StatusCode, unreadable.StatusCode));
    }

    [Fact]
    public async Task IssuerDocuments_OverHttp_AreWhatTheProofIsCheckedWith()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(options => options.Policy = policy => policy.WithoutEncryption().Share("fullName"), Cancellation);
        JsonObject request = Request();
        request["issuer"] = partner.PartnerId;
        string share = (string)(await IssueAsync(request))["response"]!["dataShareUrl"]!;
        using HttpResponseMessage content = await SendAsync(HttpMethod.Get, share, null);
        byte[] credential = await content.Content.ReadAsByteArrayAsync(Cancellation);
        string root = $"{_sandbox.BaseAddress}.well-known/";
        byte[] context = await _http.GetByteArrayAsync($"{root}mosip-context.json", Cancellation), controller = await _http.GetByteArrayAsync($"{root}controller.json", Cancellation);
        byte[] key = await _http.GetByteArrayAsync($"{root}public-key.json", Cancellation);

        var verifier = new CredentialProofVerifier(
            new CredentialTrust { Contexts = PinnedContexts.Standard.With($"{root}mosip-context.json", context), Issuers = [CredentialIssuer.Read(controller, key)] }, TimeProvider.System);
        CredentialProofResult result = verifier.Verify(credential);

        Assert.True(result.IsVerified, result.Reason);
        Assert.Equal(($"{root}controller.json", $"{root}public-key.json", "PS256"), (result.Issuer!.Id, result.Key!.ToString(), result.Algorithm.ToString()));
        // The listed key alone may make assertions, and it is one of a public key: nothing of the private one leaves.
        Assert.Equal($"{root}public-key.json", (string?)JsonNode.Parse(controller)!["assertionMethod"]![0]);
        Assert.Equal(["@context", "controller", "id", "publicKeyPem", "type"], JsonNode.Parse(key)!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", (string?)JsonNode.Parse(key)!["publicKeyPem"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_Asked_AreTheSample()
    {
        using HttpResponseMessage answer = await SendAsync(HttpMethod.Get, "v1/credentialservice/types", null);

        Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["types"]![0]!["issuers"]);
    }

    private JsonObject Request() => new() { ["requestId"] = "request-1", ["id"] = Vid, ["credentialType"] = _partner.CredentialType, ["issuer"] = _partner.PartnerId };

    private async Task<JsonNode> IssueAsync(JsonObject request)
    {
        using HttpResponseMessage answer = await SendAsync(HttpMethod.Post, "v1/credentialservice/issue", JsonContent.Create(new JsonObject { ["id"] = "x", ["version"] = "1.0", ["request"] = request }));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var login = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "mosip-crereq-client"), new("client_secret", "sandbox-crereq-secret")]);
        using HttpResponseMessage granted = await _http.PostAsync(new Uri("auth/realms/mosip/protocol/openid-connect/token", UriKind.Relative), login, Cancellation);
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Cookie", $"Authorization={(string)JsonNode.Parse(await granted.Content.ReadAsStringAsync(Cancellation))!["access_token"]!}");
        return await _http.SendAsync(request, Cancellation);
    }
}
