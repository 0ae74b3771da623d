using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Sandbox;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Server.WebSub;

/// <summary>What the sandbox's hub sends, seen by a callback that is written by hand.</summary>
public sealed class HubWireTests : IAsyncLifetime
{
    private const string Topic = "acme-print/CREDENTIAL_ISSUED", Secret = "kP7-hub-secret-01";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
    private readonly ConcurrentQueue<Delivery> _deliveries = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly int _port = Ports.Free();
    private WebApplication _callback = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Func<int, int> Answer { get; set; } = _ => StatusCodes.Status200OK;

    public async ValueTask InitializeAsync()
    {
        WebApplicationBuilder web = WebApplication.CreateSlimBuilder();
        web.WebHost.UseUrls($"http://127.0.0.1:{_port}");
        web.Logging.ClearProviders();
        _callback = web.Build();
        _callback.MapMethods("/{**path}", ["GET", "POST"], HandleAsync);
        await _callback.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _callback.StopAsync(Cancellation);
        await _callback.DisposeAsync();
        _http.Dispose();
        _arrived.Dispose();
    }

    [Theory]
    [InlineData("1.2.0.1", "", "/cb/")]
    [InlineData("1.3.0", "hub.mode=accepted", "/cb")]
    public async Task Delivery_OfEachRelease_HasTheDocumentedHeadersPathAndBytes(string release, string accepted, string path)
    {
        await using MosipSandbox sandbox = await StartAsync(options => options.Release = MosipRelease.Parse(release));
        Assert.Equal((HttpStatusCode.Accepted, accepted), await SubscribeAsync(sandbox, Secret));

        sandbox.Hub.Publish(Topic, """{"publisher":"CREDENTIAL_SERVICE","topic":"acme-print/CREDENTIAL_ISSUED"}""");
        Delivery delivery = await NextAsync();

        Assert.Equal(path, delivery.Path);
        Assert.Equal("""{"publisher":"CREDENTIAL_SERVICE", "topic":"acme-print/CREDENTIAL_ISSUED"}""", delivery.Body);
        Assert.Equal("sha256=19aa4e51023da76ec8558c966e11effc9f396552de018d26787f7ed0dc692df7", delivery.Signature);
        Assert.Equal($"http://0.0.0.0:9191/hub; rel=\"hub\", {Topic}; rel=\"self\"", delivery.Link);
        Assert.Equal("application/json", delivery.ContentType);
    }

