using System.Net;
using System.Text;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Sandbox;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Server.WebSub;

/// <summary>Subscriber and hub, each over real HTTP.</summary>
public sealed class SandboxHubTests : IAsyncLifetime, IDisposable
{
    private const string Topic = CallbackServer.Topic, Status = "CREDENTIAL_STATUS_UPDATE";
    private static readonly MosipCredentials Login = MosipCredentials.Client("acme-print", "secret");

    private readonly HttpClient _http = new();
    private MosipSandbox _sandbox = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _sandbox = await StartAsync(MosipRelease.V1_3_0);

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("1.2.0.1")]
    [InlineData("1.3.0")]
    public async Task Subscriber_Started_ReceivesWhatIsPublishedInEitherRelease(string release)
    {
        await using MosipSandbox sandbox = await StartAsync(MosipRelease.Parse(release));
        await using CallbackServer partner = await SubscribeAsync(sandbox);

        sandbox.Hub.Publish(Topic, Event("1"));
        await partner.Events.WaitAsync(1);

        Assert.Equal("1", Assert.Single(partner.Events.All).Id);
        Assert.Equal(HubSubscriptionState.Active, Assert.Single(partner.Subscriber.Subscriptions).State);
    }

    [Fact]
    public async Task Subscriber_PublishedBeforeTheFirstSubscription_IsNotReceived()
    {
        _sandbox.Hub.Publish(Topic, Event("before"));
        await using CallbackServer partner = await SubscribeAsync(_sandbox);

        _sandbox.Hub.Publish(Topic, Event("after"));
        await partner.Events.WaitAsync(1);

        Assert.Equal("after", Assert.Single(partner.Events.All).Id);
    }

    [Fact]
    public async Task Subscriber_TopicOfOtherPunctuation_IsDeliveredByTheHubAndLeftAside()
    {
        await using CallbackServer partner = await SubscribeAsync(_sandbox);
        string other = Topic.Replace('-', '_');

        _sandbox.Hub.Publish(other, Event("other", other));
        _sandbox.Hub.Publish(Topic, Event("own"));
        await partner.Events.WaitAsync(1);

        Assert.Equal("own", Assert.Single(partner.Events.All).Id);
        Assert.False(Assert.Single(_sandbox.Hub.Subscriptions).IsStalled);
    }

    [Fact]
    public async Task Subscriber_SubscribesAgain_IsDeniedByTheHubAndStaysActive()
    {
        await using CallbackServer partner = await SubscribeAsync(_sandbox);

        await partner.Subscriber.SubscribeAsync(Cancellation);
        await UntilAsync(() => _sandbox.Hub.Calls.Any(call => call.Kind == "denied"));

        Assert.Equal(HubSubscriptionState.Active, Assert.Single(partner.Subscriber.Subscriptions).State);
        Assert.Single(_sandbox.Hub.Subscriptions);
    }

    [Fact]
    public async Task Hub_RefusedDelivery_StallsAndGoesOnAtTheNextSubscription()
    {
        await using CallbackServer partner = await SubscribeAsync(_sandbox);
        bool isFull = true;
        partner.Events.Before = _ => isFull ? throw new IOException("disk full") : Task.CompletedTask;
        _sandbox.Hub.Publish(Topic, Event("1"));
        _sandbox.Hub.Publish(Topic, Event("2"));
        await UntilAsync(() => _sandbox.Hub.Subscriptions.Single().IsStalled);
        Assert.Equal(2, _sandbox.Hub.Subscriptions.Single().Waiting);
        Assert.Contains("until the next subscription", _sandbox.Hub.Calls[^1].Explanation!.Actual, StringComparison.Ordinal);

        isFull = false;
        await partner.Subscriber.SubscribeAsync(Cancellation);
        await partner.Events.WaitAsync(2);

        Assert.Equal(["1", "2"], partner.Events.All.Select(delivered => delivered.Id));
    }

    [Fact]
    public async Task Hub_CorruptSignature_StallsUnlessForgeriesAreAnsweredWith200()
    {
        await using CallbackServer strict = await SubscribeAsync(_sandbox);
        _sandbox.Hub.Faults.CorruptSignatures(1);
        _sandbox.Hub.Publish(Topic, Event("1"));
        await UntilAsync(() => _sandbox.Hub.Subscriptions.Single().IsStalled);
        Assert.Empty(strict.Events.All);

        await strict.Subscriber.SubscribeAsync(Cancellation);
        await strict.Events.WaitAsync(1);
        Assert.Equal("1", Assert.Single(strict.Events.All).Id);
    }

    [Fact]
    public async Task Hub_CorruptSignatureHidden_LosesThatEventAndGoesOn()
    {
        await using CallbackServer lenient = await SubscribeAsync(_sandbox, builder: webSub => webSub.AnswerForgeriesWith200());
        _sandbox.Hub.Faults.CorruptSignatures(1);
        _sandbox.Hub.Publish(Topic, Event("1"));
        _sandbox.Hub.Publish(Topic, Event("2"));
        await lenient.Events.WaitAsync(1);

        Assert.Equal("2", Assert.Single(lenient.Events.All).Id);
    }

    [Fact]
    public async Task Hub_DuplicatesAndDisorder_DeliversEverythingAtLeastOnce()
    {
        await using CallbackServer partner = await SubscribeAsync(_sandbox);
        (_sandbox.Hub.Faults.DuplicateEvery, _sandbox.Hub.Faults.ReorderEvery) = (5, 7);
        for (int i = 0; i < 40; i++)
            _sandbox.Hub.Publish(Topic, Event($"{i}"));
        await UntilAsync(() => _sandbox.Hub.Subscriptions.Single().Waiting == 0);

        string[] ids = [.. partner.Events.All.Select(delivered => delivered.Id)];
        Assert.Equal(40, ids.Distinct().Count());
        Assert.True(ids.Length > 40);
        Assert.NotEqual(ids.Distinct().OrderBy(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)), ids.Distinct());
    }

    [Fact]
    public async Task Hub_Restart_ServesStalledSubscriptionsAgain()
    {
        await using CallbackServer partner = await SubscribeAsync(_sandbox);
        _sandbox.Hub.Stall(Topic);
        _sandbox.Hub.Publish(Topic, Event("1"));
        Assert.True(_sandbox.Hub.Subscriptions.Single().IsStalled);

        await _sandbox.Hub.RestartAsync(Cancellation);
        await partner.Events.WaitAsync(1);

        Assert.False(_sandbox.Hub.Subscriptions.Single().IsStalled);
    }

    [Fact]
    public async Task Hub_Drop_LosesTheEvent()
    {
        await using CallbackServer partner = await SubscribeAsync(_sandbox);
        _sandbox.Hub.Faults.Drop(1);
        _sandbox.Hub.Publish(Topic, Event("lost"));
        _sandbox.Hub.Publish(Topic, Event("kept"));
        await partner.Events.WaitAsync(1);

        Assert.Equal("kept", Assert.Single(partner.Events.All).Id);
    }

    [Fact]
    public async Task RotateSecretAsync_Hub_SignsWithTheNewSecretAfterwards()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using CallbackServer partner = await SubscribeAsync(_sandbox, options => (options.Secret, options.SecretFile, options.SettlingTime) = (null, file, TimeSpan.FromMilliseconds(20)));
        _sandbox.Hub.Publish(Topic, Event("1"));
        await partner.Events.WaitAsync(1);

        await partner.Subscriber.RotateSecretAsync(Cancellation);
        await UntilAsync(() => _sandbox.Hub.Subscriptions.Count == 1);
        _sandbox.Hub.Publish(Topic, Event("2"));
        await partner.Events.WaitAsync(1);

        Assert.Equal(["1", "2"], partner.Events.All.Select(delivered => delivered.Id));
        Assert.False(partner.Subscriber.Subscriptions.Single().UsesPreviousSecret);
        File.Delete(file);
    }

    [Fact]
    public async Task UnsubscribeAsync_Hub_ForgetsTheSubscription()
    {
        await using CallbackServer partner = await SubscribeAsync(_sandbox);

        await partner.Subscriber.UnsubscribeAsync(Cancellation);
        await UntilAsync(() => _sandbox.Hub.Subscriptions.Count == 0);

        Assert.Equal(HubSubscriptionState.Ended, partner.Subscriber.Subscriptions.Single().State);
    }

    [Fact]
    public async Task PublishAsync_StatusTopic_ReachesItsSubscriber()
    {
        _sandbox.AddClient("mosip-crereq-client", "secret", $"SUBSCRIBE_{Status}_GENERAL");
        await using CallbackServer generator = await SubscribeAsync(_sandbox, login: MosipCredentials.Client("mosip-crereq-client", "secret"), topic: Status);
        await using CallbackServer partner = await SubscribeAsync(_sandbox);

        await partner.Hub.PublishAsync(Status, Encoding.UTF8.GetBytes(Event("7", Status)), Cancellation);
        await generator.Events.WaitAsync(1);

        Assert.Equal("7", Assert.Single(generator.Events.All).Id);
    }

    [Fact]
    public async Task PublishAsync_WithoutTheRole_IsRefusedAndExplained()
    {
        await using CallbackServer partner = await SubscribeAsync(_sandbox);

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() => partner.Hub.PublishAsync("ANONYMOUS_PROFILE", "{}"u8.ToArray(), Cancellation));

        Assert.Equal("Publisher is not authorized", refusal.Error.Message);
        RefusalExplanation why = Assert.Single(_sandbox.Requests.Last(request => request.Operation == SandboxOperation.Hub).Explanations);
        Assert.Equal(("role", "PUBLISH_ANONYMOUS_PROFILE_GENERAL"), (why.Check, why.Expected));
    }

    [Fact]
    public async Task SubscribeAsync_TopicOfAnotherPartner_IsRefusedWith500AndExplained()
    {
        await using CallbackServer partner = await SubscribeAsync(_sandbox);

        await Assert.ThrowsAsync<MosipServiceException>(() => partner.Hub.SubscribeAsync("acme-qr/CREDENTIAL_ISSUED", partner.Callback, new HubSecret("s"), TimeSpan.FromDays(1), Cancellation));

        SandboxRequest request = _sandbox.Requests.Last(request => request.Operation == SandboxOperation.Hub);
        Assert.Equal((500, "client of the token"), (request.HttpStatus, Assert.Single(request.Explanations).Check));
    }

    [Theory]
    [InlineData("text/html", "hub.mode=publish", "Endpoint only supports content type of application/x-www-form-urlencoded, application/json, application/xml, application/octet-stream and text/plain", "content type", "another")]
    [InlineData("application/x-www-form-urlencoded", "hub.mode=unregister&hub.topic=t", "The request does not include valid `hub.mode` form param.", "hub.mode", "another text")]
    [InlineData("application/x-www-form-urlencoded", "", "The request does not include valid `hub.mode` form param.", "hub.mode", "none")]
    [InlineData("application/x-www-form-urlencoded", "hub.mode=subscribe&hub.topic=", "Empty value found for parameter 'hub.topic'", "hub.topic", "none")]
    [InlineData("application/x-www-form-urlencoded", "hub.mode=subscribe&hub.topic=t", "Empty value found for parameter 'hub.callback'", "hub.callback", "none")]
    public async Task Post_BadForm_Is400WithTheHubsText_AndSaysWhatIsMissing(string type, string body, string text, string check, string came)
    {
        using HttpResponseMessage answer = await _http.PostAsync(new Uri(_sandbox.BaseAddress, "hub/"), new StringContent(body, Encoding.UTF8, type), Cancellation);

        Assert.Equal((HttpStatusCode.BadRequest, text), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation)));
        RefusalExplanation why = Assert.Single(_sandbox.Requests[^1].Explanations);
        Assert.Equal((check, came), (why.Check, why.Actual));
    }

    [Fact]
    public async Task Post_WithoutCookie_IsDeniedWith500ForSubscribersAnd200ForPublishers()
    {
        using HttpResponseMessage subscribe = await FormAsync("hub.mode=subscribe&hub.topic=T&hub.callback=http://127.0.0.1:1/x&hub.secret=s");
        using HttpResponseMessage register = await FormAsync("hub.mode=register&hub.topic=T");

        Assert.Equal((HttpStatusCode.InternalServerError, "hub.mode=denied&hub.reason=Http header does not exist"), (subscribe.StatusCode, await subscribe.Content.ReadAsStringAsync(Cancellation)));
        Assert.Equal(HttpStatusCode.OK, register.StatusCode);
        Assert.StartsWith("hub.mode=denied", await register.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> FormAsync(string form) => _http.PostAsync(new Uri(_sandbox.BaseAddress, "hub"), new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"), Cancellation);

    private static async Task<MosipSandbox> StartAsync(MosipRelease release)
    {
        MosipSandbox sandbox = await MosipSandbox.StartAsync(options => (options.Release, options.HubRetryDelay) = (release, TimeSpan.FromMilliseconds(20)), Cancellation);
        sandbox.AddClient("acme-print", "secret", "SUBSCRIBE_CREDENTIAL_ISSUED_INDIVIDUAL", $"PUBLISH_{Status}_GENERAL");
        return sandbox;
    }

    private static async Task<CallbackServer> SubscribeAsync(
        MosipSandbox sandbox, Action<MosipWebSubOptions>? configure = null, Action<MosipWebSubBuilder>? builder = null, MosipCredentials? login = null, string topic = Topic)
    {
        int before = sandbox.Hub.Subscriptions.Count;
        CallbackServer server = await CallbackServer.StartAsync(Ports.Free(), configure, builder, login ?? Login, sandbox.BaseAddress, topic);
        await UntilAsync(() => sandbox.Hub.Subscriptions.Count > before);
        return server;
    }

    private static string Event(string id, string topic = Topic) => $$$"""{"publisher":"CREDENTIAL_SERVICE","topic":"{{{topic}}}","event":{"id":"{{{id}}}","data":{"a":[1,2,{"b":null}] } } }""";

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
