using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Messaging;

/// <summary>A connection to a broker, attached to one queue that is read and one that is written. It does not outlive the connection. Safe for concurrent use.</summary>
public interface IQueueSession : IAsyncDisposable
{
    /// <summary>What the broker calls itself, for example <c>apache-activemq-artemis</c>; empty where it does not say.</summary>
    string Product { get; }

    /// <summary>Waits for the next message.</summary>
    /// <param name="cancellationToken">Gives up; no message is lost.</param>
    /// <exception cref="MosipTransportException">The connection has ended.</exception>
    /// <exception cref="MosipServiceException">The broker has taken the queue away.</exception>
    ValueTask<QueueDelivery> ReceiveAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends a message, durable. When the task has ended the broker has it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Gives up; the broker may have the message.</param>
    /// <exception cref="MosipTransportException">The connection has ended, or the broker did not say in time that it has the message; it may have it.</exception>
    /// <exception cref="MosipServiceException">The broker refuses the message.</exception>
    Task SendAsync(QueueMessage message, CancellationToken cancellationToken = default);

    /// <summary>Tells the broker what to do with a delivery of this session.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="settlement">What to do.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipTransportException">The connection has ended: the broker delivers the message again.</exception>
    ValueTask SettleAsync(QueueDelivery delivery, QueueSettlement settlement, CancellationToken cancellationToken = default);
}
