using System.Text;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Credentials.Opening;
using Mosip.Partner.Credentials.Status;
using Mosip.Partner.Inbox;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Credentials.Handling;

/// <summary>Takes an event from the inbox to its outcome: fetches the share once, opens it, has it handled, leaves the status to be published.</summary>
internal sealed class CredentialWorker(
    IInboxStore store,
    IDataShareClient shares,
    IPartnerKeyProvider keys,
    CredentialOpener opener,
    Func<Credential, CancellationToken, Task<CredentialOutcome>> handle,
    string publisher,
    TimeProvider time) : IInboxHandler
{
    public async Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        try
        {
            CredentialIssued issued = CredentialIssued.Read(HubEvent.Parse(item.Content));
            // A credential that is sent again comes as another event.
            return await store.FindAsync(CredentialChannels.Statuses, issued.RequestId, cancellationToken).ConfigureAwait(false) is null
                ? await HandleAsync(item, issued, cancellationToken).ConfigureAwait(false)
                : InboxOutcome.Completed();
        }
        catch (Exception e) when (InboxShares.ParkIfLasting(e) is { } parked)
        {
            return parked;
        }
    }

    private async Task<InboxOutcome> HandleAsync(InboxItem item, CredentialIssued issued, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> content = issued.ShareAddress is { } address
            ? await item.FetchOnceAsync(shares, address, cancellationToken).ConfigureAwait(false)
            : Encoding.ASCII.GetBytes(issued.Inline ?? "");
        PartnerKeyRing ring = await keys.GetAsync(PartnerKeyPurpose.Open, cancellationToken).ConfigureAwait(false);
        Credential credential = await opener.OpenAsync(ring, content, issued.Delivery, cancellationToken).ConfigureAwait(false);
        CredentialOutcome outcome = await handle(
            credential with { IdempotencyKey = issued.RequestId, Attempt = item.Attempt, CredentialType = issued.CredentialType, EventData = issued.Data }, cancellationToken).ConfigureAwait(false);
        return outcome.RetryReason is { } reason ? InboxOutcome.Retry(reason, outcome.RetryDelay) : Complete(issued.RequestId, outcome);
    }

    private InboxOutcome Complete(string requestId, CredentialOutcome outcome)
    {
        CredentialStatusReport report = CredentialStatusReport.Of(requestId, outcome.Status, outcome.Address);
        InboxOutcome completed = outcome.Effects is { } effects ? InboxOutcome.Completed(effects) : InboxOutcome.Completed();
        return completed with
        {
            FollowUps = [new InboxEntry { Channel = CredentialChannels.Statuses, Id = requestId, OrderingKey = requestId, Content = report.ToEvent(publisher, Guid.NewGuid(), time.GetUtcNow()) }],
        };
    }
}
