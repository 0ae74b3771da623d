namespace Mosip.Partner.Messaging;

/// <summary>Answers the messages of a queue.</summary>
public interface IQueueHandler
{
    /// <summary>
    /// Answers one message. It may be called again for the same message, also while an earlier call still runs: brokers deliver again what was not accepted when the
    /// connection ended. Whoever must not do a thing twice keeps what it did by the request's id. Calls begin in the order in which messages come; what takes long comes
    /// after the first await, since the next message waits until then.
    /// </summary>
    /// <param name="delivery">The message.</param>
    /// <param name="cancellationToken">Ends when the program stops and has waited long enough.</param>
    /// <returns>What to do with it.</returns>
    Task<QueueAnswer> HandleAsync(QueueDelivery delivery, CancellationToken cancellationToken);
}
