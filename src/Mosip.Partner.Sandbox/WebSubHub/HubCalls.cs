namespace Mosip.Partner.Sandbox.WebSubHub;

/// <summary>The last calls to callbacks, oldest first; older ones fall out.</summary>
internal sealed class HubCalls(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Queue<SandboxHubCall> _calls = [];

    public void Add(SandboxHubCall call)
    {
        lock (_lock)
        {
            if (_calls.Count == capacity)
                _calls.Dequeue();
            _calls.Enqueue(call);
        }
    }

    public IReadOnlyList<SandboxHubCall> Snapshot()
    {
        lock (_lock)
            return [.. _calls];
    }
}
