using System.Threading.Channels;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Tests.Unit.Messaging;

/// <summary>A broker in memory that is there or not, and what was done to its messages.</summary>
internal sealed class ScriptedTransport : IQueueTransport
{
    private readonly Channel<QueueDelivery> _waiting = Channel.CreateUnbounded<QueueDelivery>();
    private readonly Channel<QueueSettlement> _settled = Channel.CreateUnbounded<QueueSettlement>();
    private readonly Channel<bool> _opened = Channel.CreateUnbounded<bool>();

    public bool IsDown { get; set; }

    public Task<IQueueSession> OpenAsync(QueueBroker broker, QueuePair queues, CancellationToken cancellationToken = default)
    {
        _opened.Writer.TryWrite(!IsDown);
        return IsDown ? throw new MosipTransportException(MosipTransportFault.NotReached, "connect to queue", detail: "broker.example.org") : Task.FromResult<IQueueSession>(new Session(this));
    }

    public void Deliver(QueueDelivery delivery) => _waiting.Writer.TryWrite(delivery);

    /// <summary>Ends when a connection was tried.</summary>
    public async Task<bool> OpenedAsync() => await _opened.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>Ends when the next message was settled.</summary>
    public async Task<QueueSettlement> SettledAsync() => await _settled.Reader.ReadAsync(TestContext.Current.CancellationToken);

    private sealed class Session(ScriptedTransport transport) : IQueueSession
    {
        public string Product => "memory";

        public ValueTask<QueueDelivery> ReceiveAsync(CancellationToken cancellationToken = default) => transport._waiting.Reader.ReadAsync(cancellationToken);

        public Task SendAsync(QueueMessage message, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public ValueTask SettleAsync(QueueDelivery delivery, QueueSettlement settlement, CancellationToken cancellationToken = default)
        {
            transport._settled.Writer.TryWrite(settlement);
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
