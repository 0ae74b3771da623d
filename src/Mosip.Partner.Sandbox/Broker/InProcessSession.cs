using System.Threading.Channels;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Sandbox.Broker;

/// <summary>A session without a connection.</summary>
internal sealed class InProcessSession(BrokerState state, QueuePair queues, Action<InProcessSession> onEnd) : BrokerConsumer, IQueueSession
{
    public const string Name = "the sandbox's broker in this process";

    private readonly Channel<QueueDelivery> _received = Channel.CreateUnbounded<QueueDelivery>();
    private readonly BrokerQueue _queue = state.Queue(queues.Receive);
    private int _ended;

    public string Product => state.Options.IsClassic ? "ActiveMQ" : "apache-activemq-artemis";

    public void Start()
    {
        Credit = queues.Credit;
        _queue.Attach(this);
    }

    public override bool Deliver(BrokerMessage message, DateTimeOffset now)
    {
        bool isTooLarge = message.Content.Length > queues.MaximumMessageSize;
        QueueMessageClass seen = message.Class == SandboxMessageClass.Text ? QueueMessageClass.Text : QueueMessageClass.Bytes;
        return _received.Writer.TryWrite(new QueueDelivery(new QueueMessage(isTooLarge ? default : message.Content, seen), message)
        {
            Attempt = message.Failures + 1,
            ExpiresAt = message.ExpiresAt,
            IsTooLarge = isTooLarge,
        });
    }

    public async ValueTask<QueueDelivery> ReceiveAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await _received.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw Ended("receive from queue");
        }
    }

    public Task SendAsync(QueueMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (_ended != 0)
            throw Ended("send to queue");
        state.Add(new BrokerMessage(queues.Send, message, state.Now));
        return Task.CompletedTask;
    }

    public ValueTask SettleAsync(QueueDelivery delivery, QueueSettlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (_ended != 0)
            throw Ended("settle queue message");
        if (_queue.Settle(this, (BrokerMessage)delivery.Tag, settlement))
            _queue.Grant(this, 1);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        End(isLost: false);
        return ValueTask.CompletedTask;
    }

    /// <summary>Ends it; what it holds is delivered again, and counted where the connection broke.</summary>
    public void End(bool isLost)
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
            return;
        IsLost = isLost;
        _received.Writer.TryComplete();
        _queue.Detach(this);
        onEnd(this);
    }

    private static MosipTransportException Ended(string operation) => new(MosipTransportFault.ConnectionLost, operation, detail: Name);
}
