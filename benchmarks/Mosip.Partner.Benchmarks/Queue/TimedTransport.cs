using System.Collections.Concurrent;
using System.Diagnostics;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Benchmarks.Queue;

/// <summary>The transport by address, with a clock on every delivery from its arrival to its settlement, and on its reply from the call to the broker's word that it has it.</summary>
internal sealed class TimedTransport : IQueueTransport
{
    private readonly ConcurrentDictionary<QueueDelivery, long> _arrivals = new(ReferenceEqualityComparer.Instance);
    private long _sending, _whole;

    /// <summary>Which share of the time that deliveries spent here was spent on sending replies.</summary>
    public double ShareOfSending => (double)Volatile.Read(ref _sending) / Volatile.Read(ref _whole);

    public async Task<IQueueSession> OpenAsync(QueueBroker broker, QueuePair queues, CancellationToken cancellationToken = default) =>
        new Session(this, await QueueTransport.ByAddress.OpenAsync(broker, queues, cancellationToken));

    private sealed class Session(TimedTransport owner, IQueueSession inner) : IQueueSession
    {
        public string Product => inner.Product;

        public async ValueTask<QueueDelivery> ReceiveAsync(CancellationToken cancellationToken = default)
        {
            QueueDelivery delivery = await inner.ReceiveAsync(cancellationToken);
            owner._arrivals[delivery] = Stopwatch.GetTimestamp();
            return delivery;
        }

        public async Task SendAsync(QueueMessage message, CancellationToken cancellationToken = default)
        {
            long start = Stopwatch.GetTimestamp();
            await inner.SendAsync(message, cancellationToken);
            Interlocked.Add(ref owner._sending, Stopwatch.GetTimestamp() - start);
        }

        public async ValueTask SettleAsync(QueueDelivery delivery, QueueSettlement settlement, CancellationToken cancellationToken = default)
        {
            await inner.SettleAsync(delivery, settlement, cancellationToken);
            if (owner._arrivals.TryRemove(delivery, out long arrival))
                Interlocked.Add(ref owner._whole, Stopwatch.GetTimestamp() - arrival);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
