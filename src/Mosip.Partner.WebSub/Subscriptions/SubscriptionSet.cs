using System.Collections.Frozen;

namespace Mosip.Partner.WebSub.Subscriptions;

/// <summary>The subscriptions of a registration by topic.</summary>
internal sealed class SubscriptionSet(IEnumerable<HubSubscription> subscriptions)
{
    private readonly FrozenDictionary<string, HubSubscription> _byTopic = subscriptions.ToFrozenDictionary(subscription => subscription.Topic, StringComparer.Ordinal);

    public IReadOnlyList<HubSubscription> All => _byTopic.Values;

    /// <summary>Finds the subscription that a callback's address names, with or without a slash at its end.</summary>
    public HubSubscription? Find(string topic) => _byTopic.GetValueOrDefault(topic.Trim('/'));
}