    [Fact]
    public async Task Verification_Asked_HasItsValuesAsTheyAre_AndTheLeaseThatWasAskedFor()
    {
        await using MosipSandbox sandbox = await StartAsync();

        await SubscribeAsync(sandbox, Secret, "&hub.lease_seconds=77");
        await SubscribedAsync(sandbox);

        Assert.StartsWith($"?hub.mode=subscribe&hub.topic={Topic}&hub.challenge=", Questions.Single(), StringComparison.Ordinal);
        Assert.EndsWith("&hub.lease_seconds=77", Questions.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resubscription_AfterAStall_KeepsTheFirstSecretAndResumesWhereItStopped()
    {
        await using MosipSandbox sandbox = await StartAsync();
        await SubscribeAsync(sandbox, Secret);
        await SubscribedAsync(sandbox);
        Answer = delivery => delivery == 1 ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        sandbox.Hub.Publish(Topic, """{"n":1}""");
        await NextAsync();
        await UntilAsync(() => sandbox.Hub.Subscriptions.Single().IsStalled);

        await SubscribeAsync(sandbox, "another-secret");
        Delivery again = await NextAsync();

        Assert.Equal("""{"n":1}""", again.Body);
        Assert.Equal(HubSignature.Create(new HubSecret(Secret), Encoding.UTF8.GetBytes(again.Body)), again.Signature);
    }

    [Fact]
    public async Task Delivery_WhoseConnectionBreaks_IsMadeFourTimes_ThenTheSubscriptionStalls()
    {
        await using MosipSandbox sandbox = await StartAsync(options => options.HubRetryDelay = TimeSpan.FromMilliseconds(1));
        await SubscribeAsync(sandbox, Secret);
        await SubscribedAsync(sandbox);
        Answer = _ => 0;

        sandbox.Hub.Publish(Topic, """{"n":1}""");
        for (int attempt = 0; attempt < 4; attempt++)
            await NextAsync();
        await UntilAsync(() => sandbox.Hub.Subscriptions.Single().IsStalled);

        Assert.Empty(_deliveries);
        Assert.Equal(1, sandbox.Hub.Subscriptions.Single().Waiting);
    }

    [Fact]
    public async Task Subscription_WithoutSecret_IsRefusedInWords()
    {
        await using MosipSandbox sandbox = await StartAsync();

        (HttpStatusCode status, string body) = await SubscribeAsync(sandbox, "");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("hub.secret", body, StringComparison.Ordinal);
        Assert.Empty(sandbox.Hub.Subscriptions);
    }

    private ConcurrentQueue<string> Questions { get; } = new();

    private static async Task<MosipSandbox> StartAsync(Action<MosipSandboxOptions>? configure = null)
    {
        MosipSandbox sandbox = await MosipSandbox.StartAsync(configure, Cancellation);
        sandbox.AddClient("acme-print", "secret", "SUBSCRIBE_CREDENTIAL_ISSUED_INDIVIDUAL");
        return sandbox;
    }

    private async Task<(HttpStatusCode Status, string Body)> SubscribeAsync(MosipSandbox sandbox, string secret, string more = "")
    {
        using var login = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "acme-print"), new("client_secret", "secret")]);
        using HttpResponseMessage granted = await _http.PostAsync(new Uri(sandbox.BaseAddress, "auth/realms/mosip/protocol/openid-connect/token"), login, Cancellation);
        string token = (string)JsonNode.Parse(await granted.Content.ReadAsStringAsync(Cancellation))!["access_token"]!;
        using var form = new HttpRequestMessage(HttpMethod.Post, new Uri(sandbox.BaseAddress, "hub"))
        {
            Content = new StringContent(
                $"hub.mode=subscribe&hub.topic={Uri.EscapeDataString(Topic)}&hub.callback={Uri.EscapeDataString($"http://127.0.0.1:{_port}/cb")}&hub.secret={secret}{more}", Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        form.Headers.Add("Cookie", $"Authorization={token}");
        using HttpResponseMessage answer = await _http.SendAsync(form, Cancellation);
        if (answer.StatusCode == HttpStatusCode.Accepted)
            await SubscribedAsync(sandbox);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static Task SubscribedAsync(MosipSandbox sandbox) => UntilAsync(() => sandbox.Hub.Subscriptions is [{ IsStalled: false }]);

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(10, patience.Token);
    }

    private async Task<Delivery> NextAsync()
    {
        Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
        Assert.True(_deliveries.TryDequeue(out Delivery? delivery));
        return delivery;
    }

    private int _count;

    private async Task HandleAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            Questions.Enqueue(context.Request.QueryString.Value!);
            await context.Response.WriteAsync(context.Request.Query["hub.challenge"].ToString(), Cancellation);
            return;
        }
        using var reader = new StreamReader(context.Request.Body);
        string body = await reader.ReadToEndAsync(Cancellation);
        int status = Answer(Interlocked.Increment(ref _count));
        if (status == 0)
            context.Abort();
        else
            context.Response.StatusCode = status;
        _deliveries.Enqueue(new Delivery(context.Request.Path, body, context.Request.Headers["X-Hub-Signature"].ToString(), context.Request.Headers.Link.ToString(), context.Request.ContentType));
        _arrived.Release();
    }

    private sealed record Delivery(string? Path, string Body, string Signature, string Link, string? ContentType);
}
