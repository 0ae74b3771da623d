using System.Net;
using System.Text;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Unit.WebSub;

public sealed class HubClientTests
{
    private const string Topic = HubFixture.Topic;
    private static readonly Uri Callback = new("https://print.acme.example/mosip/credential");
    private static readonly HubSecret Secret = new("kP7-hub-secret-01");
    private static readonly byte[] Event = Encoding.UTF8.GetBytes("""{"topic":"t"}""");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SubscribeAsync_Form_IsTheDocumentedOne()
    {
        await using var fixture = new HubFixture();

        await fixture.Hub.SubscribeAsync(Topic, Callback, Secret, TimeSpan.FromDays(10), Cancellation);

        HubFixture.Sent sent = Assert.Single(fixture.Requests);
        Assert.Equal(
            ("https://api.example.org/hub", "application/x-www-form-urlencoded", "Authorization=token-1"), (sent.Uri, sent.ContentType, sent.Cookie));
        Assert.Equal(
            "hub.mode=subscribe&hub.topic=acme-print%2FCREDENTIAL_ISSUED&hub.callback=https%3A%2F%2Fprint.acme.example%2Fmosip%2Fcredential&hub.secret=kP7-hub-secret-01&hub.lease_seconds=864000",
            sent.Body);
    }

    [Theory]
    [InlineData(HttpStatusCode.Accepted, "")]
    [InlineData(HttpStatusCode.Accepted, "hub.mode=accepted")]
    [InlineData(HttpStatusCode.OK, "hub.mode=accepted")]
    [InlineData(HttpStatusCode.OK, "hub.mode=denied&hub.reason=Subscriber has already registered with the Hub")]
    public async Task SubscribeAsync_AnswerOfAHubThatTakesIt_IsSuccess(HttpStatusCode status, string body)
    {
        await using var fixture = new HubFixture { Script = _ => (status, body) };

        await fixture.Hub.SubscribeAsync(Topic, Callback, Secret, TimeSpan.FromDays(10), Cancellation);

        Assert.Single(fixture.Requests);
    }

    [Fact]
    public async Task SubscribeAsync_DeniedBy500_RenewsTheTokenOnceAndThenSaysWhy()
    {
        await using var fixture = new HubFixture { Script = _ => (HttpStatusCode.InternalServerError, "hub.mode=denied&hub.reason=Subscriber is not authorized") };

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() => fixture.Hub.SubscribeAsync(Topic, Callback, Secret, TimeSpan.FromDays(10), Cancellation));

