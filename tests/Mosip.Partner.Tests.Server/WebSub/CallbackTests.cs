using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Login;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Server.WebSub;

public sealed class CallbackTests : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };

    public void Dispose() => _http.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task Post_GenuineDelivery_IsStoredAndAcknowledged(string end)
    {
        await using CallbackServer server = await CallbackServer.StartAsync();

        using HttpResponseMessage answer = await PostAsync(new Uri(server.Callback + end), Body("1"));

        Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation)));
        Assert.Equal("1", Assert.Single(server.Events.All).Id);
    }

    [Fact]
    public async Task Post_Forgery_Is401ByDefault()
    {
        await using CallbackServer server = await CallbackServer.StartAsync();

        using HttpResponseMessage answer = await PostAsync(server.Callback, Body("1"), "sha256=" + new string('0', 64));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(server.Events.All);
    }

    [Fact]
    public async Task Post_ForgeryAnsweredWith200_IsDiscarded()
    {
        await using CallbackServer server = await CallbackServer.StartAsync(builder: webSub => webSub.AnswerForgeriesWith200());

        using HttpResponseMessage answer = await PostAsync(server.Callback, Body("1"), "sha256=" + new string('0', 64));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(server.Events.All);
    }

    [Fact]
    public async Task Post_HugeBodyWithoutSignature_IsRefusedWithoutBeingRead()
    {
        await using CallbackServer server = await CallbackServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Callback) { Content = new Endless(100 * 1024 * 1024) };
        request.Headers.ExpectContinue = true;

        using HttpResponseMessage answer = await _http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Post_HugeBodyWithSomeSignature_IsRefusedWithoutBeingRead()
    {
        await using CallbackServer server = await CallbackServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Callback) { Content = new Endless(100 * 1024 * 1024) };
        request.Headers.Add(HubSignature.HeaderName, "sha256=" + new string('0', 64));
        request.Headers.ExpectContinue = true;
        long before = GC.GetTotalAllocatedBytes(precise: true);

        using HttpResponseMessage answer = await _http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 50 * 1024 * 1024);
    }

    [Fact]
    public async Task Post_BodyThatComesDropByDrop_Is408()
    {
        var time = new FakeTimeProvider();
        await using CallbackServer server = await CallbackServer.StartAsync(time: time);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Callback.Port, Cancellation);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"POST {server.Callback.AbsolutePath} HTTP/1.1\r\nHost: x\r\n{HubSignature.HeaderName}: sha256={new string('0', 64)}\r\nContent-Length: 1000\r\n\r\n{{"), Cancellation);
        using var reader = new StreamReader(client.GetStream());

        Task<string?> status = reader.ReadLineAsync(Cancellation).AsTask();
        while (!status.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal("HTTP/1.1 408 Request Timeout", await status);
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("md5")]
    [InlineData("none")]
    public async Task Post_OtherAlgorithm_Is401(string algorithm)
    {
        await using CallbackServer server = await CallbackServer.StartAsync();
        string right = HubSignature.Create(new HubSecret(CallbackServer.Secret), Encoding.UTF8.GetBytes(Body("1")));

        using HttpResponseMessage answer = await PostAsync(server.Callback, Body("1"), right.Replace("sha256", algorithm, StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.Unauthorized, 0), (answer.StatusCode, server.Events.All.Count));
    }

    [Fact]
    public async Task Post_SignatureOverTheSameJsonWrittenAgain_Is401()
    {
        await using CallbackServer server = await CallbackServer.StartAsync();
        string compact = Body("1").Replace(", ", ",", StringComparison.Ordinal);

        using HttpResponseMessage answer = await PostAsync(server.Callback, Body("1"), HubSignature.Create(new HubSecret(CallbackServer.Secret), Encoding.UTF8.GetBytes(compact)));

        Assert.Equal((HttpStatusCode.Unauthorized, 0), (answer.StatusCode, server.Events.All.Count));
    }

    [Fact]
    public async Task Post_UnknownTopic_Is404()
    {
        await using CallbackServer server = await CallbackServer.StartAsync();

        using HttpResponseMessage answer = await PostAsync(new Uri(server.Address, "/mosip/websub/acme-print/OTHER"), Body("1"));

        Assert.Equal((HttpStatusCode.NotFound, 0), (answer.StatusCode, server.Events.All.Count));
    }

    [Fact]
    public async Task Post_PreviousSecretDuringRotation_IsTakenAndAfterwards401()
    {
        string? previous = CallbackServer.Secret;
        await using CallbackServer server = await CallbackServer.StartAsync(configure: options => (options.Secret, options.PreviousSecret) = ("the-next-secret", previous));
        await using CallbackServer after = await CallbackServer.StartAsync(configure: options => options.Secret = "the-next-secret");

        using HttpResponseMessage during = await PostAsync(server.Callback, Body("1"));
        using HttpResponseMessage afterwards = await PostAsync(after.Callback, Body("1"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (during.StatusCode, afterwards.StatusCode));
        Assert.True(server.Subscriber.Subscriptions.Single().UsesPreviousSecret);
    }

    [Fact]
    public async Task Post_Flood_IsWorkedOnInBoundsAndWhatIsAcknowledgedIsStored()
    {
        const int most = 4;
        await using CallbackServer server = await CallbackServer.StartAsync(configure: options => (options.MaximumConcurrentDeliveries, options.LongestDeliveryWait) = (most, TimeSpan.FromMilliseconds(200)));
        int inside = 0;
        var refused = new TaskCompletionSource();
        server.Events.Before = _ =>
        {
            Interlocked.Increment(ref inside);
            return refused.Task;
        };

        Task<HttpResponseMessage>[] posts = [.. Enumerable.Range(0, 100).Select(i => PostAsync(server.Callback, Body($"{i}")))];
        while (posts.Count(post => post.IsCompleted) < 100 - most)
            await Task.WhenAny(posts.Where(post => !post.IsCompleted));
        refused.SetResult();
        HttpResponseMessage[] answers = await Task.WhenAll(posts);

        Assert.Equal(most, inside);
        Assert.Equal(100 - most, answers.Count(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable));
        Assert.Equal(
            answers.Index().Where(each => each.Item.StatusCode == HttpStatusCode.OK).Select(each => $"{each.Index}").Order(),
            server.Events.All.Select(each => each.Id).Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_LargerThanAllowed_Is413(bool tellsItsLength)
    {
        await using CallbackServer server = await CallbackServer.StartAsync(configure: options => options.MaximumDeliverySize = 1000);
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Callback) { Content = new ByteArrayContent(new byte[5000]) };
        request.Headers.Add(HubSignature.HeaderName, "sha256=" + new string('0', 64));
        request.Headers.TransferEncodingChunked = !tellsItsLength;

        using HttpResponseMessage answer = await _http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Post_MoreAtOnceThanAllowed_WaitThenGet503()
    {
        await using CallbackServer server = await CallbackServer.StartAsync(configure: options => (options.MaximumConcurrentDeliveries, options.LongestDeliveryWait) = (1, TimeSpan.FromMilliseconds(50)));
        var (inside, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        server.Events.Before = _ =>
        {
            inside.TrySetResult();
            return go.Task;
        };
        Task<HttpResponseMessage> first = PostAsync(server.Callback, Body("1"));
        await inside.Task;

        using HttpResponseMessage second = await PostAsync(server.Callback, Body("2"));
        go.SetResult();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(server.Callback, Body("2"))).StatusCode);
    }

    [Fact]
    public async Task Get_UnaskedVerification_Is404AndAskedOneIsPlainText()
    {
        await using CallbackServer server = await CallbackServer.StartAsync(configure: options => options.HasSeveralInstances = true);
        const string question = $"?hub.mode=subscribe&hub.topic={CallbackServer.Topic}&hub.challenge=<b>6f1c</b>&hub.lease_seconds=864000";

        using HttpResponseMessage other = await _http.GetAsync(new Uri(server.Address, $"/mosip/websub/acme-print/OTHER{question}"), Cancellation);
        using HttpResponseMessage asked = await _http.GetAsync(new Uri(server.Callback + question), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Equal((HttpStatusCode.OK, "<b>6f1c</b>"), (asked.StatusCode, await asked.Content.ReadAsStringAsync(Cancellation)));
        Assert.Equal("text/plain", asked.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["nosniff"], asked.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task MapMosipWebSub_Twice_FailsAtStart()
    {
        WebApplicationBuilder web = WebApplication.CreateSlimBuilder();
        web.Services.AddMosip(mosip => mosip
            .Configure(options => (options.BaseAddress, options.PartnerId) = (new Uri("http://127.0.0.1/"), "acme-print"))
            .UseLogin(MosipCredentials.Client("acme-print", "secret")).AddMosipWebSub(_ => { }));
        await using WebApplication application = web.Build();
        application.MapMosipWebSub();

        Assert.Contains("mapped already", Assert.Throws<InvalidOperationException>(() => application.MapMosipWebSub("/elsewhere")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_Delivery_IsNotAllowed()
    {
        await using CallbackServer server = await CallbackServer.StartAsync();

        using HttpResponseMessage answer = await _http.PutAsync(server.Callback, new ByteArrayContent([]), Cancellation);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private static string Body(string id) => $$$"""{"publisher":"CREDENTIAL_SERVICE", "topic":"{{{CallbackServer.Topic}}}", "event":{"id":"{{{id}}}"}}""";

    private async Task<HttpResponseMessage> PostAsync(Uri callback, string body, string? signature = null)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, callback) { Content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
        request.Headers.Add(HubSignature.HeaderName, signature ?? HubSignature.Create(new HubSecret(CallbackServer.Secret), bytes));
        return await _http.SendAsync(request, Cancellation);
    }

    /// <summary>A body that says how long it is and takes time to come.</summary>
    private sealed class Endless(long length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            byte[] chunk = new byte[64 * 1024];
            for (long sent = 0; sent < length; sent += chunk.Length)
                await stream.WriteAsync(chunk);
        }

        protected override bool TryComputeLength(out long size)
        {
            size = length;
            return true;
        }
    }
}
