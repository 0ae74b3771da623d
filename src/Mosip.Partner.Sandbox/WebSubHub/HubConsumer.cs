namespace Mosip.Partner.Sandbox.WebSubHub;

/// <summary>
/// One subscription: a place in the topic's log and the loop that delivers from there. A message counts as delivered when the callback answered 2xx; after any other answer the loop ends and
/// the place stays.
/// </summary>
internal sealed class HubConsumer(string topic, Uri callback, string secret, HubTopic log, HubCaller caller, SandboxHubFaults faults) : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _running;
    private Task _loop = Task.CompletedTask;
    private int _place = log.End;

    public string Topic => topic;

    public Uri Callback => callback;

    public bool IsStalled { get; private set; } = true;

    public int Waiting => log.End - Volatile.Read(ref _place);

    public void Start()
    {
        lock (_lock)
        {
            if (!IsStalled)
                return;
            IsStalled = false;
            _running?.Dispose();
            _running = new CancellationTokenSource();
            CancellationToken stop = _running.Token;
            _loop = Task.Run(() => DeliverAsync(stop), CancellationToken.None);
        }
    }

    /// <summary>Ends the loop, in the middle of a delivery too.</summary>
    public Task StopAsync()
    {
        lock (_lock)
        {
            IsStalled = true;
            _running?.Cancel();
            return _loop;
        }
    }

    public void Dispose()
    {
        _running?.Cancel();
        _running?.Dispose();
    }

    private async Task DeliverAsync(CancellationToken stop)
    {
        try
        {
            while (await log.WaitAsync(_place, stop).ConfigureAwait(false))
            {
                IReadOnlyList<int> round = Round(_place);
                foreach (int place in round)
                {
                    if (await DeliverAsync(place, stop).ConfigureAwait(false))
                        continue;
                    lock (_lock)
                        IsStalled = true;
                    return;
                }
                Volatile.Write(ref _place, _place + round.Distinct().Count());
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped from outside; what was under way is not committed.
        }
    }

    private async Task<bool> DeliverAsync(int place, CancellationToken stop) =>
        faults.TakeDrop() || await caller.DeliverAsync(topic, callback, secret, log[place], stop).ConfigureAwait(false);

    // What is delivered before the place moves on: one event, twice where duplicates are asked for, and the next one before it where disorder is.
    private List<int> Round(int place)
    {
        List<int> round = [place];
        if (IsEvery(faults.ReorderEvery, place) && place + 1 < log.End)
            round.Insert(0, place + 1);
        if (IsEvery(faults.DuplicateEvery, place))
            round.Add(round[^1]);
        return round;
    }

    private static bool IsEvery(int period, int place) => period > 0 && place % period == period - 1;
}
