using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Mosip.Partner.Sandbox.WebSubHub;

/// <summary>Topics and subscriptions of the hub, and what it does after it has answered.</summary>
internal sealed partial class HubState : IDisposable
{
    private readonly ConcurrentDictionary<string, HubTopic> _topics = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _registered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Topic, string Callback), HubConsumer> _consumers = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly HubCaller _caller;

    public HubState(HubProfile profile, int rememberedCalls, TimeProvider clock)
    {
        Calls = new HubCalls(rememberedCalls);
        _caller = new HubCaller(profile, Calls, Faults, clock);
    }

    public SandboxHubFaults Faults { get; } = new();

    public HubCalls Calls { get; }

    /// <summary>Called with each publication, before subscribers get it: MOSIP's own services subscribe so.</summary>
    public Action<string, ReadOnlyMemory<byte>>? Published { get; set; }

    public IReadOnlyList<SandboxHubSubscription> Snapshot() =>
        [.. _consumers.Values.Select(consumer => new SandboxHubSubscription(consumer.Topic, consumer.Callback, consumer.IsStalled, consumer.Waiting))];

    /// <returns>False where the topic is registered already.</returns>
    public bool Register(string topic) => _registered.TryAdd(topic, true);

    /// <returns>False where the topic is not registered.</returns>
    public bool Deregister(string topic) => _registered.TryRemove(topic, out _);

    public void Publish(string topic, byte[] body, string contentType = "application/json")
    {
        _registered.TryAdd(topic, true);
        Published?.Invoke(topic, body);
        TopicOf(topic).Append(new HubMessage(body, contentType));
    }

    /// <summary>Goes on after a subscription was answered with 202.</summary>
    public void Subscribe(string topic, Uri callback, string secret, string leaseSeconds) => Continue(async () =>
    {
        _registered.TryAdd(topic, true);
        (string, string) key = (topic, callback.AbsoluteUri);
        if (_consumers.TryGetValue(key, out HubConsumer? standing) && !standing.IsStalled)
        {
            await _caller.TellDenialAsync(topic, callback, "Subscriber has already registered with the Hub", _stopped.Token).ConfigureAwait(false);
            return;
        }
        if (!await _caller.VerifyAsync("subscribe", topic, callback, leaseSeconds, _stopped.Token).ConfigureAwait(false))
            return;
        // The first record of a subscription is kept, its secret too; a new one begins at the end of the log.
        _consumers.GetOrAdd(key, _ => new HubConsumer(topic, callback, secret, TopicOf(topic), _caller, Faults));
        Heal();
    });

    /// <summary>Goes on after the end of a subscription was answered with 202.</summary>
    public void Unsubscribe(string topic, Uri callback) => Continue(async () =>
    {
        (string, string) key = (topic, callback.AbsoluteUri);
        string? refusal = !_registered.ContainsKey(topic) ? $"Topic [{topic}] is not registered with the Hub"
            : !_consumers.TryGetValue(key, out HubConsumer? standing) || standing.IsStalled ? $"Could not find a valid subscriber for Topic [{topic}] and Callback [{callback.OriginalString}]"
            : null;
        if (refusal is not null)
        {
            await _caller.TellDenialAsync(topic, callback, refusal, _stopped.Token).ConfigureAwait(false);
            return;
        }
        if (!await _caller.VerifyAsync("unsubscribe", topic, callback, leaseSeconds: null, _stopped.Token).ConfigureAwait(false) || !_consumers.TryRemove(key, out HubConsumer? ended))
            return;
        await ended.StopAsync().ConfigureAwait(false);
        ended.Dispose();
        Heal();
    });

    public void Stall(string topic)
    {
        foreach (HubConsumer consumer in _consumers.Values.Where(consumer => consumer.Topic == topic))
            _ = consumer.StopAsync();
    }

    public async Task RestartAsync()
    {
        await Task.WhenAll(_consumers.Values.Select(consumer => consumer.StopAsync())).ConfigureAwait(false);
        Heal();
    }

    public void Dispose()
    {
        _stopped.Cancel();
        foreach (HubConsumer consumer in _consumers.Values)
            consumer.Dispose();
        _caller.Dispose();
        _stopped.Dispose();
    }

    // Every change of the set of subscriptions makes the hub load it afresh, stalled ones included.
    private void Heal()
    {
        foreach (HubConsumer consumer in _consumers.Values)
            consumer.Start();
    }

    private void Continue(Func<Task> work) => _ = Task.Run(async () =>
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // The sandbox has ended.
        }
    });

    /// <summary>What was published to a topic. Topics that differ in punctuation alone are one topic in Kafka.</summary>
    public HubTopic TopicOf(string topic) => _topics.GetOrAdd(Punctuation().Replace(topic, "_"), _ => new HubTopic());

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex Punctuation();
}