        Assert.Equal(("KER-WSC-105", "Subscriber is not authorized"), (refusal.Error.Code.Value, refusal.Error.Message));
        Assert.Equal(["Authorization=token-1", "Authorization=token-2"], fixture.Requests.Select(sent => sent.Cookie));
        Assert.DoesNotContain("kP7", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishAsync_FirstEvent_RegistersTheTopicOnce()
    {
        await using var fixture = new HubFixture { Script = _ => (HttpStatusCode.OK, "hub.mode=accepted") };

        await fixture.Hub.PublishAsync("CREDENTIAL_STATUS_UPDATE", Event, Cancellation);
        await fixture.Hub.PublishAsync("CREDENTIAL_STATUS_UPDATE", Event, Cancellation);

        Assert.Equal(["hub.mode=register&hub.topic=CREDENTIAL_STATUS_UPDATE", """{"topic":"t"}""", """{"topic":"t"}"""], fixture.Requests.Select(sent => sent.Body));
        Assert.Equal(("https://api.example.org/hub?hub.mode=publish&hub.topic=CREDENTIAL_STATUS_UPDATE", "application/json"), (fixture.Requests.Last().Uri, fixture.Requests.Last().ContentType));
    }

    [Fact]
    public async Task PublishAsync_TopicRegisteredBefore_IsSuccess()
    {
        await using var fixture = new HubFixture
        {
            Script = sent => (HttpStatusCode.OK, sent.Body.StartsWith("hub.mode=register", StringComparison.Ordinal) ? "hub.mode=denied&hub.reason=Topic has already registered with the Hub" : "hub.mode=accepted"),
        };

        await fixture.Hub.PublishAsync("T", Event, Cancellation);

        Assert.Equal(2, fixture.Requests.Count);
    }

    [Fact]
    public async Task PublishAsync_HubForgotTheTopic_RegistersItAgain()
    {
        bool forgets = false;
        await using var fixture = new HubFixture
        {
            Script = sent =>
            {
                bool isPublish = sent.ContentType == "application/json";
                (bool denies, forgets) = (forgets && isPublish, forgets && !isPublish);
                return (HttpStatusCode.OK, denies ? "hub.mode=denied&hub.reason=Topic [T] is not registered with the Hub" : "hub.mode=accepted");
            },
        };
        await fixture.Hub.PublishAsync("T", Event, Cancellation);

        forgets = true;
        await fixture.Hub.PublishAsync("T", Event, Cancellation);

        Assert.Equal(5, fixture.Requests.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "hub.mode=denied&hub.reason=Publisher is not authorized", "KER-WSC-103")]
    [InlineData(HttpStatusCode.OK, "hub.mode=denied", "KER-WSC-103")]
    [InlineData(HttpStatusCode.BadRequest, "Empty value found for parameter 'hub.topic'", "KER-WSC-103")]
    public async Task PublishAsync_Denied_IsAServiceError(HttpStatusCode status, string body, string code)
    {
        await using var fixture = new HubFixture { Script = sent => sent.ContentType == "application/json" ? (status, body) : (HttpStatusCode.OK, "hub.mode=accepted") };

        Assert.Equal(code, (await Assert.ThrowsAsync<MosipServiceException>(() => fixture.Hub.PublishAsync("T", Event, Cancellation))).Error.Code.Value);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "<html>login</html>", MosipTransportFault.UnexpectedReply)]
    [InlineData(HttpStatusCode.OK, "", MosipTransportFault.UnexpectedReply)]
    [InlineData(HttpStatusCode.Unauthorized, "", MosipTransportFault.HttpStatus)]
    [InlineData(HttpStatusCode.InternalServerError, "boom", MosipTransportFault.HttpStatus)]
    [InlineData(HttpStatusCode.BadRequest, "<html>bad gateway</html>", MosipTransportFault.HttpStatus)]
    public async Task PublishAsync_NoAnswerOfAHub_IsATransportError(HttpStatusCode status, string body, MosipTransportFault fault)
    {
        await using var fixture = new HubFixture { Script = sent => sent.ContentType == "application/json" ? (status, body) : (HttpStatusCode.OK, "hub.mode=accepted") };

        Assert.Equal(fault, (await Assert.ThrowsAsync<MosipTransportException>(() => fixture.Hub.PublishAsync("T", Event, Cancellation))).Fault);
        Assert.Equal(2, fixture.Requests.Count);
    }

    [Fact]
    public async Task DeregisterTopicAsync_UnknownTopic_IsSuccess()
    {
        await using var fixture = new HubFixture { Script = _ => (HttpStatusCode.OK, "hub.mode=denied&hub.reason=Topic has not been registered in the Hub") };

        await fixture.Hub.DeregisterTopicAsync("T", Cancellation);

        Assert.Equal("hub.mode=deregister&hub.topic=T", Assert.Single(fixture.Requests).Body);
    }

    [Fact]
    public async Task UnsubscribeAsync_UnknownSubscription_IsDenied()
    {
        await using var fixture = new HubFixture { Script = _ => (HttpStatusCode.OK, "hub.mode=denied&hub.reason=Could not find a valid subscriber for Topic [T] and Callback [C]") };

        Assert.Equal("KER-WSC-112", (await Assert.ThrowsAsync<MosipServiceException>(() => fixture.Hub.UnsubscribeAsync(Topic, Callback, Cancellation))).Error.Code.Value);
    }
}
