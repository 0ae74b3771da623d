using System.Text;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Errors;
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
    private const string Share = "share";

    // Read too often, or not there: no further attempt brings it back, but MOSIP can be asked to send it again.
    private static readonly string[] GoneCodes = ["DAT-SER-006", "DAT-SER-008"];

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
        catch (MosipServiceException e) when (GoneCodes.Contains(e.Error.Code.Value, StringComparer.Ordinal))
        {
            return InboxOutcome.Parked($"the share is gone ({e.Error.Code}); have the credential sent again");
        }
        catch (MosipCryptoException e) when (e.Fault != MosipCryptoFault.KeyUnavailable)
        {
            return InboxOutcome.Parked(e.Message);
        }
        catch (MosipInputException e)
        {
            return InboxOutcome.Parked(e.Message);
        }
    }

    private async Task<InboxOutcome> HandleAsync(InboxItem item, CredentialIssued issued, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> content = await ContentAsync(item, issued, cancellationToken).ConfigureAwait(false);
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
            FollowUps = [new InboxEntry { Channel = CredentialChannels.Statuses, Id = requestId, Content = report.ToEvent(publisher, Guid.NewGuid(), time.GetUtcNow()) }],
        };
    }

    // A share can be read only a few times: its bytes are kept before anything is done with them.
    private async Task<ReadOnlyMemory<byte>> ContentAsync(InboxItem item, CredentialIssued issued, CancellationToken cancellationToken)
    {
        if (issued.ShareAddress is not { } address)
            return Encoding.ASCII.GetBytes(issued.Inline ?? "");
        if (await item.FindAttachmentAsync(Share, cancellationToken).ConfigureAwait(false) is { } kept)
            return kept;
        FetchedShare fetched = await shares.FetchAsync(address, cancellationToken).ConfigureAwait(false);
        await item.AttachAsync(Share, fetched.Content, cancellationToken).ConfigureAwait(false);
        return fetched.Content;
    }
}
