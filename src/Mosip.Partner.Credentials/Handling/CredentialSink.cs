using Mosip.Partner.Inbox;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Credentials.Handling;

/// <summary>Stores credential events before the hub is answered. One that is sent again is another event of the same request: they are not handled at the same time, by any worker.</summary>
internal sealed class CredentialSink(InboxChannel channel) : IHubEventSink
{
    public Task StoreAsync(HubEvent delivered, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        channel.StoreAsync(delivered.Id, body, delivered.TransactionId is { Length: > 0 } request ? request : null, cancellationToken);

    // The worker reads it again, and parks it with the reason.
    public Task StoreUnreadableAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => channel.StoreAsync(id, body, cancellationToken: cancellationToken);
}
