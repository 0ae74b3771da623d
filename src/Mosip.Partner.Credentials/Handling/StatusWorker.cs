using Mosip.Partner.Credentials.Status;
using Mosip.Partner.Inbox;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Credentials.Handling;

/// <summary>Publishes statuses until the hub has taken them.</summary>
internal sealed class StatusWorker(IHubClient hub) : IInboxHandler
{
    public async Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        await hub.PublishAsync(CredentialStatusReport.Topic, item.Content, cancellationToken).ConfigureAwait(false);
        return InboxOutcome.Completed();
    }
}
