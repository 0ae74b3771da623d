using System.Collections.Concurrent;
using Amqp;
using Amqp.Framing;
using Amqp.Listener;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Sandbox.Broker;

/// <summary>An AMQP client that reads a queue.</summary>
internal sealed class LinkConsumer : BrokerConsumer
{
    private readonly ConcurrentDictionary<Message, BrokerMessage> _deliveries = new(ReferenceEqualityComparer.Instance);
    private readonly ListenerLink _link;
    private readonly BrokerQueue _queue;

    private LinkConsumer(ListenerLink link, BrokerQueue queue) => (_link, _queue) = (link, queue);

    public static void Attach(ListenerLink link, BrokerQueue queue)
    {
        var consumer = new LinkConsumer(link, queue);
        link.AddClosedCallback((_, error) => consumer.IsLost = error is not null);
        queue.Attach(consumer);
        link.InitializeSender((credit, _, _) => consumer.OnCredit(credit), (message, state, _, _) => consumer.OnSettled(message, state), null);
        link.AddClosedCallback((_, _) => queue.Detach(consumer));
    }

    public override bool Deliver(BrokerMessage message, DateTimeOffset now)
    {
        Message delivery = message.ToDelivery(now);
        _deliveries[delivery] = message;
        try
        {
            _link.SendMessage(delivery);
            return true;
        }
        catch (AmqpException)
        {
            return false;
        }
    }

    private void OnCredit(int credit)
    {
        _queue.Grant(this, credit);
        if (!_link.IsDraining)
            return;
        _queue.Drain(this);
        _link.CompleteDrain();
    }

    private void OnSettled(Message delivered, DeliveryState? state)
    {
        if (!_deliveries.TryRemove(delivered, out BrokerMessage? message) || !_queue.Settle(this, message, SettlementOf(state)))
            return;
        // The receiver may be done with it only when it knows that the broker is.
        if (!IsLost)
            _link.DisposeMessage(delivered, state, true);
    }

    private QueueSettlement SettlementOf(DeliveryState? state) => state switch
    {
        Accepted => QueueSettlement.Accepted,
        Rejected => QueueSettlement.Rejected,
        Modified modified => modified.DeliveryFailed ? QueueSettlement.Failed : QueueSettlement.Released,
        _ => IsLost ? QueueSettlement.Failed : QueueSettlement.Released,
    };
}
