namespace Mosip.Partner.Sandbox.Recording;

/// <summary>The last requests, oldest first; older ones fall out.</summary>
internal sealed class RequestJournal(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Queue<SandboxRequest> _requests = [];

    public void Add(SandboxRequest request)
    {
        lock (_lock)
        {
            if (_requests.Count == capacity)
                _requests.Dequeue();
            _requests.Enqueue(request);
        }
    }

    public IReadOnlyList<SandboxRequest> Snapshot()
    {
        lock (_lock)
            return [.. _requests];
    }

    public void Clear()
    {
        lock (_lock)
            _requests.Clear();
    }
}
