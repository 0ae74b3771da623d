using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Management;

public class LoginTests
{
    private const string DoubledRefusal =
        """{"id":null,"version":null,"responsetime":"2025-03-04T10:15:30.871Z","metadata":null,"response":null,"errors":[{"errorCode":"KER-ATH-401","message":"Authentication Failed"}]}""";

    private static CancellationToken Cancellation => ScriptedPms.Cancellation;

    [Fact]
    public async Task FirstCalls_HundredAtOnce_CauseOneLogin()
    {
        await using ScriptedPms pms = ScriptedPms.Answering("""{"roles":[]}""");
        var open = new TaskCompletionSource();
        pms.LogIn = async _ =>
        {
            await open.Task;
            return (200, ScriptedPms.Success("""{"status":"success"}"""), pms.Jwt(TimeSpan.FromHours(1)));
        };

        Task[] calls = [.. Enumerable.Range(0, 100).Select(_ => pms.Clients.System.ListRolesAsync(Cancellation))];
        open.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(1, pms.Logins);
        Assert.Equal(100, pms.Calls.Count);
        Assert.Single(pms.Calls.Select(call => call.Cookie).Distinct());
    }

    [Fact]
    public async Task GetAsync_TokenOfAnHour_IsKeptUntilAMinuteBeforeItsEnd()
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        pms.LogIn = _ => Task.FromResult<(int, string, string?)>((200, ScriptedPms.Success("{}"), pms.Jwt(TimeSpan.FromHours(1))));
        AccessToken first = await pms.Tokens.GetAsync(Cancellation);

        pms.Time.Advance(TimeSpan.FromMinutes(58));
        Assert.Same(first, await pms.Tokens.GetAsync(Cancellation));
        pms.Time.Advance(TimeSpan.FromMinutes(1));
        AccessToken second = await pms.Tokens.GetAsync(Cancellation);

