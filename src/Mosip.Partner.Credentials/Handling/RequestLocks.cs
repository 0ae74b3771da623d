namespace Mosip.Partner.Credentials.Handling;

/// <summary>Lets one at a time work on a credential request within this process.</summary>
internal sealed class RequestLocks
{
    private readonly Dictionary<string, (SemaphoreSlim Gate, int Users)> _gates = new(StringComparer.Ordinal);

    public async Task<IDisposable> EnterAsync(string request, CancellationToken cancellationToken)
    {
        SemaphoreSlim gate = Join(request);
        try
        {
            await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Leave(request);
            throw;
        }
        return new Held(this, request, gate);
    }

    private SemaphoreSlim Join(string request)
    {
        lock (_gates)
        {
            (SemaphoreSlim gate, int users) = _gates.TryGetValue(request, out var entry) ? entry : (new SemaphoreSlim(1), 0);
            _gates[request] = (gate, users + 1);
            return gate;
        }
    }

    private void Leave(string request)
    {
        lock (_gates)
        {
            (SemaphoreSlim gate, int users) = _gates[request];
            if (users > 1)
            {
                _gates[request] = (gate, users - 1);
                return;
            }
            _gates.Remove(request);
            gate.Dispose();
        }
    }

    private sealed class Held(RequestLocks locks, string request, SemaphoreSlim gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Release();
            locks.Leave(request);
        }
    }
}
