using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Inbox;
using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification.Handling;

/// <summary>Takes an event from the inbox to its outcome: reads it, fetches and opens a credential, has it applied, leaves the answer to be published.</summary>
internal sealed class EventWorker(
    IDataShareClient shares,
    IPartnerKeyProvider keys,
    AuthCredentialOpener opener,
    Func<OnlineVerificationEvent, CancellationToken, Task<OnlineVerificationOutcome>> handle,
    string partnerId,
    TimeProvider time) : IInboxHandler
{
    public async Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        try
        {
            OnlineVerificationEvent happened = OnlineVerificationEvent.Read(HubEvent.Parse(item.Content));
            if (happened is AuthCredentialIssued issued)
                issued.Credential = await OpenAsync(item, issued, cancellationToken).ConfigureAwait(false);
            OnlineVerificationOutcome outcome = await handle(happened, cancellationToken).ConfigureAwait(false);
            return outcome.RetryReason is { } reason ? InboxOutcome.Retry(reason, outcome.RetryDelay) : Complete(happened, outcome);
        }
        catch (Exception e) when (InboxShares.ParkIfLasting(e) is { } parked)
        {
            return parked;
        }
    }

    private async Task<AuthCredential> OpenAsync(InboxItem item, AuthCredentialIssued issued, CancellationToken cancellationToken)
    {
        string address = issued.Source.DataShareUri is { Length: > 0 } uri ? uri : throw EventData.Malformed("there is no 'dataShareUri', and a credential of the type auth comes in no other way");
        ReadOnlyMemory<byte> content = await item.FetchOnceAsync(shares, address, cancellationToken).ConfigureAwait(false);
        PartnerKeyRing ring = await keys.GetAsync(PartnerKeyPurpose.Open, cancellationToken).ConfigureAwait(false);
        return await opener.OpenAsync(ring, content, issued, cancellationToken).ConfigureAwait(false);
    }

    private InboxOutcome Complete(OnlineVerificationEvent happened, OnlineVerificationOutcome outcome)
    {
        byte[]? answer = happened switch
        {
            AuthCredentialIssued issued => outcome.IsFailure ? VerificationStatus.Failed(issued, time) : VerificationStatus.Stored(issued, time),
            AuthenticationTypesLocked locks when !outcome.IsFailure => VerificationStatus.LocksApplied(locks, partnerId, time),
            _ => null,
        };
        InboxOutcome completed = outcome.Effects is { } effects ? InboxOutcome.Completed(effects) : InboxOutcome.Completed();
        // Under the id of the event that it answers: there is one answer.
        return answer is null ? completed : completed with { FollowUps = [new InboxEntry { Channel = OnlineVerificationChannels.Messages, Id = happened.Source.Id, Content = answer }] };
    }
}
