namespace Mosip.Partner.Abis.Handling;

/// <summary>Lets an identify wait for the inserts that came before it, as the ABIS API asks for.</summary>
internal sealed class InsertOrder
{
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _inserts = [];

    /// <summary>Begins an insert; dispose of the result when it is done.</summary>
    public IDisposable Enter()
    {
        var insert = new Insert(this);
        lock (_lock)
            _inserts.Add(insert.Task);
        return insert;
    }

    /// <summary>Ends when the inserts that are at work now are done.</summary>
    public Task EarlierAsync()
    {
        lock (_lock)
            return _inserts.Count == 0 ? Task.CompletedTask : Task.WhenAll(_inserts);
    }

    private sealed class Insert(InsertOrder order) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), IDisposable
    {
        public void Dispose()
        {
            lock (order._lock)
                order._inserts.Remove(Task);
            TrySetResult();
        }
    }
}
