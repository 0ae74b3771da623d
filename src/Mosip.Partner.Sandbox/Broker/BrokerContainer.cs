using System.Security.Cryptography.X509Certificates;
using Amqp;
using Amqp.Framing;
using Amqp.Listener;
using Amqp.Types;

namespace Mosip.Partner.Sandbox.Broker;

/// <summary>Attaches links to queues as Artemis does.</summary>
internal sealed class BrokerContainer(BrokerState state) : IContainer
{
    private const int ProducerCredit = 1000;
    private static readonly Symbol QueueCapability = new("queue");

    public X509Certificate2 ServiceCertificate => state.Options.TlsCertificate!;

    public IDictionary<string, TransportProvider> CustomTransports { get; } = new Dictionary<string, TransportProvider>();

    public Message CreateMessage(ByteBuffer buffer)
    {
        byte[] raw = buffer.Buffer.AsSpan(buffer.Offset, buffer.Length).ToArray();
        return Message.Decode(new ByteBuffer(raw, 0, raw.Length, raw.Length));
    }

    public Link CreateLink(ListenerConnection connection, ListenerSession session, Attach attach) => new ListenerLink(session, attach);

    public bool AttachLink(ListenerConnection connection, ListenerSession session, Link link, Attach attach)
    {
        var listenerLink = (ListenerLink)link;
        // The role is the broker's own: true where it receives.
        (string? address, Symbol[]? capabilities) = link.Role
            ? attach.Target is Target target ? (target.Address, target.Capabilities) : (null, null)
            : attach.Source is Source source ? (source.Address, source.Capabilities) : (null, null);
        if (string.IsNullOrEmpty(address))
            throw new AmqpException(new Error(ErrorCode.NotFound) { Description = "a link needs the name of a queue" });
        if (state.Users.RefusalOf(connection.Principal?.Identity?.Name, address, isReader: !link.Role) is { } refusal)
            throw new AmqpException(new Error(new Symbol(refusal.Condition)) { Description = refusal.Reason });
        bool isQueue = state.HasQueue(address) || capabilities?.Contains(QueueCapability) == true;
        if (!isQueue)
            state.Warn($"{address}: attached without the capability 'queue', so that Artemis makes a topic of it: what is sent there is lost, and MOSIP's consumer cannot attach.");
        if (link.Role)
            listenerLink.InitializeReceiver(ProducerCredit, (_, message, _, _) => OnMessage(listenerLink, message, isQueue ? address : null), null);
        else if (isQueue)
            LinkConsumer.Attach(listenerLink, state.Queue(address));
        else
            listenerLink.InitializeSender((_, _, _) => { }, (_, _, _, _) => { }, null);
        return true;
    }

    private void OnMessage(ListenerLink link, Message message, string? queue)
    {
        if (queue is not null)
        {
            ByteBuffer raw = message.Encode();
            state.Add(new BrokerMessage(queue, message, raw.Buffer.AsSpan(raw.Offset, raw.Length).ToArray(), state.Options.IsClassic, state.Now));
        }
        link.DisposeMessage(message, new Accepted(), true);
    }
}
