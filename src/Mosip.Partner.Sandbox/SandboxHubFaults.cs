namespace Mosip.Partner.Sandbox;

/// <summary>What goes wrong with the hub's deliveries. All of it is off at first and can be changed at run time.</summary>
public sealed class SandboxHubFaults
{
    private int _corruptSignatures, _drops;

    /// <summary>Every so many deliveries of a subscription are made twice; 0 for none.</summary>
    public int DuplicateEvery { get; set; }

    /// <summary>Every so many events of a subscription are delivered after the next one; 0 for none. Kafka keeps no order over its partitions.</summary>
    public int ReorderEvery { get; set; }

    /// <summary>How long each delivery waits before it is made.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>The next deliveries have a signature that does not belong to them.</summary>
    /// <param name="count">How many.</param>
    public void CorruptSignatures(int count) => Interlocked.Add(ref _corruptSignatures, count);

    /// <summary>The next events are lost, as the hub loses those of a batch whose first was committed.</summary>
    /// <param name="count">How many.</param>
    public void Drop(int count) => Interlocked.Add(ref _drops, count);

    internal bool TakeCorruptSignature() => Take(ref _corruptSignatures);

    internal bool TakeDrop() => Take(ref _drops);

    private static bool Take(ref int count)
    {
        for (int seen = Volatile.Read(ref count); seen > 0; seen = Volatile.Read(ref count))
            if (Interlocked.CompareExchange(ref count, seen - 1, seen) == seen)
                return true;
        return false;
    }
}
