using System.IdentityModel.Tokens.Jwt;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox.Pms;

public class OpenIdTests
{
    private const string Root = "auth/realms/mosip/protocol/openid-connect";

    private static readonly Dictionary<string, string> Client = new() { ["client_id"] = "mosip-pms-client", ["client_secret"] = "sandbox-pms-secret" };

    [Fact]
    public async Task Tokens_OfClientAndUser_CarryTheirNamesAndRoles_AndVerifyWithThePublishedKeys()
    {
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(cancellationToken: TestBank.Cancellation);
        using var http = new HttpClient { BaseAddress = sandbox.BaseAddress };
        var keys = new JsonWebKeySet(await http.GetStringAsync($"{Root}/certs", TestBank.Cancellation));

        (_, JsonObject client) = await RequestAsync(http, new(Client) { ["grant_type"] = "client_credentials" });
        (_, JsonObject user) = await RequestAsync(http, new(Client) { ["grant_type"] = "password", ["username"] = "sandbox-admin", ["password"] = "sandbox-admin-password" });

        Assert.Equal("Bearer", (string)client["token_type"]!);
        Assert.Equal(900, (int)client["expires_in"]!);
        Assert.Equal("service-account-mosip-pms-client", Verify(client, keys).Payload["preferred_username"]);
        JwtSecurityToken ofUser = Verify(user, keys);
        Assert.Equal(("sandbox-admin", "mosip-pms-client"), (ofUser.Payload["preferred_username"], ofUser.Payload["azp"]));
        Assert.Contains("PARTNER_ADMIN", ofUser.Payload["realm_access"].ToString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_OfAVerifier_CarriesItsIdAndTheRolesOfItsTopics_AndVerifiesWithThePublishedKeys()
    {
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(cancellationToken: TestBank.Cancellation);
        OnboardedCredentialPartner verifier = await sandbox.OnboardCredentialPartnerAsync(options => options.IsOnlineVerificationPartner = true, TestBank.Cancellation);
        using var http = new HttpClient { BaseAddress = sandbox.BaseAddress };

        (_, JsonObject token) = await RequestAsync(http, new() { ["grant_type"] = "client_credentials", ["client_id"] = verifier.PartnerId, ["client_secret"] = verifier.Material.ClientSecret });
        JwtPayload payload = Verify(token, new JsonWebKeySet(await http.GetStringAsync($"{Root}/certs", TestBank.Cancellation))).Payload;

        Assert.Equal(($"service-account-{verifier.PartnerId}", verifier.PartnerId), (payload["preferred_username"], payload["azp"]));
        foreach (string role in (string[])["SUBSCRIBE_CREDENTIAL_ISSUED_INDIVIDUAL", "SUBSCRIBE_AUTH_TYPE_STATUS_UPDATE_INDIVIDUAL", "SUBSCRIBE_APIKEY_APPROVED_GENERAL", "PUBLISH_CREDENTIAL_STATUS_UPDATE_GENERAL"])
            Assert.Contains(role, payload["realm_access"].ToString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_OpensPartnerManagement()
    {
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(cancellationToken: TestBank.Cancellation);
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = sandbox.BaseAddress };
        (_, JsonObject token) = await RequestAsync(http, new(Client) { ["grant_type"] = "client_credentials" });
        using var message = new HttpRequestMessage(HttpMethod.Get, "v1/policymanager/policies");
        message.Headers.Add("Cookie", $"Authorization={token["access_token"]}");

        using HttpResponseMessage answer = await http.SendAsync(message, TestBank.Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("client_credentials", "wrong", null, 401, "unauthorized_client")]
    [InlineData("password", "sandbox-pms-secret", "wrong", 401, "invalid_grant")]
    [InlineData("implicit", "sandbox-pms-secret", null, 400, "unsupported_grant_type")]
    [InlineData(null, "sandbox-pms-secret", null, 400, "invalid_request")]
    public async Task TokenRequest_WithAFault_IsRefused_AndExplained(string? grant, string secret, string? password, int status, string error)
    {
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(cancellationToken: TestBank.Cancellation);
        using var http = new HttpClient { BaseAddress = sandbox.BaseAddress };
        Dictionary<string, string> form = new(Client) { ["client_secret"] = secret };
        if (grant is not null)
            form["grant_type"] = grant;
        if (password is not null)
            (form["username"], form["password"]) = ("sandbox-admin", password);

        (HttpStatusCode code, JsonObject answer) = await RequestAsync(http, form);

        Assert.Equal((status, error), ((int)code, (string?)answer["error"]));
        Assert.NotEmpty(sandbox.Requests[^1].Explanations);
    }

    private static async Task<(HttpStatusCode Status, JsonObject Json)> RequestAsync(HttpClient http, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using HttpResponseMessage answer = await http.PostAsync($"{Root}/token", content, TestBank.Cancellation);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestBank.Cancellation))!.AsObject());
    }

    private static JwtSecurityToken Verify(JsonObject answer, JsonWebKeySet keys)
    {
        new JwtSecurityTokenHandler().ValidateToken((string)answer["access_token"]!, new TokenValidationParameters
        {
            ValidIssuer = "https://iam.sandbox.example/auth/realms/mosip",
            ValidAudience = "account",
            IssuerSigningKeys = keys.Keys,
            ValidAlgorithms = ["RS256"],
        }, out SecurityToken token);
        return (JwtSecurityToken)token;
    }
}
