using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging.Stomp;

namespace Mosip.Partner.Messaging;

/// <summary>
/// STOMP 1.2: ActiveMQ Classic, whose AMQP connector hands MOSIP messages that it cannot read unless it is configured for that. Artemis is refused, since it speaks AMQP on the
/// same port.
/// </summary>
public sealed class StompQueueTransport : IQueueTransport
{
    private const int PlainPort = 61613, TlsPort = 61612;

    private readonly TimeProvider _time;

    /// <summary>Makes the transport.</summary>
    /// <param name="timeProvider">The clock, for heart-beats; the system's by default.</param>
    public StompQueueTransport(TimeProvider? timeProvider = null) => _time = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public async Task<IQueueSession> OpenAsync(QueueBroker broker, QueuePair queues, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broker);
        ArgumentNullException.ThrowIfNull(queues);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(broker.ConnectTimeout);
        try
        {
            bool isTls = broker.Address.Scheme == "stomp+ssl";
            Stream stream = await BrokerStream.ConnectAsync(broker, isTls ? TlsPort : PlainPort, isTls, timeout.Token).ConfigureAwait(false);
            return await StompQueueSession.OpenAsync(stream, broker, queues, _time, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MosipTransportException(MosipTransportFault.TimedOut, QueueOperations.Connect, detail: broker.Name, innerException: e);
        }
    }

    internal static bool IsFor(Uri address) => address.Scheme is "stomp" or "stomp+ssl";
}
