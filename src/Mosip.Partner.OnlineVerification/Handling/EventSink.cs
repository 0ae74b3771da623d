using Mosip.Partner.Inbox;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification.Handling;

/// <summary>Stores events before the hub is answered.</summary>
internal sealed class EventSink(InboxChannel channel) : IHubEventSink
{
    public Task StoreAsync(HubEvent delivered, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        channel.StoreAsync(delivered.Id, body, cancellationToken: cancellationToken);

    // The worker reads it again, and parks it with the reason.
    public Task StoreUnreadableAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => channel.StoreAsync(id, body, cancellationToken: cancellationToken);
}
