using Amqp;
using Amqp.Framing;
using Amqp.Listener;

namespace Mosip.Partner.Sandbox.Broker;

/// <summary>A queue for any number of consumers: first in, first out, to whoever has credit.</summary>
internal sealed class BrokerQueue(string name, BrokerState broker)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<BrokerMessage> _waiting = [];
    private readonly List<Consumer> _consumers = [];
    private int _next;

    public string Name => name;

    public int Unsettled
    {
        get
        {
            lock (_lock)
                return _consumers.Sum(static consumer => consumer.Held.Count);
        }
    }

    public IReadOnlyList<SandboxMessage> Snapshot()
    {
        lock (_lock)
            return [.. _waiting.Select(static message => message.Describe())];
    }

    public void Add(BrokerMessage message)
    {
        lock (_lock)
            _waiting.AddLast(message);
        Deliver();
    }

    public void Attach(ListenerLink link)
    {
        var consumer = new Consumer(link);
        lock (_lock)
            _consumers.Add(consumer);
        link.AddClosedCallback((_, error) => consumer.IsLost = error is not null);
        link.InitializeSender((credit, _, _) => OnCredit(consumer, credit), (message, state, _, _) => OnSettled(consumer, message, state), null);
        link.AddClosedCallback((_, _) => Detach(consumer));
    }

    /// <summary>What a restart does: messages that are not durable are gone.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            for (LinkedListNode<BrokerMessage>? node = _waiting.First; node is not null;)
            {
                LinkedListNode<BrokerMessage>? after = node.Next;
                if (!node.Value.IsDurable)
                    _waiting.Remove(node);
                node = after;
            }
        }
    }

    /// <summary>Moves away what has outlived its time, whether or not somebody asks for messages.</summary>
    public void Expire()
    {
        lock (_lock)
        {
            for (LinkedListNode<BrokerMessage>? node = _waiting.First; node is not null;)
            {
                LinkedListNode<BrokerMessage>? after = node.Next;
                if (node.Value.ExpiresAt <= broker.Now)
                {
                    _waiting.Remove(node);
                    broker.Expired.Add(node.Value.WithoutEnd());
                }
                node = after;
            }
        }
    }

    private void OnCredit(Consumer consumer, int credit)
    {
        lock (_lock)
            consumer.Credit = Math.Max(0, consumer.Credit + credit);
        if (consumer.Link.IsDraining)
        {
            lock (_lock)
                consumer.Credit = 0;
            consumer.Link.CompleteDrain();
        }
        Deliver();
    }

    private void Detach(Consumer consumer)
    {
        lock (_lock)
            _consumers.Remove(consumer);
        foreach (BrokerMessage message in consumer.Held.Values.Reverse().ToArray())
            GiveBack(message, isCounted: consumer.IsLost);
        consumer.Held.Clear();
        Deliver();
    }

    private void OnSettled(Consumer consumer, Message delivered, DeliveryState? state)
    {
        BrokerMessage? message;
        lock (_lock)
        {
            if (!consumer.Held.Remove(delivered, out message))
                return;
        }
        switch (state)
        {
            case Accepted:
                break;
            case Rejected:
                broker.DeadLetters.Add(message.WithoutEnd());
                break;
            case Modified modified:
                GiveBack(message, isCounted: modified.DeliveryFailed);
                break;
            default:
                GiveBack(message, isCounted: consumer.IsLost);
                break;
        }
        // The receiver may be done with it only when it knows that the broker is.
        if (!consumer.IsLost)
            consumer.Link.DisposeMessage(delivered, state, true);
        Deliver();
    }

    private void GiveBack(BrokerMessage message, bool isCounted)
    {
        if (isCounted && ++message.Failures >= broker.Options.MaximumDeliveries)
        {
            broker.DeadLetters.Add(message.WithoutEnd());
            return;
        }
        lock (_lock)
            _waiting.AddFirst(message);
    }

    private void Deliver()
    {
        while (true)
        {
            lock (_lock)
            {
                if (_waiting.First is not { Value: { } message } || NextWithCredit() is not { } consumer)
                    return;
                _waiting.RemoveFirst();
                if (message.ExpiresAt <= broker.Now)
                {
                    broker.Expired.Add(message.WithoutEnd());
                    continue;
                }
                Message delivery = message.ToDelivery(broker.Now);
                consumer.Credit--;
                consumer.Held.Add(delivery, message);
                try
                {
                    consumer.Link.SendMessage(delivery);
                }
                catch (AmqpException)
                {
                    // The link is on its way out; its messages are given back when it has gone.
                    consumer.Credit = 0;
                }
            }
        }
    }

    private Consumer? NextWithCredit()
    {
        for (int tried = 0; tried < _consumers.Count; tried++)
        {
            Consumer consumer = _consumers[_next++ % _consumers.Count];
            if (consumer.Credit > 0)
                return consumer;
        }
        return null;
    }

    private sealed class Consumer(ListenerLink link)
    {
        public ListenerLink Link { get; } = link;

        public OrderedDictionary<Message, BrokerMessage> Held { get; } = [];

        public int Credit { get; set; }

        public bool IsLost { get; set; }
    }
}
