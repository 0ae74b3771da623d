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

    // Beyond its content a message has headers and properties.
    private const int EnvelopeSize = 64 * 1024;

    /// <inheritdoc/>
    public async Task<IQueueSession> OpenAsync(QueueBroker broker, QueuePair queues, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broker);
        ArgumentNullException.ThrowIfNull(queues);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(broker.ConnectTimeout);
        var peer = new PeerName();
        Connection? connection = null;
        AmqpStreamTransport? transport = null;
        try
        {
            bool isTls = broker.Address.Scheme is "amqps" or "ssl";
            Stream stream = await BrokerStream.ConnectAsync(broker, isTls ? TlsPort : PlainPort, isTls, timeout.Token).ConfigureAwait(false);
            transport = new AmqpStreamTransport(stream, queues.MaximumMessageSize + EnvelopeSize, broker.SendTimeout);
            connection = await FactoryFor(broker, transport).CreateAsync(AddressOf(broker), timeout.Token, peer).WaitAsync(timeout.Token).ConfigureAwait(false);
            return await AmqpQueueSession.AttachAsync(connection, transport, broker, queues, peer.Product, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            connection?.Close(TimeSpan.Zero);
            transport?.Close();
            cancellationToken.ThrowIfCancellationRequested();
            if (AmqpFaults.OnConnecting(e, broker) is { } fault)
                throw fault;
            throw;
        }
    }

    internal static bool IsFor(Uri address) => address.Scheme is "amqp" or "amqps" or "tcp" or "ssl";

    // The scheme is named: the library's own default is TLS. The port does not matter, the connection is made here.
    private static Address AddressOf(QueueBroker broker) => new(broker.Address.Host, PlainPort, broker.UserName, broker.Password, "/", "amqp");

    private static ConnectionFactory FactoryFor(QueueBroker broker, AmqpStreamTransport transport)
    {
        var factory = new ConnectionFactory([new Ready(transport)]);
        factory.AMQP.ContainerId = $"mosip-partner-{Guid.NewGuid():N}";
        factory.AMQP.IdleTimeout = (int)broker.IdleTimeout.TotalMilliseconds;
        factory.AMQP.MaxFrameSize = AmqpStreamTransport.MaximumFrameSize;
        return factory;
    }

    /// <summary>Gives the library the connection that is there already.</summary>
    private sealed class Ready : TransportProvider
    {
        private readonly AmqpStreamTransport _transport;

        public Ready(AmqpStreamTransport transport) => (_transport, AddressSchemes) = (transport, ["amqp"]);

        public override Task<IAsyncTransport> CreateAsync(Address address) => Task.FromResult<IAsyncTransport>(_transport);
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
