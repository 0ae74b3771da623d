using Mosip.Partner.Messaging;

namespace Mosip.Partner.Sandbox.Broker;

/// <summary>A queue for any number of consumers: first in, first out, to whoever has credit.</summary>
internal sealed class BrokerQueue(string name, BrokerState broker)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<BrokerMessage> _waiting = [];
    private readonly List<BrokerConsumer> _consumers = [];
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

    /// <summary>Begins to deliver to a consumer, as far as it has credit.</summary>
    public void Attach(BrokerConsumer consumer)
    {
        lock (_lock)
            _consumers.Add(consumer);
        Deliver();
    }

    /// <summary>Ends delivering to a consumer; what it holds goes back to where it was.</summary>
    public void Detach(BrokerConsumer consumer)
    {
        BrokerMessage[] held;
        lock (_lock)
        {
            _consumers.Remove(consumer);
            held = [.. consumer.Held.AsEnumerable().Reverse()];
            consumer.Held.Clear();
        }
        foreach (BrokerMessage message in held)
            GiveBack(message, isCounted: consumer.IsLost);
        Deliver();
    }

    /// <summary>Lets a consumer have more messages.</summary>
    public void Grant(BrokerConsumer consumer, int credit)
    {
        lock (_lock)
            consumer.Credit = Math.Max(0, consumer.Credit + credit);
        Deliver();
    }

    /// <summary>Takes back all credit that a consumer has not used.</summary>
    public void Drain(BrokerConsumer consumer)
    {
        lock (_lock)
            consumer.Credit = 0;
    }

    /// <summary>Does with a message what its consumer says.</summary>
    /// <returns>Whether the consumer had it.</returns>
    public bool Settle(BrokerConsumer consumer, BrokerMessage message, QueueSettlement settlement)
    {
        lock (_lock)
        {
            if (!consumer.Held.Remove(message))
                return false;
        }
        if (settlement == QueueSettlement.Rejected)
            broker.DeadLetters.Add(message.WithoutEnd());
        else if (settlement != QueueSettlement.Accepted)
            GiveBack(message, isCounted: settlement == QueueSettlement.Failed);
        Deliver();
        return true;
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
                consumer.Credit--;
                consumer.Held.Add(message);
                if (!consumer.Deliver(message, broker.Now))
                    // It is on its way out; its messages are given back when it has gone.
                    consumer.Credit = 0;
            }
        }
    }

    private BrokerConsumer? NextWithCredit()
    {
        for (int tried = 0; tried < _consumers.Count; tried++)
        {
            BrokerConsumer consumer = _consumers[_next++ % _consumers.Count];
            if (consumer.Credit > 0)
                return consumer;
        }
        return null;
    }
}
