using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.WebSub;

/// <summary>Calls MOSIP's WebSub hub. Success is judged by the answer's body: the hub refuses with HTTP 200 and 500 alike. Safe for concurrent use.</summary>
/// <remarks>
/// Every call may throw a <see cref="MosipServiceException"/> when the hub refuses (no role for the topic, most often) and a <see cref="MosipTransportException"/> when there is
/// no usable answer.
/// </remarks>
public interface IHubClient
{
    /// <summary>Asks the hub for what is published to a topic. The hub then asks the callback whether that is wanted; until it has, there is no subscription.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="callback">The address that the hub delivers to. Topic and callback together are the subscription.</param>
    /// <param name="secret">What deliveries are signed with. For a subscription that the hub has already, it keeps the earlier one.</param>
    /// <param name="lease">How long the subscription is to last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SubscribeAsync(string topic, Uri callback, HubSecret secret, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>Asks the hub to end a subscription. The hub then asks the callback whether that is wanted.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="callback">The address that the hub delivers to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task UnsubscribeAsync(string topic, Uri callback, CancellationToken cancellationToken = default);

    /// <summary>Registers a topic. That it is registered already is success.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RegisterTopicAsync(string topic, CancellationToken cancellationToken = default);

    /// <summary>Takes a topic away. That it is not registered is success.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task DeregisterTopicAsync(string topic, CancellationToken cancellationToken = default);

    /// <summary>
    /// Publishes an event, and registers its topic before the first. Success means that the hub has it in its log, not that anyone received it. It is not repeated when
    /// it may have arrived: see <see cref="MosipTransportException.MayHaveBeenProcessed"/>.
    /// </summary>
    /// <param name="topic">The topic.</param>
    /// <param name="json">The event; JSON in UTF-8.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task PublishAsync(string topic, ReadOnlyMemory<byte> json, CancellationToken cancellationToken = default);
}
