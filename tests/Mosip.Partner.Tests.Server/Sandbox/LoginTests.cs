using System.IdentityModel.Tokens.Jwt;
using System.Net;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Tests.Server.Sandbox;

public class LoginTests
{
    [Fact]
    public async Task Client_GetsTheTokenInHeaderAndCookie_NotInTheBody()
    {
        await using TestPms pms = await TestPms.StartAsync();
        pms.Token = null;

        PmsAnswer answer = await LogClientInAsync(pms, "sandbox-pms-secret");

        Assert.Equal("Clientid and Token combination had been validated successfully", (string)answer.Response["message"]!);
        Assert.Equal(["status", "message"], answer.Response.AsObject().Select(member => member.Key));
        Assert.Null(answer.Json!["errors"]);
        string token = Assert.Single(answer.Headers.GetValues("Authorization"));
        Assert.Contains($"Authorization={token}; max-age=900; path=/; httponly", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        JwtSecurityToken jwt = new JwtSecurityTokenHandler().ReadJwtToken(token);
        Assert.Equal("service-account-mosip-pms-client", jwt.Payload["preferred_username"]);
        Assert.Equal("RS256", jwt.Header.Alg);
    }

    [Fact]
    public async Task Client_WithAWrongSecret_IsHttp500()
    {
        await using TestPms pms = await TestPms.StartAsync();

        PmsAnswer answer = await LogClientInAsync(pms, "guess");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("500", answer.Code);
    }

    [Fact]
    public async Task Client_OfAnUnknownApplication_IsRefused()
    {
        await using TestPms pms = await TestPms.StartAsync();

        Assert.Equal("KER-ATH-026", (await LogClientInAsync(pms, "sandbox-pms-secret", "games")).Code);
    }

    [Fact]
    public async Task Call_WithoutToken_OrWithTheHeaderOnly_Is401()
    {
        await using TestPms pms = await TestPms.StartAsync();
        PmsAnswer byHeader = await pms.SendAsync(HttpMethod.Post, "/v1/partnermanager/partners", TestPms.Registration(), tokenInHeader: true);
        pms.Token = null;
        PmsAnswer without = await pms.PostAsync("/v1/partnermanager/partners", TestPms.Registration());

        Assert.Equal((HttpStatusCode.Unauthorized, "KER-ATH-401"), (byHeader.Status, byHeader.Code));
        Assert.Equal((HttpStatusCode.Unauthorized, "KER-ATH-401"), (without.Status, without.Code));
        // Upstream writes the same document twice where there is no cookie.
        Assert.Equal(without.Body[..(without.Body.Length / 2)], without.Body[(without.Body.Length / 2)..]);
    }

    [Fact]
    public async Task Token_AfterItsEnd_Is401_AndExplained()
    {
        await using TestPms pms = await TestPms.StartAsync();

        pms.Clock.Advance(TimeSpan.FromMinutes(16));
        PmsAnswer answer = await pms.PostAsync("/v1/partnermanager/partners", TestPms.Registration());

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("expired", pms.Sandbox.Requests[^1].Explanations[0].Actual, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a token")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJwcmVmZXJyZWRfdXNlcm5hbWUiOiJhZG1pbiJ9.")]
    public async Task Token_OfNobody_Is401(string token)
    {
        await using TestPms pms = await TestPms.StartAsync();
        pms.Token = token;

        Assert.Equal(HttpStatusCode.Unauthorized, (await pms.PostAsync("/v1/partnermanager/partners", TestPms.Registration())).Status);
    }

    [Fact]
    public async Task Caller_WithoutTheRole_Is403()
    {
        await using TestPms pms = await TestPms.StartAsync();

        // Not even an administrator generates API keys.
        PmsAnswer answer = await pms.SendAsync(HttpMethod.Patch, "/v1/partnermanager/partners/acme/generate/apikey", new JsonObject { ["policyName"] = "kyc", ["label"] = "one" });

        Assert.Equal((HttpStatusCode.Forbidden, "KER-ATH-403"), (answer.Status, answer.Code));
    }

    private static Task<PmsAnswer> LogClientInAsync(TestPms pms, string secret, string application = "partner") =>
        pms.PostAsync("/v1/authmanager/authenticate/clientidsecretkey", new JsonObject { ["clientId"] = "mosip-pms-client", ["secretKey"] = secret, ["appId"] = application });
}
