using Mosip.Partner.Inbox;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification.Handling;

/// <summary>Stores messages in the inbox, by their event id.</summary>
internal sealed class VerificationPublisher(InboxChannel channel) : IVerificationPublisher
{
    public Task PublishAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        channel.StoreAsync(HubEvent.Parse(message).Id, message, cancellationToken: cancellationToken);
}
