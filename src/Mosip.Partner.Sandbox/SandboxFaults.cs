namespace Mosip.Partner.Sandbox;

/// <summary>The faults that are switched on. Safe to change while requests run.</summary>
public sealed class SandboxFaults
{
    private readonly Lock _lock = new();
    private readonly List<Fault> _active = [];

    /// <summary>The faults that the next requests meet.</summary>
    public IReadOnlyList<Fault> Active
    {
        get
        {
            lock (_lock)
                return [.. _active];
        }
    }

    /// <summary>
    /// How long it takes until IDA knows what PMS has changed: partners, certificates, API keys, policies, licences. Until then it answers
    /// <c>IDA-MPA-009</c>, <c>IDA-MPA-021</c> or <c>IDA-MPA-007</c>. Counts for changes that are made after it is set. Default: none.
    /// </summary>
    public TimeSpan PropagationDelay { get; set; }

    /// <summary>Switches a fault on.</summary>
    /// <param name="fault">The fault.</param>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_lock)
            _active.Add(fault);
    }

    /// <summary>Switches all faults off; <see cref="PropagationDelay"/> becomes zero.</summary>
    public void Clear()
    {
        PropagationDelay = TimeSpan.Zero;
        lock (_lock)
            _active.Clear();
    }

    /// <summary>The faults that a request meets; their counts go down.</summary>
    internal IReadOnlyList<Fault> Take(SandboxOperation operation)
    {
        lock (_lock)
        {
            List<Fault> taken = _active.FindAll(fault => fault.Operation is null || fault.Operation == operation);
            foreach (Fault fault in taken)
                CountDown(fault);
            return taken;
        }
    }

    private void CountDown(Fault fault)
    {
        if (fault.Count is not { } count)
            return;
        int index = _active.FindIndex(other => ReferenceEquals(other, fault));
        if (count > 1)
            _active[index] = fault.Times(count - 1);
        else
            _active.RemoveAt(index);
    }
}
