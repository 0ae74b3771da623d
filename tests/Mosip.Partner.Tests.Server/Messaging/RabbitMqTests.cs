using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>The worker on a real broker: what survives, what comes again, what is settled when. RabbitMQ knows no JMS classes; those are proved on ActiveMQ and the sandbox's broker.</summary>
[Collection(BrokerProgram.OneAtATime)]
public sealed class RabbitMqTests(RabbitMqServer server) : BrokerTests<RabbitMqServer>(server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(QueueMessageClass.Text)]
    [InlineData(QueueMessageClass.Bytes)]
    public async Task Reply_ComesInTheClassOfItsRequest(QueueMessageClass messageClass)
    {
        QueuePair queues = Server.NewPair();
        await using QueueWorker worker = await Exchange.StartAsync(Server.Login, queues);
        await using IQueueSession mosip = await Exchange.MosipAsync(Server.Login, queues);

        await mosip.SendAsync(new QueueMessage("{\"a\":\"\u00e9\"}"u8.ToArray(), messageClass), Cancel);
        QueueDelivery reply = await mosip.ReceiveAsync(Cancel);

        Assert.Equal((messageClass, "{\"a\":\"\u00e9\"}"), (reply.Message.Class, Conversation.Read(reply)));
        Assert.StartsWith("RabbitMQ", mosip.Product, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_OfAWorkerThatIsGone_ComesAgain_AndIsAcceptedOnlyWithItsReply()
    {
        QueuePair queues = Server.NewPair();
        var hasIt = new TaskCompletionSource();
        await using IQueueSession mosip = await Exchange.MosipAsync(Server.Login, queues);
        await mosip.SendAsync(Conversation.Text("{}"), Cancel);
        // It has the request, and ends before it has answered.
        await using (QueueWorker first = await Exchange.StartAsync(Server.Login, queues, async (_, cancel) =>
        {
            hasIt.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            return QueueAnswer.Accept;
        }))
            await hasIt.Task;

        await using QueueWorker second = await Exchange.StartAsync(Server.Login, queues);

        Assert.Equal("{}", Conversation.Read(await mosip.ReceiveAsync(Cancel)));
        await second.StopAsync(Cancel);
        await Exchange.AssertEmptyAsync(Server.Login, queues);
    }

    [Fact]
    public async Task Rejected_GoesToTheDeadLetters_AndTheWorkerGoesOn()
    {
        QueuePair queues = Server.NewPair();
        await using QueueWorker worker = await Exchange.StartAsync(Server.Login, queues, (delivery, _) =>
            Task.FromResult(Conversation.Read(delivery) == "nonsense" ? QueueAnswer.Reject("it is no request") : QueueAnswer.Reply(delivery.Message.Content)));
        await using IQueueSession mosip = await Exchange.MosipAsync(Server.Login, queues), dead = await Exchange.ReadAsync(Server.Login, RabbitMqServer.DeadLetters, queues.Send);

        await mosip.SendAsync(Conversation.Text("nonsense"), Cancel);
        await mosip.SendAsync(Conversation.Text("{}"), Cancel);

        Assert.Equal("nonsense", Conversation.Read(await Exchange.TakeAsync(dead)));
        Assert.Equal("{}", Conversation.Read(await Exchange.TakeAsync(mosip)));
    }

    [Fact]
    public async Task LargeMessage_IsADeadLetter_WithoutBeingRead_AndTheNextIsAnswered()
    {
        QueuePair queues = Server.NewPair();
        int calls = 0;
        await using QueueWorker worker = await Exchange.StartAsync(Server.Login, queues, (delivery, _) =>
        {
            Interlocked.Increment(ref calls);
            return Task.FromResult(QueueAnswer.Reply(delivery.Message.Content));
        });
        await using IQueueSession mosip = await Exchange.MosipAsync(Server.Login, queues), dead = await Exchange.ReadAsync(Server.Login, RabbitMqServer.DeadLetters, queues.Send, maximumMessageSize: 64 * 1024 * 1024);

        await mosip.SendAsync(new QueueMessage(new byte[20 * 1024 * 1024], QueueMessageClass.Bytes), Cancel);
        await mosip.SendAsync(Conversation.Text("{}"), Cancel);

        Assert.Equal("{}", Conversation.Read(await Exchange.TakeAsync(mosip)));
        Assert.Equal(20 * 1024 * 1024, (await Exchange.TakeAsync(dead)).Message.Content.Length);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Message_OlderThanItsTimeToLive_IsNotDelivered()
    {
        QueuePair queues = Server.NewPair();
        await using IQueueSession mosip = await Exchange.MosipAsync(Server.Login, queues), dead = await Exchange.ReadAsync(Server.Login, RabbitMqServer.DeadLetters, queues.Send);
        await mosip.SendAsync(Conversation.Text("old") with { TimeToLive = TimeSpan.FromMilliseconds(1) }, Cancel);
        Assert.Equal("old", Conversation.Read(await Exchange.TakeAsync(dead)));

        await using QueueWorker worker = await Exchange.StartAsync(Server.Login, queues);
        await mosip.SendAsync(Conversation.Text("new"), Cancel);

        Assert.Equal("new", Conversation.Read(await Exchange.TakeAsync(mosip)));
    }

    [Fact]
    public async Task Credit_BoundsWhatTheBrokerGives()
    {
        QueuePair queues = Server.NewPair();
        var mayReply = new TaskCompletionSource();
        int running = 0, most = 0;
        await using QueueWorker worker = await Exchange.StartAsync(
            Server.Login, queues,
            async (delivery, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await mayReply.Task;
                Interlocked.Decrement(ref running);
                return QueueAnswer.Reply(delivery.Message.Content);
            },
            concurrency: 3);
        await using IQueueSession mosip = await Exchange.MosipAsync(Server.Login, queues);
        for (int i = 0; i < 10; i++)
            await mosip.SendAsync(Conversation.Text("{}"), Cancel);

        await Until.TrueAsync(() => Volatile.Read(ref running) == 3, "three at work");
        mayReply.SetResult();
        for (int i = 0; i < 10; i++)
            await Exchange.TakeAsync(mosip);

        Assert.Equal(3, most);
    }

    [Fact]
    public async Task Open_WrongPassword_SaysWhoRefuses()
    {
        var refused = await Assert.ThrowsAnyAsync<MosipException>(() => QueueTransport.ByAddress.OpenAsync(Server.Login with { Password = "wrong" }, Server.NewPair(), Cancel));

        Assert.Contains("127.0.0.1", refused.Message, StringComparison.Ordinal);
    }
}
