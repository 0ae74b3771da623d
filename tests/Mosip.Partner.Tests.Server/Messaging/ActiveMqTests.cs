using System.Collections.Concurrent;
using System.Globalization;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>The worker on ActiveMQ Classic over STOMP; where it counts, MOSIP's side is ActiveMQ's own Java client.</summary>
public sealed class ActiveMqTests(ActiveMqServer server) : IClassFixture<ActiveMqServer>, IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await server.StartAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task TextRequestOfAJavaClient_IsAnsweredWithATextMessage()
    {
        QueuePair queues = server.NewPair();
        await using QueueWorker worker = await Exchange.StartAsync(server.Login, queues);

        await server.SendAsMosipAsync(queues.Receive, "{\"requestId\":\"1\"}");
        string seen = await server.ReceiveAsMosipAsync(queues.Send);

        Assert.Contains("Received {\"requestId\":\"1\"}", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("BytesMessage", seen, StringComparison.Ordinal);
        Assert.Equal("ActiveMQ", worker.State.Product);
    }

    [Fact]
    public async Task BytesRequestOfAJavaClient_IsAnsweredWithABytesMessage()
    {
        QueuePair queues = server.NewPair();
        await using QueueWorker worker = await Exchange.StartAsync(server.Login, queues, (_, _) => Task.FromResult(QueueAnswer.Reply("{\"requestId\":\"1\"}"u8.ToArray())));

        await server.SendAsMosipAsync(queues.Receive, text: null);

        Assert.Contains("BytesMessage as text string: {\"requestId\":\"1\"}", await server.ReceiveAsMosipAsync(queues.Send), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broker_KilledInTheMiddle_EveryRequestIsAnswered()
    {
        const int Requests = 100;
        QueuePair queues = server.NewPair();
        var answered = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        await using QueueWorker worker = await Exchange.StartAsync(server.Login, queues);
        await using (IQueueSession mosip = await Exchange.MosipAsync(server.Login, queues))
        {
            for (int i = 0; i < Requests; i++)
                await mosip.SendAsync(Conversation.Text(i.ToString(CultureInfo.InvariantCulture)), Cancel);
            for (int i = 0; i < Requests / 4; i++)
                answered.TryAdd(Conversation.Read(await Exchange.TakeAsync(mosip)), 1);
        }

        server.Kill();
        await Until.TrueAsync(() => !worker.State.IsConnected, "the worker knows that the broker is gone");
        await server.StartAsync();
        await using IQueueSession again = await Exchange.MosipAsync(server.Login, queues);
        while (answered.Count < Requests)
            answered.TryAdd(Conversation.Read(await Exchange.TakeAsync(again)), 1);

        Assert.True(worker.State.IsConnected);
    }

    [Fact]
    public async Task Request_OfAWorkerThatIsGone_ComesAgainMarked()
    {
        QueuePair queues = server.NewPair();
        await using IQueueSession mosip = await Exchange.MosipAsync(server.Login, queues);
        await mosip.SendAsync(Conversation.Text("{}"), Cancel);
        await using (IQueueSession first = await Exchange.ReadAsync(server.Login, queues.Receive, queues.Send))
            Assert.Equal(1, (await first.ReceiveAsync(Cancel)).Attempt);

        await using IQueueSession second = await Exchange.ReadAsync(server.Login, queues.Receive, queues.Send);

        Assert.Equal(2, (await Exchange.TakeAsync(second)).Attempt);
    }

    [Fact]
    public async Task Failed_ComesAgain_UntilItIsRejected_ThenItIsADeadLetter()
    {
        QueuePair queues = server.NewPair();
        var attempts = new ConcurrentQueue<int>();
        await using QueueWorker worker = await Exchange.StartAsync(server.Login, queues, (delivery, _) =>
        {
            attempts.Enqueue(delivery.Attempt);
            return Task.FromResult(delivery.Attempt < 3 ? QueueAnswer.Retry("not now") : QueueAnswer.Reject("never"));
        });
        await using IQueueSession mosip = await Exchange.MosipAsync(server.Login, queues), dead = await Exchange.ReadAsync(server.Login, ActiveMqServer.DeadLetters, queues.Send);

        await mosip.SendAsync(Conversation.Bytes("nonsense"), Cancel);
        QueueDelivery letter = await Exchange.TakeAsync(dead);

        Assert.Equal([1, 2, 3], attempts);
        Assert.Equal((QueueMessageClass.Bytes, "nonsense"), (letter.Message.Class, Conversation.Read(letter)));
    }

    [Fact]
    public async Task LargeMessage_IsADeadLetter_AndTheNextIsAnswered()
    {
        QueuePair queues = server.NewPair();
        await using QueueWorker worker = await Exchange.StartAsync(server.Login, queues);
        await using IQueueSession mosip = await Exchange.MosipAsync(server.Login, queues), dead = await Exchange.ReadAsync(server.Login, ActiveMqServer.DeadLetters, queues.Send);

        await mosip.SendAsync(new QueueMessage(new byte[20 * 1024 * 1024], QueueMessageClass.Bytes), Cancel);
        await mosip.SendAsync(Conversation.Text("{}"), Cancel);

        Assert.Equal("{}", Conversation.Read(await Exchange.TakeAsync(mosip)));
        Assert.True((await Exchange.TakeAsync(dead)).IsTooLarge);
    }

    [Fact]
    public async Task Message_WithATimeToLive_SaysWhenItExpires()
    {
        QueuePair queues = server.NewPair();
        await using IQueueSession mosip = await Exchange.MosipAsync(server.Login, queues), reader = await Exchange.ReadAsync(server.Login, queues.Receive, queues.Send);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();

        await mosip.SendAsync(Conversation.Text("{}") with { TimeToLive = TimeSpan.FromMinutes(45) }, Cancel);

        Assert.InRange((await Exchange.TakeAsync(reader)).ExpiresAt!.Value, now.AddMinutes(44), now.AddMinutes(46));
    }

    [Fact]
    public async Task Credit_BoundsWhatTheBrokerGives()
    {
        QueuePair queues = server.NewPair();
        await using IQueueSession mosip = await Exchange.MosipAsync(server.Login, queues);
        for (int i = 0; i < 10; i++)
            await mosip.SendAsync(Conversation.Text($"{i}"), Cancel);
        await using IQueueSession few = await QueueTransport.ByAddress.OpenAsync(server.Login, queues with { Credit = 3 }, Cancel), others = await Exchange.ReadAsync(server.Login, queues.Receive, queues.Send);

        // What the first cannot have goes to the second.
        List<string> taken = [];
        for (int i = 0; i < 7; i++)
            taken.Add(Conversation.Read(await Exchange.TakeAsync(others)));

        Assert.Equal(["3", "4", "5", "6", "7", "8", "9"], taken.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tls_AnswersOverIt()
    {
        QueuePair queues = server.NewPair();
        await using IQueueSession mosip = await Exchange.MosipAsync(server.TlsLogin, queues), partner = await QueueTransport.ByAddress.OpenAsync(server.TlsLogin, queues, Cancel);

        await mosip.SendAsync(Conversation.Text("{}"), Cancel);

        Assert.Equal("{}", Conversation.Read(await Exchange.TakeAsync(partner)));
    }

    [Fact]
    public async Task Tls_OfAnotherIssuer_IsRefused()
    {
        using var other = new TestAuthority("another authority");

        var fault = await Assert.ThrowsAsync<MosipTransportException>(() =>
            QueueTransport.ByAddress.OpenAsync(server.TlsLogin with { TrustAnchors = [other.Certificate] }, server.NewPair(), Cancel));

        Assert.Equal(MosipTransportFault.TlsFailed, fault.Fault);
        Assert.Contains("no issuer that the trust anchors hold", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WrongPassword_SaysThatTheUserIsRefused()
    {
        var refused = await Assert.ThrowsAsync<MosipServiceException>(() => QueueTransport.ByAddress.OpenAsync(server.Login with { Password = "wrong" }, server.NewPair(), Cancel));

        Assert.Contains("password is invalid", refused.Message, StringComparison.Ordinal);
    }
}
