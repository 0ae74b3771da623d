using Mosip.Partner.Messaging;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>Both ends of a pair of queues on a real broker.</summary>
internal static class Exchange
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    /// <summary>Starts a worker, which echoes where nothing else is said.</summary>
    public static async Task<QueueWorker> StartAsync(QueueBroker broker, QueuePair queues, Func<QueueDelivery, CancellationToken, Task<QueueAnswer>>? handle = null, int concurrency = 16)
    {
        var options = new QueueOptions
        {
            UserName = broker.UserName,
            Password = broker.Password,
            Inbound = queues.Receive,
            Outbound = queues.Send,
            Concurrency = concurrency,
            FirstDelay = TimeSpan.FromMilliseconds(20),
            LongestDelay = TimeSpan.FromMilliseconds(100),
        };
        options.Brokers.Add(broker.Address);
        var worker = new QueueWorker(QueueTransport.ByAddress, options, new AnsweringHandler(handle ?? EchoAsync));
        await worker.StartAsync(Cancel);
        await Until.TrueAsync(() => worker.State.IsConnected, "the worker is connected");
        return worker;
    }

    /// <summary>Connects as MOSIP does: it writes what the partner reads.</summary>
    public static Task<IQueueSession> MosipAsync(QueueBroker broker, QueuePair queues) => QueueTransport.ByAddress.OpenAsync(broker, new QueuePair(queues.Send, queues.Receive) { Credit = 100 }, Cancel);

    /// <summary>Connects to read a queue.</summary>
    public static Task<IQueueSession> ReadAsync(QueueBroker broker, string queue, string any, int maximumMessageSize = 1024 * 1024) =>
        QueueTransport.ByAddress.OpenAsync(broker, new QueuePair(queue, any) { MaximumMessageSize = maximumMessageSize }, Cancel);

    /// <summary>Takes the next message.</summary>
    public static async Task<QueueDelivery> TakeAsync(IQueueSession session)
    {
        QueueDelivery delivery = await session.ReceiveAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await session.SettleAsync(delivery, QueueSettlement.Accepted, Cancel);
        return delivery;
    }

    /// <summary>Asserts that a queue has nothing for a new reader: what is sent now is the first that comes.</summary>
    public static async Task AssertEmptyAsync(QueueBroker broker, QueuePair queues)
    {
        await using IQueueSession mosip = await MosipAsync(broker, queues), reader = await ReadAsync(broker, queues.Receive, queues.Send);
        await mosip.SendAsync(Conversation.Text("the first"), Cancel);
        Assert.Equal("the first", Conversation.Read(await TakeAsync(reader)));
    }

    private static Task<QueueAnswer> EchoAsync(QueueDelivery delivery, CancellationToken cancellationToken) => Task.FromResult(QueueAnswer.Reply(delivery.Message.Content));
}
