namespace Mosip.Partner.Sandbox.WebSubHub;

/// <summary>What was published to a topic, in order.</summary>
internal sealed class HubTopic
{
    private readonly Lock _lock = new();
    private readonly List<HubMessage> _messages = [];
    private TaskCompletionSource _grown = NewSignal();

    public int End
    {
        get
        {
            lock (_lock)
                return _messages.Count;
        }
    }

    public HubMessage this[int place]
    {
        get
        {
            lock (_lock)
                return _messages[place];
        }
    }

    public void Append(HubMessage message)
    {
        TaskCompletionSource grown;
        lock (_lock)
        {
            _messages.Add(message);
            (grown, _grown) = (_grown, NewSignal());
        }
        grown.SetResult();
    }

    /// <summary>Waits until there is a message at a place.</summary>
    public async Task<bool> WaitAsync(int place, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task grown;
            lock (_lock)
            {
                if (place < _messages.Count)
                    return true;
                grown = _grown.Task;
            }
            await grown.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