        Assert.NotSame(first, second);
        Assert.Equal(2, pms.Logins);
    }

    [Fact]
    public async Task GetAsync_TokenOfAMinute_IsUsedForHalfItsLife()
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        pms.LogIn = _ => Task.FromResult<(int, string, string?)>((200, ScriptedPms.Success("{}"), pms.Jwt(TimeSpan.FromMinutes(1))));

        AccessToken token = await pms.Tokens.GetAsync(Cancellation);

        Assert.InRange(token.RenewAt - pms.Time.GetUtcNow(), TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(31));
    }

    [Fact]
    public async Task Call_TokenRefused_IsRenewedOnceSilently()
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        int logins = 0;
        pms.LogIn = _ => Task.FromResult<(int, string, string?)>((200, ScriptedPms.Success("{}"), $"token-{Interlocked.Increment(ref logins)}"));
        pms.Answer = call => call.Cookie == "Authorization=token-1" ? (401, DoubledRefusal + DoubledRefusal) : (200, ScriptedPms.Success("""{"providerId":"m","licenseKey":"k"}"""));

        await pms.Clients.MispLicences.CreateAsync("m", Cancellation);

        Assert.Equal(2, pms.Logins);
        Assert.Equal(2, pms.Calls.Count);
        Assert.Equal(pms.Calls[0].Body, pms.Calls[1].Body);
    }

    [Fact]
    public async Task Call_EveryTokenRefused_FailsAfterOneRenewal()
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        pms.Answer = _ => (401, DoubledRefusal + DoubledRefusal);

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() => pms.Clients.System.ListRolesAsync(Cancellation));

        Assert.Equal("KER-ATH-401", refusal.Error.Code.Value);
        Assert.Equal(HttpStatusCode.Unauthorized, refusal.StatusCode);
        Assert.Equal(2, pms.Calls.Count);
    }

    [Fact]
    public async Task RenewAsync_TokenThatSomebodyRenewed_DoesNotLogInAgain()
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        AccessToken refused = await pms.Tokens.GetAsync(Cancellation);

        AccessToken[] renewed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => pms.Tokens.RenewAsync(refused, Cancellation).AsTask()));
        AccessToken late = await pms.Tokens.RenewAsync(refused, Cancellation);

        Assert.Equal(2, pms.Logins);
        Assert.All(renewed, token => Assert.Same(late, token));
    }

    [Fact]
    public async Task GetAsync_OneCallerGivesUp_OthersStillGetTheToken()
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        var open = new TaskCompletionSource();
        pms.LogIn = async _ =>
        {
            await open.Task;
            return (200, ScriptedPms.Success("{}"), "token");
        };
        using var impatient = new CancellationTokenSource();
        Task<AccessToken> first = pms.Tokens.GetAsync(impatient.Token).AsTask(), second = pms.Tokens.GetAsync(Cancellation).AsTask();

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        open.SetResult();

        Assert.Equal("token", (await second).Reveal());
        Assert.Equal(1, pms.Logins);
    }

    [Fact]
    public async Task GetAsync_LoginFailedOnce_IsTriedAgainByTheNextCall()
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        pms.LogIn = _ => Task.FromResult<(int, string, string?)>((200, ScriptedPms.Failure("KER-ATH-026"), null));
        await Assert.ThrowsAsync<MosipServiceException>(() => pms.Tokens.GetAsync(Cancellation).AsTask());

        pms.LogIn = _ => Task.FromResult<(int, string, string?)>((200, ScriptedPms.Success("{}"), "token"));

        Assert.Equal("token", (await pms.Tokens.GetAsync(Cancellation)).Reveal());
    }

    [Fact]
    public async Task GetAsync_ClientForItself_SendsTheDocumentedRequest()
    {
        await using ScriptedPms pms = ScriptedPms.Start();

        await pms.Tokens.GetAsync(Cancellation);

        SeenCall call = Assert.Single(pms.LoginCalls);
        Assert.Equal("POST /v1/authmanager/authenticate/clientidsecretkey", $"{call.Method} {call.Target}");
        Assert.Equal("2025-03-04T10:15:30.123Z", (string?)call.Json["requesttime"]);
        Assert.Equal("""{"clientId":"mosip-pms-client","secretKey":"s3cr3t","appId":"partner"}""", call.Json["request"]!.ToJsonString());
    }

    [Fact]
    public async Task GetAsync_UserThroughClient_TakesTheTokenFromTheBody()
    {
        await using ScriptedPms pms = ScriptedPms.Start(configureMosip: static (mosip, _) => mosip.UseLogin(MosipCredentials.User("acme-bank-01", "pw", "mosip-pms-client", "s3cr3t")));
        pms.LogIn = _ => Task.FromResult<(int, string, string?)>((200, """{"id":"x","errors":null,"response":{"token":"from-body","expiryTime":86400,"userId":null,"status":"success"}}""", null));

        AccessToken token = await pms.Tokens.GetAsync(Cancellation);

        Assert.Equal("from-body", token.Reveal());
        Assert.Equal(pms.Time.GetUtcNow() + TimeSpan.FromSeconds(86400 - 60), token.RenewAt);
        SeenCall call = Assert.Single(pms.LoginCalls);
        Assert.Equal("/v1/authmanager/authenticate/internal/useridPwd", call.Target);
        Assert.Equal("""{"userName":"acme-bank-01","password":"pw","appId":"partner","clientId":"mosip-pms-client","clientSecret":"s3cr3t"}""", call.Json["request"]!.ToJsonString());
    }

    [Theory]
    [InlineData(false, "grant_type=client_credentials&client_id=c&client_secret=s")]
    [InlineData(true, "grant_type=password&client_id=c&username=u&password=p&client_secret=s")]
    public async Task GetAsync_TokenEndpoint_TakesAForm(bool asUser, string form)
    {
        await using ScriptedPms pms = ScriptedPms.Start(configureMosip: (mosip, address) =>
        {
            var endpoint = new Uri(address, "/v1/authmanager/realms/mosip/token");
            mosip.UseLogin(asUser ? MosipCredentials.OpenIdUser(endpoint, "u", "p", "c", "s") : MosipCredentials.OpenIdClient(endpoint, "c", "s"));
        });
        pms.LogIn = _ => Task.FromResult<(int, string, string?)>((200, """{"access_token":"oidc","expires_in":300,"token_type":"Bearer"}""", null));

        AccessToken token = await pms.Tokens.GetAsync(Cancellation);

        Assert.Equal("oidc", token.Reveal());
        Assert.Equal(pms.Time.GetUtcNow() + TimeSpan.FromSeconds(240), token.RenewAt);
        Assert.Equal(form, Assert.Single(pms.LoginCalls).Body);
    }

    [Fact]
    public async Task GetAsync_TokenEndpointRefuses_GivesItsCode()
    {
        await using ScriptedPms pms = ScriptedPms.Start(configureMosip: static (mosip, address) =>
            mosip.UseLogin(MosipCredentials.OpenIdClient(new Uri(address, "/v1/authmanager/token"), "c", "s3cr3t-canary")));
        pms.LogIn = _ => Task.FromResult<(int, string, string?)>((401, """{"error":"unauthorized_client","error_description":"Invalid client or Invalid client credentials"}""", null));

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() => pms.Tokens.GetAsync(Cancellation).AsTask());

        Assert.Equal("unauthorized_client", refusal.Error.Code.Value);
        Assert.DoesNotContain("canary", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_WrongClientSecret_SaysWhatAuthManagersCodeMeans()
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        pms.LogIn = _ => Task.FromResult<(int, string, string?)>((500, ScriptedPms.Failure("500", "401 Unauthorized: [no body]"), null));

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() => pms.Tokens.GetAsync(Cancellation).AsTask());

        Assert.Equal("500", refusal.Error.Code.Value);
        Assert.Contains("wrong client id or secret", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "<html>login</html>", MosipTransportFault.NotJson)]
    [InlineData(200, """{"response":{},"errors":null}""", MosipTransportFault.UnexpectedReply)]
    [InlineData(404, "nothing", MosipTransportFault.HttpStatus)]
    public async Task GetAsync_AnswerOfNoLoginService_IsATransportFault(int status, string body, MosipTransportFault fault)
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        pms.LogIn = _ => Task.FromResult<(int, string, string?)>((status, body, null));

        Assert.Equal(fault, (await Assert.ThrowsAsync<MosipTransportException>(() => pms.Tokens.GetAsync(Cancellation).AsTask())).Fault);
    }

    [Fact]
    public async Task Handler_BearerTransport_SendsHeaderAndCookie()
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        using var client = new HttpClient(new MosipTokenHandler(pms.Tokens, MosipTokenTransport.CookieAndBearer) { InnerHandler = new SocketsHttpHandler { UseCookies = false } });

        using HttpResponseMessage response = await client.GetAsync(new Uri(pms.BaseAddress, "/v1/esignet/x"), Cancellation);

        Assert.Equal(("Authorization=token-1", "Bearer token-1"), (pms.Call.Cookie, pms.Call.Authorization));
    }

    [Fact]
    public async Task Registrations_TwoNames_LogInEachForItself()
    {
        await using ScriptedPms pms = ScriptedPms.Answering("""{"roles":[]}""");
        await using ServiceProvider services = new ServiceCollection().AddLogging()
            .AddMosip("country-b", mosip => mosip
                .Configure(options => (options.BaseAddress, options.PartnerId) = (pms.BaseAddress, "acme"))
                .UseLogin(MosipCredentials.Client("other-client", "s")))
            .AddMosipManagement()
            .Services.BuildServiceProvider();

        await services.GetRequiredKeyedService<ISystemClient>("country-b").ListRolesAsync(Cancellation);
        await pms.Clients.System.ListRolesAsync(Cancellation);

        Assert.Equal(["other-client", "mosip-pms-client"], pms.LoginCalls.Select(call => (string?)call.Json["request"]!["clientId"]));
        Assert.Null(services.GetService<ISystemClient>());
    }

    [Fact]
    public async Task Factory_OtherCredentials_LogInBesideTheOwn()
    {
        await using ScriptedPms pms = ScriptedPms.Answering("""{"roles":[]}""");

        MosipManagement administrator = pms.Services.GetRequiredService<IMosipManagementFactory>().Create(MosipCredentials.Client("administrator", "s"));
        await administrator.System.ListRolesAsync(Cancellation);
        await pms.Clients.System.ListRolesAsync(Cancellation);

        Assert.Equal(["administrator", "mosip-pms-client"], pms.LoginCalls.Select(call => (string?)call.Json["request"]!["clientId"]));
    }

    [Fact]
    public void ToString_Credentials_HoldNoSecretAndNoUser()
    {
        var endpoint = new Uri("https://iam.example.org/token");
        MosipCredentials[] all =
        [
            MosipCredentials.Client("c", "canary"), MosipCredentials.User("canary", "canary", "c", "canary"),
            MosipCredentials.OpenIdClient(endpoint, "c", "canary"), MosipCredentials.OpenIdUser(endpoint, "canary", "canary", "c", "canary"),
        ];

        Assert.All(all, credentials => Assert.DoesNotContain("canary", credentials.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("canary", new MosipLoginOptions { ClientId = "c", ClientSecret = "canary", Password = "canary" }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", new AccessToken("canary", DateTimeOffset.UnixEpoch).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configuration_LoginSection_ChoosesTheWay()
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        Microsoft.Extensions.Configuration.IConfiguration configuration = new Microsoft.Extensions.Configuration.ConfigurationManager
        {
            ["BaseAddress"] = pms.BaseAddress.AbsoluteUri,
            ["PartnerId"] = "acme",
            ["Login:ClientId"] = "configured",
            ["Login:ClientSecret"] = "s",
            ["Login:Application"] = "ida",
        };
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddMosip(mosip => mosip.UseConfiguration(configuration)).AddMosipManagement().Services.BuildServiceProvider();

        await services.GetRequiredKeyedService<IMosipTokenProvider>("").GetAsync(Cancellation);

        Assert.Equal("""{"clientId":"configured","secretKey":"s","appId":"ida"}""", Assert.Single(pms.LoginCalls).Json["request"]!.ToJsonString());
    }

    [Fact]
    public async Task Configuration_NoCredentials_SaysWhatToSet()
    {
        await using ServiceProvider services = new ServiceCollection().AddLogging()
            .AddMosip(mosip => mosip.Configure(options => (options.BaseAddress, options.PartnerId) = (new Uri("https://api.example.org"), "acme")))
            .AddMosipManagement().Services.BuildServiceProvider();

        MosipInputException fault = Assert.Throws<MosipInputException>(services.GetRequiredService<MosipManagement>);

        Assert.Contains("Login:ClientId", fault.Message, StringComparison.Ordinal);
    }
}
