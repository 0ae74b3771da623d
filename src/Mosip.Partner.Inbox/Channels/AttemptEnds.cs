using System.Collections.Concurrent;

namespace Mosip.Partner.Inbox.Channels;

/// <summary>Tells who waits for an entry that an attempt at it has ended in this process.</summary>
internal sealed class AttemptEnds
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>Ends with the next attempt at the entry.</summary>
    public Task Next(string id) => _waiting.GetOrAdd(id, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Set(string id)
    {
        if (_waiting.TryRemove(id, out TaskCompletionSource? waiting))
            waiting.TrySetResult();
    }
}
