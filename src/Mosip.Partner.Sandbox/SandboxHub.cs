using System.Text;
using System.Text.Json;
using Mosip.Partner.Sandbox.WebSubHub;

namespace Mosip.Partner.Sandbox;

/// <summary>
/// MOSIP's WebSub hub as a test sees it: what is subscribed, what was delivered, and what shall go wrong. Requests to it go to <c>/hub</c>, with the token of a client whose id is that of the
/// partner.
/// </summary>
public sealed class SandboxHub
{
    private readonly HubState _state;

    internal SandboxHub(HubState state) => _state = state;

    /// <summary>What goes wrong with deliveries, at run time.</summary>
    public SandboxHubFaults Faults => _state.Faults;

    /// <summary>The subscriptions that the hub has.</summary>
    public IReadOnlyList<SandboxHubSubscription> Subscriptions => _state.Snapshot();

    /// <summary>The last calls of the hub to callbacks, oldest first.</summary>
    public IReadOnlyList<SandboxHubCall> Calls => _state.Calls.Snapshot();

    /// <summary>Publishes an event as one of MOSIP's own services does, so that no role is asked for.</summary>
    /// <param name="topic">For example <c>acme-print/CREDENTIAL_ISSUED</c>.</param>
    /// <param name="json">The event.</param>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public void Publish(string topic, string json)
    {
        ArgumentException.ThrowIfNullOrEmpty(topic);
        using JsonDocument document = JsonDocument.Parse(json);
        _state.Publish(topic, HubJson.Write(document.RootElement));
    }

    /// <summary>Waits for an event that MOSIP's services or partners publish, and gives it as the hub passes it on.</summary>
    /// <param name="topic">For example <c>CREDENTIAL_STATUS_UPDATE</c>.</param>
    /// <param name="place">Which of the topic's events, from 0 for the first.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<string> GetPublishedAsync(string topic, int place = 0, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(topic);
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        HubTopic log = _state.TopicOf(topic);
        await log.WaitAsync(place, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(log[place].Body);
    }

    /// <summary>Restarts the hub: subscriptions that it stopped serving are served again, and a delivery under way is made again.</summary>
    /// <param name="cancellationToken">Gives up waiting; the restart happens nevertheless.</param>
    public Task RestartAsync(CancellationToken cancellationToken = default) => _state.RestartAsync().WaitAsync(cancellationToken);

    /// <summary>Makes the hub stop serving the subscriptions of a topic, as if the callback had answered otherwise than with 2xx.</summary>
    /// <param name="topic">The topic.</param>
    public void Stall(string topic)
    {
        ArgumentException.ThrowIfNullOrEmpty(topic);
        _state.Stall(topic);
    }
}
