using System.Collections.Frozen;

namespace Mosip.Partner.WebSub.Subscriptions;

/// <summary>The subscriptions of a registration by topic.</summary>
internal sealed class SubscriptionSet(IEnumerable<HubSubscription> subscriptions)
{
    private readonly FrozenDictionary<string, HubSubscription> _byTopic = subscriptions.ToFrozenDictionary(subscription => subscription.Topic, StringComparer.Ordinal);

    private TaskCompletionSource _stalled = NewStalled();

    public IReadOnlyList<HubSubscription> All => _byTopic.Values;

    /// <summary>Ends when the hub was given an answer after which it delivers no more.</summary>
    public Task Stalled => Volatile.Read(ref _stalled).Task;

    /// <summary>The hub was given such an answer.</summary>
    public void Stall() => Volatile.Read(ref _stalled).TrySetResult();

    /// <summary>The hub is asked to go on; waits for the next such answer.</summary>
    public void Resume()
    {
        if (Stalled.IsCompleted)
            Volatile.Write(ref _stalled, NewStalled());
    }

    /// <summary>Finds the subscription that a callback's address names, with or without a slash at its end.</summary>
    public HubSubscription? Find(string topic) => _byTopic.GetValueOrDefault(topic.Trim('/'));

    private static TaskCompletionSource NewStalled() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
