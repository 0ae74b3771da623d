using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Messaging;

/// <summary>A protocol in which brokers are spoken to.</summary>
public interface IQueueTransport
{
    /// <summary>Connects to a broker, and attaches to the queue that is read and the one that is written.</summary>
    /// <param name="broker">The broker and how to log in.</param>
    /// <param name="queues">The queues, and how much to take at a time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipTransportException">The broker cannot be reached.</exception>
    /// <exception cref="MosipServiceException">The broker refuses the user or a queue.</exception>
    Task<IQueueSession> OpenAsync(QueueBroker broker, QueuePair queues, CancellationToken cancellationToken = default);
}
