using System.Collections.Concurrent;
using System.Text;
using Amqp;
using Amqp.Framing;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>The worker on the sandbox's broker, over a real socket.</summary>
public class QueueWorkerTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static Task<QueueAnswer> EchoAsync(QueueDelivery delivery, CancellationToken cancellationToken) => Task.FromResult(QueueAnswer.Reply(delivery.Message.Content));

    [Theory]
    [InlineData(QueueMessageClass.Text, SandboxMessageClass.Text)]
    [InlineData(QueueMessageClass.Bytes, SandboxMessageClass.Bytes)]
    public async Task Reply_HasTheClassOfItsRequest_AndIsDurable(QueueMessageClass sent, SandboxMessageClass seen)
    {
        await using Conversation conversation = await Conversation.StartAsync(EchoAsync);
        await using IQueueSession mosip = await conversation.MosipAsync();

        await mosip.SendAsync(new QueueMessage("{\"a\":\"\u00e9\"}"u8.ToArray(), sent), Cancel);
        QueueDelivery reply = await mosip.ReceiveAsync(Cancel);

        Assert.Equal(sent, reply.Message.Class);
        Assert.Equal("{\"a\":\"\u00e9\"}", Conversation.Read(reply));
        SandboxMessage last = conversation.Broker.Received[^1];
        Assert.Equal((Conversation.Outbound, seen, true), (last.Queue, last.Class, last.IsDurable));
        Assert.Empty(conversation.Broker.Warnings);
    }

    [Fact]
    public async Task Request_IsAcceptedAfterItsReply_NotBefore()
    {
        var mayReply = new TaskCompletionSource();
        await using Conversation conversation = await Conversation.StartAsync(async (delivery, _) =>
        {
            await mayReply.Task;
            return QueueAnswer.Reply(delivery.Message.Content);
        });
        await using IQueueSession mosip = await conversation.MosipAsync();
        await mosip.SendAsync(Conversation.Text("{}"), Cancel);

        await Until.TrueAsync(() => conversation.Broker.Unsettled(Conversation.Inbound) == 1, "the request is with the worker");
        mayReply.SetResult();
        await mosip.ReceiveAsync(Cancel);
        await Until.TrueAsync(() => conversation.Broker.Unsettled(Conversation.Inbound) == 0, "the request is accepted");

        Assert.Empty(conversation.Broker.Waiting(Conversation.Inbound));
        Assert.Empty(conversation.Broker.DeadLetters);
    }

    [Fact]
    public async Task Connection_CutOffWhileHandling_TheRequestComesAgain_AndIsAnswered()
    {
        var attempts = new ConcurrentQueue<int>();
        var first = new TaskCompletionSource();
        await using Conversation conversation = await Conversation.StartAsync(async (delivery, _) =>
        {
            attempts.Enqueue(delivery.Attempt);
            if (delivery.Attempt == 1)
                await first.Task;
            return QueueAnswer.Reply(delivery.Message.Content);
        });
        await using (IQueueSession mosip = await conversation.MosipAsync())
            await mosip.SendAsync(Conversation.Text("{}"), Cancel);
        await Until.TrueAsync(() => !attempts.IsEmpty, "the first attempt");

        conversation.Broker.CutOff();
        await Until.TrueAsync(() => attempts.Count == 2, "the second attempt");
        first.SetResult();
        await using IQueueSession again = await conversation.MosipAsync();
        await again.ReceiveAsync(Cancel);

        Assert.Equal([1, 2], attempts);
        await Until.TrueAsync(() => conversation.Broker.Unsettled(Conversation.Inbound) == 0, "the request is accepted");
        Assert.Single(conversation.Broker.Received, message => message.Queue == Conversation.Outbound);
    }

    [Fact]
    public async Task Broker_DownForAWhile_WorkerConnectsAgain()
    {
        await using Conversation conversation = await Conversation.StartAsync(EchoAsync);
        await Until.TrueAsync(() => conversation.Worker.State.IsConnected, "the worker is connected");

        conversation.Broker.Stop();
        await Until.TrueAsync(() => !conversation.Worker.State.IsConnected, "the worker knows");
        Assert.NotNull(conversation.Worker.State.Reason);
        conversation.Broker.Resume();
        await Until.TrueAsync(() => conversation.Worker.State.IsConnected, "the worker is connected again");

        await using IQueueSession mosip = await conversation.MosipAsync();
        await mosip.SendAsync(Conversation.Text("{}"), Cancel);
        Assert.Equal("{}", Conversation.Read(await mosip.ReceiveAsync(Cancel)));
    }

    [Fact]
    public async Task FirstBroker_NotThere_SecondIsUsed()
    {
        await using SandboxBroker gone = SandboxBroker.Start();
        gone.Stop();
        await using Conversation conversation = await Conversation.StartAsync(EchoAsync, options: options => options.Brokers.Insert(0, gone.Address));

        await Until.TrueAsync(() => conversation.Worker.State.IsConnected, "the worker is connected");

        Assert.Equal(conversation.Broker.Address.Authority, conversation.Worker.State.Broker);
        Assert.Equal("apache-activemq-artemis", conversation.Worker.State.Product);
    }

    [Fact]
    public async Task Rejected_GoesToTheDeadLetters()
    {
        await using Conversation conversation = await Conversation.StartAsync((_, _) => Task.FromResult(QueueAnswer.Reject("no request id")));
        await using IQueueSession mosip = await conversation.MosipAsync();

        await mosip.SendAsync(Conversation.Text("nonsense"), Cancel);
        await Until.TrueAsync(() => conversation.Broker.DeadLetters.Count == 1, "the message is a dead letter");

        Assert.Equal("nonsense", Encoding.UTF8.GetString(conversation.Broker.DeadLetters[0].Content.Span));
    }

    [Fact]
    public async Task Handler_ThatAlwaysThrows_GivesUpAfterTheBrokersAttempts()
    {
        var attempts = new ConcurrentQueue<int>();
        await using Conversation conversation = await Conversation.StartAsync(
            (delivery, _) =>
            {
                attempts.Enqueue(delivery.Attempt);
                throw new InvalidOperationException("a name that is nobody's business");
            },
            broker => broker.MaximumDeliveries = 3,
            options => options.FirstDelay = TimeSpan.FromMilliseconds(1));
        await using IQueueSession mosip = await conversation.MosipAsync();

        await mosip.SendAsync(Conversation.Text("{}"), Cancel);
        await Until.TrueAsync(() => conversation.Broker.DeadLetters.Count == 1, "the message is a dead letter");

        Assert.Equal([1, 2, 3], attempts);
    }

    [Fact]
    public async Task LargeMessage_IsADeadLetter_AndTheNextIsAnswered()
    {
        await using Conversation conversation = await Conversation.StartAsync(EchoAsync, options: options => options.MaximumMessageSize = 64 * 1024);
        await using IQueueSession mosip = await conversation.MosipAsync();

        await mosip.SendAsync(new QueueMessage(new byte[20 * 1024 * 1024], QueueMessageClass.Bytes), Cancel);
        await mosip.SendAsync(Conversation.Text("{}"), Cancel);
        QueueDelivery reply = await mosip.ReceiveAsync(Cancel);

        Assert.Equal("{}", Conversation.Read(reply));
        await Until.TrueAsync(() => conversation.Broker.DeadLetters.Count == 1, "the large message is a dead letter");
    }

    [Fact]
    public async Task Stop_WaitsForTheReplyOfWhatIsAtWork()
    {
        var started = new TaskCompletionSource();
        var mayReply = new TaskCompletionSource();
        await using Conversation conversation = await Conversation.StartAsync(async (delivery, _) =>
        {
            started.SetResult();
            await mayReply.Task;
            return QueueAnswer.Reply(delivery.Message.Content);
        });
        await using IQueueSession mosip = await conversation.MosipAsync();
        await mosip.SendAsync(Conversation.Text("{}"), Cancel);
        await started.Task;

        Task stop = conversation.Worker.StopAsync(Cancel);
        Assert.False(stop.IsCompleted);
        mayReply.SetResult();
        await stop;

        Assert.Equal("{}", Conversation.Read(await mosip.ReceiveAsync(Cancel)));
        await Until.TrueAsync(() => conversation.Broker.Unsettled(Conversation.Inbound) == 0, "the request is accepted");
        Assert.Empty(conversation.Broker.Waiting(Conversation.Inbound));
    }

    [Fact]
    public async Task Credit_BoundsWhatIsAtWork()
    {
        var mayReply = new TaskCompletionSource();
        int running = 0, most = 0;
        await using Conversation conversation = await Conversation.StartAsync(
            async (delivery, _) =>
            {
                int now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                await mayReply.Task;
                Interlocked.Decrement(ref running);
                return QueueAnswer.Reply(delivery.Message.Content);
            },
            options: options => options.Concurrency = 3);
        await using IQueueSession mosip = await conversation.MosipAsync();
        foreach (int _ in Enumerable.Range(0, 10))
            await mosip.SendAsync(Conversation.Text("{}"), Cancel);

        await Until.TrueAsync(() => Volatile.Read(ref running) == 3, "three at work");
        Assert.Equal(7, conversation.Broker.Waiting(Conversation.Inbound).Count);
        mayReply.SetResult();
        foreach (int _ in Enumerable.Range(0, 10))
            await mosip.ReceiveAsync(Cancel);

        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task Open_WrongPassword_SaysThatTheUserIsRefused()
    {
        await using SandboxBroker broker = SandboxBroker.Start();

        var refused = await Assert.ThrowsAnyAsync<MosipException>(() =>
            QueueTransport.ByAddress.OpenAsync(broker.Login with { Password = "wrong" }, new QueuePair("a", "b"), Cancel));

        Assert.Equal("amqp:unauthorized-access", Assert.IsType<MosipServiceException>(refused).Error.Code.Value);
        Assert.DoesNotContain("wrong", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NobodyListens_IsATransportFault()
    {
        await using SandboxBroker broker = SandboxBroker.Start();
        broker.Stop();

        var fault = await Assert.ThrowsAsync<MosipTransportException>(() => QueueTransport.ByAddress.OpenAsync(broker.Login, new QueuePair("a", "b"), Cancel));

        Assert.Equal(MosipTransportFault.NotReached, fault.Fault);
        Assert.True(fault.IsTransient);
    }

    [Fact]
    public async Task Classic_OverAmqp_IsLoggedLoudly_AndWhatMosipSeesIsNoReply()
    {
        await using SandboxBroker broker = SandboxBroker.Start(options => options.IsClassic = true);
        var written = new ConcurrentQueue<string>();
        using var log = new WrittenLog(written);
        await using var worker = new QueueWorker(QueueTransport.ByAddress, Conversation.OptionsFor(broker), new AnsweringHandler(EchoAsync), logger: log);
        await worker.StartAsync(Cancel);
        await Until.TrueAsync(() => worker.State.IsConnected, "the worker is connected");

        await using IQueueSession mosip = await QueueTransport.ByAddress.OpenAsync(broker.Login, new QueuePair(Conversation.Outbound, Conversation.Inbound), Cancel);
        await mosip.SendAsync(Conversation.Text("{}"), Cancel);
        await Until.TrueAsync(() => broker.Received.Count == 2, "the reply");

        Assert.Contains(written, line => line.Contains("unless its AMQP connector has transport.transformer=jms, MOSIP loses every reply", StringComparison.Ordinal));
        Assert.Equal(SandboxMessageClass.Bytes, broker.Received[1].Class);
        Assert.NotEqual("{}"u8.ToArray(), broker.Received[1].Content.ToArray());
    }

    [Fact]
    public async Task Attach_WithoutTheCapability_LosesWhatIsSent_AndTheBrokerSaysSo()
    {
        await using SandboxBroker broker = SandboxBroker.Start();
        var connection = await Connection.Factory.CreateAsync(new Address("127.0.0.1", broker.Address.Port, broker.Login.UserName, broker.Login.Password, "/", "amqp"));
        var sender = new SenderLink(new Session(connection), "careless", "abis-to-mosip");

        await sender.SendAsync(new Message { BodySection = new AmqpValue { Value = "{}" } });
        await connection.CloseAsync();

        Assert.Empty(broker.Received);
        Assert.Contains("capability 'queue'", Assert.Single(broker.Warnings), StringComparison.Ordinal);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
            ;
    }
}
