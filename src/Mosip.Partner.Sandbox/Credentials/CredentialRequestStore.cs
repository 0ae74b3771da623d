namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The table of the credential request generator. Safe for concurrent use.</summary>
internal sealed class CredentialRequestStore
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = NewSignal();
    private readonly Dictionary<string, CredentialRequest> _requests = new(StringComparer.Ordinal);

    /// <summary>Adds a request; one with the same id is replaced, as its row is.</summary>
    public void Set(CredentialRequest request)
    {
        lock (_lock)
            _requests[request.RequestId] = request;
    }

    /// <summary>Ends with the next change of a request.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>Tells that requests have changed.</summary>
    public void TellChange() => Interlocked.Exchange(ref _changed, NewSignal()).SetResult();

    public CredentialRequest? Find(string requestId)
    {
        lock (_lock)
            return _requests.GetValueOrDefault(requestId);
    }

    public IReadOnlyList<CredentialRequest> All
    {
        get
        {
            lock (_lock)
                return [.. _requests.Values];
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
