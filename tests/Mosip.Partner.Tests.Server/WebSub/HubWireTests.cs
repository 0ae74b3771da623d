using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
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

    private Func<Delivery, int> Answer { get; set; } = _ => StatusCodes.Status200OK;

    private Func<Task> Before { get; set; } = () => Task.CompletedTask;

    // What is said to the question, {0} being its challenge.
    private (int Status, string Body) Challenge { get; set; } = (StatusCodes.Status200OK, "{0}");

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

    [Theory]
    [InlineData(500, "{0}", true)]
    [InlineData(200, "\"{0}\"", false)]
    [InlineData(200, "{0}\n", false)]
    [InlineData(200, "", false)]
    public async Task Verification_Answered_CountsByItsBodyAlone(int status, string body, bool isSubscribed)
    {
        await using MosipSandbox sandbox = await StartAsync();
        Challenge = (status, body);

        await AskAsync(sandbox, "subscribe", Secret);
        await UntilAsync(() => sandbox.Hub.Calls.Any(call => call.Kind == "verify"));
        await UntilAsync(() => !isSubscribed || sandbox.Hub.Subscriptions.Count == 1);

        Assert.Equal((isSubscribed ? 1 : 0, isSubscribed), (sandbox.Hub.Subscriptions.Count, sandbox.Hub.Calls[^1].Explanation is null));
    }

    [Fact]
    public async Task Stall_OfOneSubscription_LeavesTheOthers_CannotBeEnded_AndHealsWithAnyOther()
    {
        await using MosipSandbox sandbox = await StartAsync();
        await SubscribeAsync(sandbox, Secret);
        await AskAsync(sandbox, "subscribe", Secret, callback: "other");
        await UntilAsync(() => sandbox.Hub.Subscriptions.Count(subscription => !subscription.IsStalled) == 2);
        Answer = delivery => delivery.Path == "/cb" ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;

        sandbox.Hub.Publish(Topic, """{"n":1}""");
        Assert.Equal(["/cb", "/other"], new[] { (await NextAsync()).Path, (await NextAsync()).Path }.Order());
        await UntilAsync(() => sandbox.Hub.Subscriptions.Count(subscription => subscription.IsStalled) == 1);
        await AskAsync(sandbox, "unsubscribe", Secret);
        await UntilAsync(() => Questions.Any(question => question.Contains("hub.mode=denied", StringComparison.Ordinal)));

        Assert.EndsWith($"&hub.reason=Could%20not%20find%20a%20valid%20subscriber%20for%20Topic%20[{Topic}]%20and%20Callback%20[http://127.0.0.1:{_port}/cb]", Uri.UnescapeDataString(Questions.Last()).Replace(" ", "%20", StringComparison.Ordinal), StringComparison.Ordinal);
        Answer = _ => StatusCodes.Status200OK;
        await AskAsync(sandbox, "subscribe", Secret, callback: "third");
        Assert.Equal(("/cb", """{"n":1}"""), (await NextAsync()) is var again ? (again.Path, again.Body) : default);
    }

    [Fact]
    public async Task Delivery_NotAnsweredInTime_IsMadeAgainAndThenStalls()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using MosipSandbox sandbox = await StartAsync(options => options.TimeProvider = time);
        await SubscribeAsync(sandbox, Secret);
        var never = new TaskCompletionSource();
        Before = () => never.Task;

        sandbox.Hub.Publish(Topic, """{"n":1}""");
        await UntilAsync(() =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return sandbox.Hub.Subscriptions.Single().IsStalled;
        });
        never.SetResult();

        Assert.Equal((0, "deliver"), (sandbox.Hub.Calls[^1].HttpStatus, sandbox.Hub.Calls[^1].Kind));
        Assert.Equal(4, _started);
    }

    [Fact]
    public async Task Topic_RegisteredTwiceAndEndedTwice_IsDeniedWith200InTheHubsWords()
    {
        await using MosipSandbox sandbox = await StartAsync();
        sandbox.AddClient("acme-print", "secret", "PUBLISH_STATUS_GENERAL");
        async Task<string> SayAsync(string mode) => (await PostAsync(sandbox, new StringContent($"hub.mode={mode}&hub.topic=STATUS", Encoding.UTF8, "application/x-www-form-urlencoded"))) is (HttpStatusCode.OK, var body) ? body : "";

        Assert.Equal(
            ["hub.mode=accepted", "hub.mode=denied&hub.reason=Topic has already registered with the Hub", "hub.mode=accepted", "hub.mode=denied&hub.reason=Topic has not been registered in the Hub"],
            new[] { await SayAsync("register"), await SayAsync("register"), await SayAsync("deregister"), await SayAsync("deregister") });
    }

    [Fact]
    public async Task Resubscription_AfterAStall_KeepsTheFirstSecretAndResumesWhereItStopped()
    {
        await using MosipSandbox sandbox = await StartAsync();
        await SubscribeAsync(sandbox, Secret);
        await SubscribedAsync(sandbox);
        Answer = delivery => delivery.Number == 1 ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
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
        (HttpStatusCode Status, string Body) answer = await AskAsync(sandbox, "subscribe", secret, more);
        if (answer.Status == HttpStatusCode.Accepted)
            await SubscribedAsync(sandbox);
        return answer;
    }

    private Task<(HttpStatusCode Status, string Body)> AskAsync(MosipSandbox sandbox, string mode, string secret, string more = "", string callback = "cb") => PostAsync(sandbox, new StringContent(
        $"hub.mode={mode}&hub.topic={Uri.EscapeDataString(Topic)}&hub.callback={Uri.EscapeDataString($"http://127.0.0.1:{_port}/{callback}")}&hub.secret={secret}{more}", Encoding.UTF8, "application/x-www-form-urlencoded"));

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(MosipSandbox sandbox, HttpContent content)
    {
        using var login = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "acme-print"), new("client_secret", "secret")]);
        using HttpResponseMessage granted = await _http.PostAsync(new Uri(sandbox.BaseAddress, "auth/realms/mosip/protocol/openid-connect/token"), login, Cancellation);
        string token = (string)JsonNode.Parse(await granted.Content.ReadAsStringAsync(Cancellation))!["access_token"]!;
        using var form = new HttpRequestMessage(HttpMethod.Post, new Uri(sandbox.BaseAddress, "hub")) { Content = content };
        form.Headers.Add("Cookie", $"Authorization={token}");
        using HttpResponseMessage answer = await _http.SendAsync(form, Cancellation);
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

    private int _count, _started;

    private async Task HandleAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            Questions.Enqueue(context.Request.QueryString.Value!);
            context.Response.StatusCode = Challenge.Status;
            await context.Response.WriteAsync(string.Format(CultureInfo.InvariantCulture, Challenge.Body, context.Request.Query["hub.challenge"].ToString()), Cancellation);
            return;
        }
        using var reader = new StreamReader(context.Request.Body);
        string body = await reader.ReadToEndAsync(Cancellation);
        Interlocked.Increment(ref _started);
        await Before();
        var delivery = new Delivery(Interlocked.Increment(ref _count), context.Request.Path, body, context.Request.Headers["X-Hub-Signature"].ToString(), context.Request.Headers.Link.ToString(), context.Request.ContentType);
        int status = Answer(delivery);
        if (status == 0)
            context.Abort();
        else
            context.Response.StatusCode = status;
        _deliveries.Enqueue(delivery);
        _arrived.Release();
    }

    private sealed record Delivery(int Number, string? Path, string Body, string Signature, string Link, string? ContentType);
}
