namespace Mosip.Partner.WebSub;

/// <summary>Takes the events of a topic into safety. The hub gets its acknowledgement when this has returned, and not before.</summary>
public interface IHubEventSink
{
    /// <summary>Stores an event durably and returns; working on it comes later. An event that was stored before is success.</summary>
    /// <param name="delivered">The event; its signature is verified and its topic is that of the subscription.</param>
    /// <param name="body">The bytes that the hub sent; valid after the call.</param>
    /// <param name="cancellationToken">Ends when the hub hangs up.</param>
    Task StoreAsync(HubEvent delivered, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);

    /// <summary>Stores a delivery whose signature is genuine but which is no event, and returns: nothing that MOSIP sends is lost, and a person can look at it.</summary>
    /// <param name="id">The same for the same bytes, which the hub may deliver again; different from all event ids of MOSIP.</param>
    /// <param name="body">The bytes that the hub sent; valid after the call.</param>
    /// <param name="cancellationToken">Ends when the hub hangs up.</param>
    Task StoreUnreadableAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}
