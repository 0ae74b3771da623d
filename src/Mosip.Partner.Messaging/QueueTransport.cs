using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Messaging;

/// <summary>Finds the protocol for a broker's address.</summary>
public static class QueueTransport
{
    internal const string Schemes = "amqp://, amqps://, stomp:// or stomp+ssl://";

    /// <summary>Speaks to each broker in the protocol that its address names.</summary>
    public static IQueueTransport ByAddress { get; } = new AddressedTransport();

    /// <summary>Whether an address names a protocol of this package.</summary>
    internal static bool Knows(Uri address) => AmqpQueueTransport.IsFor(address) || StompQueueTransport.IsFor(address);

    private sealed class AddressedTransport : IQueueTransport
    {
        private readonly AmqpQueueTransport _amqp = new();
        private readonly StompQueueTransport _stomp = new();

        public Task<IQueueSession> OpenAsync(QueueBroker broker, QueuePair queues, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(broker);
            IQueueTransport transport = AmqpQueueTransport.IsFor(broker.Address) ? _amqp
                : StompQueueTransport.IsFor(broker.Address) ? _stomp
                : throw new MosipInputException(MosipInputFault.InvalidContent, QueueOperations.Connect, $"{broker} is in no protocol of this package; write {Schemes}");
            return transport.OpenAsync(broker, queues, cancellationToken);
        }
    }
}
