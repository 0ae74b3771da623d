using System.Collections.Concurrent;

namespace Mosip.Partner.Sandbox.Broker;

/// <summary>The queues of a broker; they outlive its restarts.</summary>
internal sealed class BrokerState
{
    private readonly ConcurrentDictionary<string, BrokerQueue> _queues = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SandboxMessage> _received = new();
    private readonly ConcurrentQueue<string> _warnings = new();

    public BrokerState(SandboxBrokerOptions options)
    {
        (Options, Users) = (options, new BrokerUsers(options, HasQueue));
        (DeadLetters, Expired) = (Queue("DLQ"), Queue("ExpiryQueue"));
    }

    public SandboxBrokerOptions Options { get; }

    public BrokerUsers Users { get; }

    public BrokerQueue DeadLetters { get; }

    public BrokerQueue Expired { get; }

    public DateTimeOffset Now => Options.TimeProvider.GetUtcNow();

    public IReadOnlyList<SandboxMessage> Received => [.. _received];

    public IReadOnlyList<string> Warnings => [.. _warnings];

    public IEnumerable<BrokerQueue> Queues => _queues.Values;

    public BrokerQueue Queue(string name) => _queues.GetOrAdd(name, static (name, state) => new BrokerQueue(name, state), this);

    public bool HasQueue(string name) => _queues.ContainsKey(name);

    public void Add(BrokerMessage message)
    {
        _received.Enqueue(message.Describe());
        Queue(message.Queue).Add(message);
    }

    /// <summary>Moves away what has outlived its time; a broker looks for it now and then.</summary>
    public void Expire()
    {
        foreach (BrokerQueue queue in Queues)
            queue.Expire();
    }

    public void Warn(string warning) => _warnings.Enqueue(warning);
}
