using Mosip.Partner.Inbox;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification.Handling;

/// <summary>Publishes messages, each to the topic that it names, until the hub has taken them.</summary>
internal sealed class MessageWorker(IHubClient hub) : IInboxHandler
{
    public async Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        await hub.PublishAsync(HubEvent.Parse(item.Content).Topic, item.Content, cancellationToken).ConfigureAwait(false);
        return InboxOutcome.Completed();
    }
}
