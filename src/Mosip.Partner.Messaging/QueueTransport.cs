using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Messaging;

/// <summary>Finds the protocol for a broker's address.</summary>
public static class QueueTransport
{
    /// <summary>Speaks to each broker in the protocol that its address names.</summary>
    public static IQueueTransport ByAddress { get; } = new AddressedTransport();

    private sealed class AddressedTransport : IQueueTransport
    {
        private readonly AmqpQueueTransport _amqp = new();

        public Task<IQueueSession> OpenAsync(QueueBroker broker, QueuePair queues, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(broker);
            return AmqpQueueTransport.IsFor(broker.Address)
                ? _amqp.OpenAsync(broker, queues, cancellationToken)
                : throw new MosipInputException(MosipInputFault.InvalidContent, QueueOperations.Connect, $"{broker} is in no protocol of this package; write amqp:// or amqps://");
        }
    }
}
