using Amqp;
using Amqp.Framing;
using Amqp.Handler;
using Amqp.Types;
using Mosip.Partner.Messaging.Amqp;

namespace Mosip.Partner.Messaging;

/// <summary>AMQP 1.0: Artemis, which MOSIP deploys, RabbitMQ with its plug-in, and the sandbox.</summary>
public sealed class AmqpQueueTransport : IQueueTransport
{
    private const int PlainPort = 5672, TlsPort = 5671;

    /// <inheritdoc/>
    public async Task<IQueueSession> OpenAsync(QueueBroker broker, QueuePair queues, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broker);
        ArgumentNullException.ThrowIfNull(queues);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(broker.ConnectTimeout);
        var peer = new PeerName();
        Connection? connection = null;
        try
        {
            connection = await FactoryFor(broker).CreateAsync(AddressOf(broker), timeout.Token, peer).WaitAsync(timeout.Token).ConfigureAwait(false);
            return await AmqpQueueSession.AttachAsync(connection, broker, queues, peer.Product, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            connection?.Close(TimeSpan.Zero);
            cancellationToken.ThrowIfCancellationRequested();
            if (AmqpFaults.OnConnecting(e, broker) is { } fault)
                throw fault;
            throw;
        }
    }

    internal static bool IsFor(Uri address) => address.Scheme is "amqp" or "amqps" or "tcp" or "ssl";

    private static Address AddressOf(QueueBroker broker)
    {
        bool isTls = broker.Address.Scheme is "amqps" or "ssl";
        int port = broker.Address.Port > 0 ? broker.Address.Port : isTls ? TlsPort : PlainPort;
        // The scheme is named: the library's own default is TLS.
        return new Address(broker.Address.Host, port, broker.UserName, broker.Password, "/", isTls ? "amqps" : "amqp");
    }

    private static ConnectionFactory FactoryFor(QueueBroker broker)
    {
        var factory = new ConnectionFactory();
        factory.AMQP.ContainerId = $"mosip-partner-{Guid.NewGuid():N}";
        factory.AMQP.IdleTimeout = (int)broker.IdleTimeout.TotalMilliseconds;
        factory.TCP.NoDelay = true;
        if (broker.ClientCertificate is { } certificate)
            factory.SSL.ClientCertificates.Add(certificate);
        if (broker.TrustAnchors.Count > 0)
            factory.SSL.RemoteCertificateValidationCallback = (_, remote, _, errors) => BrokerCertificate.IsTrusted(broker.TrustAnchors, remote, errors);
        return factory;
    }

    /// <summary>Catches what the broker calls itself.</summary>
    private sealed class PeerName : IHandler
    {
        private static readonly Symbol ProductKey = new("product");

        public string Product { get; private set; } = "";

        public bool CanHandle(EventId id) => id == EventId.ConnectionRemoteOpen;

        public void Handle(Event protocolEvent)
        {
            if (protocolEvent.Context is Open { Properties: { } properties })
                Product = properties[ProductKey] as string ?? "";
        }
    }
}
