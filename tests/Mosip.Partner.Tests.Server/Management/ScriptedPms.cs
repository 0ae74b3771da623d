using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Management;

/// <summary>What the server saw of a call.</summary>
internal sealed record SeenCall(string Method, string Target, string? Cookie, string? Authorization, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
}

/// <summary>A real HTTP server that answers what a test tells it to, with the management clients in front.</summary>
internal sealed class ScriptedPms : IAsyncDisposable
{
    private const string Manager = "/v1/partnermanager", Policies = "/v1/policymanager", Login = "/v1/authmanager";

    private readonly WebApplication _server;
    private readonly ServiceProvider _services;
    private readonly ConcurrentQueue<SeenCall> _calls = new();

    private ScriptedPms(WebApplication server, Action<MosipManagementOptions>? configure, Action<Core.MosipBuilder, Uri>? configureMosip)
    {
        _server = server;
        _server.Run(AnswerAsync);
        _server.Start();
        BaseAddress = new Uri(_server.Urls.Single());
        IServiceCollection services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        _services = services
            .AddMosip(mosip =>
            {
                mosip.Configure(options => (options.BaseAddress, options.PartnerId) = (BaseAddress, "acme")).UseLogin(MosipCredentials.Client("mosip-pms-client", "s3cr3t"));
                configureMosip?.Invoke(mosip, BaseAddress);
            })
            .AddMosipManagement(options =>
            {
                options.Release = PmsRelease.V1_2_2;
                options.MaximumRetries = 0;
                options.ChecksTransitions = false;
                configure?.Invoke(options);
            })
            .Services.BuildServiceProvider();
        Clients = _services.GetRequiredService<MosipManagement>();
        Tokens = _services.GetRequiredKeyedService<IMosipTokenProvider>("");
    }

    public Uri BaseAddress { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 3, 4, 10, 15, 30, 123, TimeSpan.Zero));

    public MosipManagement Clients { get; }

    public IMosipTokenProvider Tokens { get; }

    public IServiceProvider Services => _services;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Calls to partner and policy management, without the service's path.</summary>
    public IReadOnlyList<SeenCall> Calls => [.. _calls.Where(call => !call.Target.StartsWith(Login, StringComparison.Ordinal)).Select(call => call with { Target = WithoutService(call.Target) })];

    public SeenCall Call => Assert.Single(Calls);

    public IReadOnlyList<SeenCall> LoginCalls => [.. _calls.Where(call => call.Target.StartsWith(Login, StringComparison.Ordinal))];

    public int Logins => LoginCalls.Count;

    /// <summary>What partner and policy management answer: status and body.</summary>
    public Func<SeenCall, (int Status, string Body)> Answer { get; set; } = _ => (200, Success("{}"));

    /// <summary>What authmanager answers beside the token.</summary>
    public Func<SeenCall, Task<(int Status, string Body, string? Token)>> LogIn { get; set; } = _ => Task.FromResult<(int, string, string?)>((200, Success("""{"status":"success","message":"ok"}"""), "token-1"));

    public static ScriptedPms Start(Action<MosipManagementOptions>? configure = null, Action<Core.MosipBuilder, Uri>? configureMosip = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return new ScriptedPms(builder.Build(), configure, configureMosip);
    }

    /// <summary>A server that gives one answer to everything.</summary>
    public static ScriptedPms Answering(string response, Action<MosipManagementOptions>? configure = null)
    {
        ScriptedPms pms = Start(configure);
        pms.Answer = _ => (200, Success(response));
        return pms;
    }

    /// <summary>A JWT as far as a client looks into it.</summary>
    public string Jwt(TimeSpan life, string name = "t") =>
        $"{name}.{System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"exp":{{(Time.GetUtcNow() + life).ToUnixTimeSeconds()}}}"""))}.signature";

    public static string Success(string response) => $$"""{"id":null,"version":"1.0","responsetime":"2025-03-04T10:15:30.871Z","metadata":null,"response":{{response}},"errors":[]}""";

    public static string Failure(string? code, string message = "text") =>
        $$"""{"id":"mosip.partnermanagement","version":"1.0","responsetime":"2025-03-04T10:16:01.002Z","metadata":null,"response":null,"errors":[{"errorCode":{{(code is null ? "null" : $"\"{code}\"")}},"message":"{{message}}"}]}""";

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static string WithoutService(string target) =>
        target.StartsWith(Manager, StringComparison.Ordinal) ? target[Manager.Length..] : target.StartsWith(Policies, StringComparison.Ordinal) ? target[Policies.Length..] : target;

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        var call = new SeenCall(context.Request.Method, target, context.Request.Headers.Cookie, context.Request.Headers.Authorization, await reader.ReadToEndAsync());
        _calls.Enqueue(call);
        int status;
        string body;
        if (target.StartsWith(Login, StringComparison.Ordinal))
        {
            (status, body, string? token) = await LogIn(call);
            if (token is not null)
                context.Response.Headers.SetCookie = $"Authorization={token}; Path=/; HttpOnly; Max-Age=86400";
        }
        else
        {
            (status, body) = Answer(call with { Target = WithoutService(target) });
        }
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
    }
}
