using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Unit.WebSub;

public sealed class HubReceiverTests
{
    private const string Topic = HubFixture.Topic;
    private const string Verification = $"?hub.mode=subscribe&hub.topic={Topic}&hub.challenge=6f1c&hub.lease_seconds=864000";
    private static readonly HubSecret Secret = new("kP7-hub-secret-01");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Topic)]
    [InlineData(Topic + "/")]
    public async Task ReceiveAsync_GenuineEvent_IsStoredBeforeItIsAcknowledged(string path)
    {
        await using var fixture = new HubFixture();
        var stored = new TaskCompletionSource();
        fixture.Sink.Before = () => stored.Task;

        Task<HubAnswer> answer = DeliverAsync(fixture, Body("1"), path: path);
        Assert.False(answer.IsCompleted);
        stored.SetResult();

        Assert.Equal(new HubAnswer(200), await answer);
        Assert.Equal("1", Assert.Single(fixture.Sink.Events).Id);
        Assert.Equal(HubSubscriptionState.Active, fixture.Subscription.State);
        Assert.Equal(fixture.Time.GetUtcNow(), fixture.Subscription.LastDelivery);
    }

    [Fact]
    public async Task ReceiveAsync_UnknownTopic_Is404()
    {
        await using var fixture = new HubFixture();

        Assert.Equal(404, (await DeliverAsync(fixture, Body("1"), path: "acme-print/OTHER")).StatusCode);
    }

    [Theory]
    [InlineData(false, 401)]
    [InlineData(true, 200)]
    public async Task ReceiveAsync_Forgery_IsAnsweredAsConfiguredAndNeverStored(bool with200, int status)
    {
        await using var fixture = new HubFixture(webSub => _ = with200 ? webSub.AnswerForgeriesWith200() : webSub);
        string body = Body("1");

        Assert.Equal(status, (await DeliverAsync(fixture, body, signature: null)).StatusCode);
        Assert.Equal(status, (await DeliverAsync(fixture, body, signature: "sha256=00")).StatusCode);
        Assert.Equal(status, (await DeliverAsync(fixture, body, signature: HubSignature.Create(new HubSecret("other"), Encoding.UTF8.GetBytes(body)))).StatusCode);
        Assert.Equal(status, (await DeliverAsync(fixture, body + " ", signature: HubSignature.Create(Secret, Encoding.UTF8.GetBytes(body)))).StatusCode);
        Assert.Empty(fixture.Sink.Events);
    }

    [Fact]
    public async Task ReceiveAsync_GenuineEventOfAnotherTopic_IsLeftAside_AndDoesNotStallTheSubscription()
    {
        await using var fixture = new HubFixture();

        Assert.Equal(200, (await DeliverAsync(fixture, """{"topic":"acme_print/CREDENTIAL_ISSUED","event":{"id":"1"}}""")).StatusCode);
        Assert.Empty(fixture.Sink.Events);
        Assert.Empty(fixture.Sink.Unreadable);
    }

    [Theory]
    [InlineData("<xml/>")]
    [InlineData("")]
    [InlineData("""{"topic":"acme-print/CREDENTIAL_ISSUED","event":{}}""")]
    public async Task ReceiveAsync_GenuineButNoEvent_IsKeptUnderOneIdAndAcknowledged(string body)
    {
        await using var fixture = new HubFixture();

        Assert.Equal(200, (await DeliverAsync(fixture, body)).StatusCode);
        Assert.Equal(200, (await DeliverAsync(fixture, body)).StatusCode);

        Assert.Empty(fixture.Sink.Events);
        Assert.Equal([body, body], fixture.Sink.Unreadable.Select(kept => kept.Body));
        Assert.StartsWith("unreadable-", Assert.Single(fixture.Sink.Unreadable.Select(kept => kept.Id).Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReceiveAsync_ForgedAndNoEvent_IsNotKept()
    {
        await using var fixture = new HubFixture();

        Assert.Equal(401, (await DeliverAsync(fixture, "<xml/>", signature: "sha256=00")).StatusCode);
        Assert.Empty(fixture.Sink.Unreadable);
    }

    [Theory]
    [InlineData("<xml/>")]
    [InlineData("""{"topic":"acme-print/CREDENTIAL_ISSUED","event":{"id":"1"}}""")]
    public async Task ReceiveAsync_StoreFails_IsNotAcknowledged(string body)
    {
        await using var fixture = new HubFixture();
        fixture.Sink.Before = () => throw new IOException("disk full");

        Assert.Equal(500, (await DeliverAsync(fixture, body)).StatusCode);
    }

    [Fact]
    public async Task ReceiveAsync_PreviousSecret_IsAcceptedAndNoticed()
    {
        await using var fixture = new HubFixture(options: webSub => (webSub.Secret, webSub.PreviousSecret) = ("next", Secret.Reveal()));

        Assert.Equal(200, (await DeliverAsync(fixture, Body("1"))).StatusCode);
        Assert.True(fixture.Subscription.UsesPreviousSecret);

        string body = Body("2");
        Assert.Equal(200, (await DeliverAsync(fixture, body, signature: HubSignature.Create(new HubSecret("next"), Encoding.UTF8.GetBytes(body)))).StatusCode);
        Assert.False(fixture.Subscription.UsesPreviousSecret);
    }

    [Fact]
    public async Task AnswerIntent_SubscriptionThatWasAskedFor_GivesTheBareChallenge()
    {
        await using var fixture = new HubFixture();
        await fixture.Subscriber.SubscribeAsync(Cancellation);
        Assert.Equal(HubSubscriptionState.Pending, fixture.Subscription.State);

        Assert.Equal(new HubAnswer(200, "6f1c"), fixture.Receiver.AnswerIntent(Topic + "/", Verification));
        Assert.Equal((HubSubscriptionState.Active, TimeSpan.FromDays(10)), (fixture.Subscription.State, fixture.Subscription.Lease));
    }

    [Fact]
    public async Task AnswerIntent_NobodyAsked_Is404()
    {
        await using var fixture = new HubFixture();
        Assert.Equal(404, fixture.Receiver.AnswerIntent(Topic, Verification).StatusCode);

        await fixture.Subscriber.SubscribeAsync(Cancellation);
        Assert.Equal(404, fixture.Receiver.AnswerIntent(Topic, Verification.Replace("=subscribe", "=unsubscribe", StringComparison.Ordinal)).StatusCode);
        Assert.Equal(404, fixture.Receiver.AnswerIntent(Topic, Verification.Replace("acme-print/", "acme-qr/", StringComparison.Ordinal)).StatusCode);
        Assert.Equal(404, fixture.Receiver.AnswerIntent("acme-print/OTHER", Verification).StatusCode);
        Assert.Equal(404, fixture.Receiver.AnswerIntent(Topic, "").StatusCode);
        Assert.Equal(404, fixture.Receiver.AnswerIntent(Topic, $"?hub.mode=subscribe&hub.topic={Topic}").StatusCode);

        // The question comes within minutes; a recorded one comes whenever somebody likes.
        fixture.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(404, fixture.Receiver.AnswerIntent(Topic, Verification).StatusCode);
    }

    [Fact]
    public async Task AnswerIntent_QuestionReplayed_ChangesNothing_AndLaterIsNotAnswered()
    {
        await using var fixture = new HubFixture();
        await fixture.Subscriber.SubscribeAsync(Cancellation);
        HubAnswer first = fixture.Receiver.AnswerIntent(Topic, Verification);
        (HubSubscriptionState State, TimeSpan? Lease) before = (fixture.Subscription.State, fixture.Subscription.Lease);

        // The hub itself asks again where the answer was lost on its way.
        Assert.Equal(first, fixture.Receiver.AnswerIntent(Topic, Verification));
        Assert.Equal(before, (fixture.Subscription.State, fixture.Subscription.Lease));
        fixture.Time.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(404, fixture.Receiver.AnswerIntent(Topic, Verification).StatusCode);
        Assert.Equal(404, fixture.Receiver.AnswerIntent(Topic, Verification.Replace("=subscribe", "=unsubscribe", StringComparison.Ordinal)).StatusCode);
        Assert.Equal(before, (fixture.Subscription.State, fixture.Subscription.Lease));
    }

    [Fact]
    public async Task AnswerIntent_SeveralInstances_SaysYesForTheOthersToo()
    {
        await using var fixture = new HubFixture(options: webSub => webSub.HasSeveralInstances = true);

        Assert.Equal(new HubAnswer(200, "6f1c"), fixture.Receiver.AnswerIntent(Topic, Verification));
        Assert.Equal(404, fixture.Receiver.AnswerIntent(Topic, Verification.Replace("=subscribe", "=unsubscribe", StringComparison.Ordinal)).StatusCode);
    }

    [Fact]
    public async Task AnswerIntent_Denials_AreTakenForWhatTheyAre()
    {
        await using var fixture = new HubFixture();
        await fixture.Subscriber.SubscribeAsync(Cancellation);

        Assert.Equal(200, fixture.Receiver.AnswerIntent(Topic, $"?hub.mode=denied&hub.topic={Topic}&hub.reason=Topic%20[t]%20is%20not%20registered%20with%20the%20Hub").StatusCode);
        Assert.Equal((HubSubscriptionState.Denied, "Topic [t] is not registered with the Hub"), (fixture.Subscription.State, fixture.Subscription.DenialReason));

        Assert.Equal(200, fixture.Receiver.AnswerIntent(Topic, $"?hub.mode=denied&hub.topic={Topic}&hub.reason=Subscriber%20has%20already%20registered%20with%20the%20Hub").StatusCode);
        Assert.Equal((HubSubscriptionState.Active, null), (fixture.Subscription.State, fixture.Subscription.DenialReason));
    }

    [Property]
    public void ReceiveAsync_AnyBytesAndHeader_NeverThrowNorStore(byte[] body, string? header, NonNull<string> path)
    {
        var fixture = new HubFixture();
        HubAnswer answer = fixture.Receiver.ReceiveAsync(path.Get, body, header, Cancellation).GetAwaiter().GetResult();

        Assert.Contains(answer.StatusCode, new[] { 401, 404 });
        Assert.Empty(fixture.Sink.Events);
    }

    private static string Body(string id) => $$$"""{"publisher":"CREDENTIAL_SERVICE", "topic":"{{{Topic}}}", "event":{"id":"{{{id}}}"}}""";

    private static Task<HubAnswer> DeliverAsync(HubFixture fixture, string body, string path = Topic) =>
        DeliverAsync(fixture, body, HubSignature.Create(Secret, Encoding.UTF8.GetBytes(body)), path);

    private static Task<HubAnswer> DeliverAsync(HubFixture fixture, string body, string? signature, string path = Topic) =>
        fixture.Receiver.ReceiveAsync(path, Encoding.UTF8.GetBytes(body), signature, Cancellation);
}
