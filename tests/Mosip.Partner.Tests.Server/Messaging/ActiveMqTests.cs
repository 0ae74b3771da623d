using System.Collections.Concurrent;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>The worker on ActiveMQ Classic over STOMP; where it counts, MOSIP's side is ActiveMQ's own Java client.</summary>
[Collection(BrokerProgram.OneAtATime)]
public sealed class ActiveMqTests(ActiveMqServer server) : BrokerTests<ActiveMqServer>(server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task TextRequestOfAJavaClient_IsAnsweredWithATextMessage()
    {
        QueuePair queues = Server.NewPair();
        await using QueueWorker worker = await Exchange.StartAsync(Server.Login, queues);

        await Server.SendAsMosipAsync(queues.Receive, "{\"requestId\":\"1\"}");
        string seen = await Server.ReceiveAsMosipAsync(queues.Send);

        Assert.Contains("Received {\"requestId\":\"1\"}", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("BytesMessage", seen, StringComparison.Ordinal);
        Assert.Equal("ActiveMQ", worker.State.Product);
    }

    [Fact]
    public async Task BytesRequestOfAJavaClient_IsAnsweredWithABytesMessage()
    {
        QueuePair queues = Server.NewPair();
        await using QueueWorker worker = await Exchange.StartAsync(Server.Login, queues, (_, _) => Task.FromResult(QueueAnswer.Reply("{\"requestId\":\"1\"}"u8.ToArray())));

        await Server.SendAsMosipAsync(queues.Receive, text: null);

        Assert.Contains("BytesMessage as text string: {\"requestId\":\"1\"}", await Server.ReceiveAsMosipAsync(queues.Send), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_OfAWorkerThatIsGone_ComesAgainMarked()
    {
        QueuePair queues = Server.NewPair();
        await using IQueueSession mosip = await Exchange.MosipAsync(Server.Login, queues);
        await mosip.SendAsync(Conversation.Text("{}"), Cancel);
        await using (IQueueSession first = await Exchange.ReadAsync(Server.Login, queues.Receive, queues.Send))
            Assert.Equal(1, (await first.ReceiveAsync(Cancel)).Attempt);

        await using IQueueSession second = await Exchange.ReadAsync(Server.Login, queues.Receive, queues.Send);

        Assert.Equal(2, (await Exchange.TakeAsync(second)).Attempt);
    }

    [Fact]
    public async Task Failed_ComesAgain_UntilItIsRejected_ThenItIsADeadLetter()
    {
        QueuePair queues = Server.NewPair();
        var attempts = new ConcurrentQueue<int>();
        await using QueueWorker worker = await Exchange.StartAsync(Server.Login, queues, (delivery, _) =>
        {
            attempts.Enqueue(delivery.Attempt);
            return Task.FromResult(delivery.Attempt < 3 ? QueueAnswer.Retry("not now") : QueueAnswer.Reject("never"));
        });
        await using IQueueSession mosip = await Exchange.MosipAsync(Server.Login, queues), dead = await Exchange.ReadAsync(Server.Login, ActiveMqServer.DeadLetters, queues.Send);

        await mosip.SendAsync(Conversation.Bytes("nonsense"), Cancel);
        QueueDelivery letter = await Exchange.TakeAsync(dead);

        Assert.Equal([1, 2, 3], attempts);
        Assert.Equal((QueueMessageClass.Bytes, "nonsense"), (letter.Message.Class, Conversation.Read(letter)));
    }

    [Fact]
    public async Task LargeMessage_IsADeadLetter_AndTheNextIsAnswered()
    {
        QueuePair queues = Server.NewPair();
        await using QueueWorker worker = await Exchange.StartAsync(Server.Login, queues);
        await using IQueueSession mosip = await Exchange.MosipAsync(Server.Login, queues), dead = await Exchange.ReadAsync(Server.Login, ActiveMqServer.DeadLetters, queues.Send);

        await mosip.SendAsync(new QueueMessage(new byte[20 * 1024 * 1024], QueueMessageClass.Bytes), Cancel);
        await mosip.SendAsync(Conversation.Text("{}"), Cancel);

        Assert.Equal("{}", Conversation.Read(await Exchange.TakeAsync(mosip)));
        Assert.True((await Exchange.TakeAsync(dead)).IsTooLarge);
    }

    [Fact]
    public async Task Message_WithATimeToLive_SaysWhenItExpires()
    {
        QueuePair queues = Server.NewPair();
        await using IQueueSession mosip = await Exchange.MosipAsync(Server.Login, queues), reader = await Exchange.ReadAsync(Server.Login, queues.Receive, queues.Send);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();

        await mosip.SendAsync(Conversation.Text("{}") with { TimeToLive = TimeSpan.FromMinutes(45) }, Cancel);

        Assert.InRange((await Exchange.TakeAsync(reader)).ExpiresAt!.Value, now.AddMinutes(44), now.AddMinutes(46));
    }

    [Fact]
    public async Task Credit_BoundsWhatTheBrokerGives()
    {
        QueuePair queues = Server.NewPair();
        await using IQueueSession mosip = await Exchange.MosipAsync(Server.Login, queues);
        for (int i = 0; i < 10; i++)
            await mosip.SendAsync(Conversation.Text($"{i}"), Cancel);
        await using IQueueSession few = await QueueTransport.ByAddress.OpenAsync(Server.Login, queues with { Credit = 3 }, Cancel), others = await Exchange.ReadAsync(Server.Login, queues.Receive, queues.Send);

        // What the first cannot have goes to the second.
        List<string> taken = [];
        for (int i = 0; i < 7; i++)
            taken.Add(Conversation.Read(await Exchange.TakeAsync(others)));

        Assert.Equal(["3", "4", "5", "6", "7", "8", "9"], taken.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tls_AnswersOverIt()
    {
        QueuePair queues = Server.NewPair();
        await using IQueueSession mosip = await Exchange.MosipAsync(Server.TlsLogin, queues), partner = await QueueTransport.ByAddress.OpenAsync(Server.TlsLogin, queues, Cancel);

        await mosip.SendAsync(Conversation.Text("{}"), Cancel);

        Assert.Equal("{}", Conversation.Read(await Exchange.TakeAsync(partner)));
    }

    [Fact]
    public async Task Tls_OfAnotherIssuer_IsRefused()
    {
        using var other = new TestAuthority("another authority");

        var fault = await Assert.ThrowsAsync<MosipTransportException>(() =>
            QueueTransport.ByAddress.OpenAsync(Server.TlsLogin with { TrustAnchors = [other.Certificate] }, Server.NewPair(), Cancel));

        Assert.Equal(MosipTransportFault.TlsFailed, fault.Fault);
        Assert.Contains("no issuer that the trust anchors hold", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WrongPassword_SaysThatTheUserIsRefused()
    {
        var refused = await Assert.ThrowsAsync<MosipServiceException>(() => QueueTransport.ByAddress.OpenAsync(Server.Login with { Password = "wrong" }, Server.NewPair(), Cancel));

        Assert.Contains("password is invalid", refused.Message, StringComparison.Ordinal);
    }
}
