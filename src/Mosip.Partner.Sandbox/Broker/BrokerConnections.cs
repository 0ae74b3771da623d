using System.Collections.Concurrent;
using System.Net.Sockets;
using Amqp.Framing;
using Amqp.Handler;
using Amqp.Types;

namespace Mosip.Partner.Sandbox.Broker;

/// <summary>Names the broker to its clients as Artemis or Classic does, and remembers their sockets, so that they can be cut off.</summary>
internal sealed class BrokerConnections(bool isClassic) : IHandler
{
    private readonly ConcurrentBag<Socket> _sockets = [];

    public bool CanHandle(EventId id) => id is EventId.ConnectionLocalOpen or EventId.SocketAccept;

    public void Handle(Event protocolEvent)
    {
        if (protocolEvent.Context is Socket socket)
            _sockets.Add(socket);
        else if (protocolEvent.Context is Open open)
            open.Properties = new Fields { [new Symbol("product")] = isClassic ? "ActiveMQ" : "apache-activemq-artemis", [new Symbol("version")] = "sandbox" };
    }

    public void CutOff()
    {
        while (_sockets.TryTake(out Socket? socket))
            socket.Dispose();
    }
}
