using Mosip.Partner.Inbox;

namespace Mosip.Partner.Adjudication.Cases;

/// <summary>Hands a case to the desk, and keeps it to check decisions against.</summary>
internal sealed class CaseWorker(CaseKind kind, Func<AdjudicationCase, CancellationToken, Task> receive) : IInboxHandler
{
    public async Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        await receive(CaseMessage.Unpack(item.Content).Read(kind, item.Id), cancellationToken).ConfigureAwait(false);
        return InboxOutcome.Completed(item.Content);
    }
}
