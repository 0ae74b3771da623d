using System.Text;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>A broker, a worker on it, and the other side of the queues.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    public const string Inbound = "mosip-to-abis", Outbound = "abis-to-mosip";

    private Conversation(SandboxBroker broker, QueueWorker worker) => (Broker, Worker) = (broker, worker);

    public SandboxBroker Broker { get; }

    public QueueWorker Worker { get; }

    public static async Task<Conversation> StartAsync(
        Func<QueueDelivery, CancellationToken, Task<QueueAnswer>> handle, Action<SandboxBrokerOptions>? broker = null, Action<QueueOptions>? options = null)
    {
        SandboxBroker started = SandboxBroker.Start(broker);
        QueueOptions queue = OptionsFor(started);
        options?.Invoke(queue);
        var worker = new QueueWorker(QueueTransport.ByAddress, queue, new AnsweringHandler(handle));
        await worker.StartAsync(TestContext.Current.CancellationToken);
        return new Conversation(started, worker);
    }

    public static QueueOptions OptionsFor(SandboxBroker broker)
    {
        var options = new QueueOptions
        {
            UserName = broker.Login.UserName,
            Password = broker.Login.Password,
            Inbound = Inbound,
            Outbound = Outbound,
            FirstDelay = TimeSpan.FromMilliseconds(20),
            LongestDelay = TimeSpan.FromMilliseconds(100),
        };
        options.Brokers.Add(broker.Address);
        return options;
    }

    /// <summary>Connects as MOSIP does: it writes what the partner reads.</summary>
    public Task<IQueueSession> MosipAsync() => QueueTransport.ByAddress.OpenAsync(Broker.Login, new QueuePair(Outbound, Inbound), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Worker.DisposeAsync();
        await Broker.DisposeAsync();
    }

    public static QueueMessage Text(string json) => new(Encoding.UTF8.GetBytes(json), QueueMessageClass.Text);

    public static QueueMessage Bytes(string json) => new(Encoding.UTF8.GetBytes(json), QueueMessageClass.Bytes);

    public static string Read(QueueDelivery delivery) => Encoding.UTF8.GetString(delivery.Message.Content.Span);
}
