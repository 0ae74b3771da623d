using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>authmanager's calls after the login.</summary>
public class SessionTests
{
    private const string Root = "v1/authmanager/";

    [Theory]
    [InlineData("POST", "authorize/validateToken")]
    [InlineData("GET", "authorize/admin/validateToken")]
    public async Task ValidateToken_AnswersWithTheUser(string method, string path)
    {
        await using TestPms pms = await TestPms.StartAsync();

        (HttpStatusCode status, JsonNode answer, _) = await SendAsync(pms, method, path, $"Authorization={pms.Token}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("sandbox-admin", "PARTNER_ADMIN,POLICYMANAGER", pms.Token), ((string?)answer["response"]!["userId"], (string?)answer["response"]!["role"], (string?)answer["response"]!["token"]));
    }

    [Theory]
    [InlineData(null, 200, "KER-ATH-006")]
    [InlineData("other=1", 200, "KER-ATH-007")]
    [InlineData("Authorization=abc", 401, "KER-ATH-401")]
    public async Task ValidateToken_WithoutAToken_IsRefused(string? cookie, int status, string code)
    {
        await using TestPms pms = await TestPms.StartAsync();

        (HttpStatusCode actual, JsonNode answer, _) = await SendAsync(pms, "POST", "authorize/validateToken", cookie);

        Assert.Equal((status, code), ((int)actual, (string?)answer["errors"]![0]!["errorCode"]));
    }

    [Fact]
    public async Task RefreshToken_GivesNewTokens_InCookiesAndBody()
    {
        await using TestPms pms = await TestPms.StartAsync();
        var client = new JsonObject { ["clientID"] = "mosip-pms-client", ["clientSecret"] = "sandbox-pms-secret" };

        (_, JsonNode answer, IReadOnlyList<string> cookies) = await SendAsync(pms, "POST", "authorize/refreshToken/partner", $"refresh_token={pms.Token}", client);

        string access = (string)answer["response"]!["accesstoken"]!;
        Assert.Contains(cookies, cookie => cookie.StartsWith($"Authorization={access};", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith($"refresh_token={answer["response"]!["refreshToken"]};", StringComparison.Ordinal));
        pms.Token = access;
        Assert.Null((await pms.SendAsync(HttpMethod.Get, "/v1/partnermanager/roles", null)).Code);
    }

    [Theory]
    [InlineData("partner", "wrong", "KER-ATH-023")]
    [InlineData("games", "sandbox-pms-secret", "KER-ATH-026")]
    [InlineData("partner", "", "KER-ATH-019")]
    public async Task RefreshToken_WithAFault_IsRefused(string application, string secret, string code)
    {
        await using TestPms pms = await TestPms.StartAsync();

        (_, JsonNode answer, _) = await SendAsync(
            pms, "POST", $"authorize/refreshToken/{application}", $"refresh_token={pms.Token}", new JsonObject { ["clientID"] = "mosip-pms-client", ["clientSecret"] = secret });

        Assert.Equal(code, (string?)answer["errors"]![0]!["errorCode"]);
    }

    [Theory]
    [InlineData("DELETE", "logout/user")]
    [InlineData("POST", "authorize/invalidateToken")]
    public async Task Logout_EndsTheTokenAtAuthmanager_ButTheServicesTakeItUntilItExpires(string method, string path)
    {
        await using TestPms pms = await TestPms.StartAsync();
        string cookie = $"Authorization={pms.Token}";

        (HttpStatusCode loggedOut, _, _) = await SendAsync(pms, method, path, cookie);

        Assert.Equal(HttpStatusCode.OK, loggedOut);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(pms, "POST", "authorize/validateToken", cookie)).Status);
        Assert.Null((await pms.SendAsync(HttpMethod.Get, "/v1/partnermanager/roles", null)).Code);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Json, IReadOnlyList<string> Cookies)> SendAsync(TestPms pms, string method, string path, string? cookie, JsonObject? request = null)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = pms.Sandbox.BaseAddress };
        using var message = new HttpRequestMessage(HttpMethod.Parse(method), Root + path);
        if (cookie is not null)
            message.Headers.Add("Cookie", cookie);
        if (request is not null)
            message.Content = JsonContent.Create(new JsonObject { ["requesttime"] = pms.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), ["request"] = request });
        using HttpResponseMessage answer = await http.SendAsync(message, TestBank.Cancellation);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestBank.Cancellation))!, answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? cookies) ? [.. cookies] : []);
    }
}
