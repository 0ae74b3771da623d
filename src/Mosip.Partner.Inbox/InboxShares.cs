using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox.Channels;

namespace Mosip.Partner.Inbox;

/// <summary>What handlers of events have in common that find their content in a data share.</summary>
public static class InboxShares
{
    private const string Share = "share";
    private static readonly TimeSpan KeepDelay = TimeSpan.FromMilliseconds(200);

    // Read too often, or not there: no further attempt brings it back, but MOSIP can be asked to send it again.
    private static readonly string[] GoneCodes = ["DAT-SER-006", "DAT-SER-008"];

    /// <summary>The content of a share, which can be read only a few times: fetched once, and kept before anything is done with it, until the entry is completed.</summary>
    /// <param name="item">The entry that keeps it.</param>
    /// <param name="shares">The data share.</param>
    /// <param name="address">The address from the event, verbatim.</param>
    /// <param name="cancellationToken">Gives up; the reading may have been counted.</param>
    public static async Task<ReadOnlyMemory<byte>> FetchOnceAsync(this InboxItem item, IDataShareClient shares, string address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(shares);
        if (await item.FindAttachmentAsync(Share, cancellationToken).ConfigureAwait(false) is { } kept)
            return kept;
        FetchedShare fetched = await shares.FetchAsync(address, cancellationToken).ConfigureAwait(false);
        await KeepAsync(item, fetched.Content, cancellationToken).ConfigureAwait(false);
        return fetched.Content;
    }

    // The reading is counted. So the bytes are held until they can be kept, for as long as the attempt lasts: a disk that is full would otherwise use up the readings.
    private static async Task KeepAsync(InboxItem item, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await item.AttachAsync(Share, content, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception e) when (InboxFaults.IsPassing(e))
            {
                await Task.Delay(KeepDelay, item.Time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The outcome for an exception that is the same at every further attempt: a share that is gone or larger than allowed, content that is damaged, forged or for another partner.</summary>
    /// <param name="exception">What the attempt threw.</param>
    /// <returns>Parked, with the reason; null where another attempt may succeed.</returns>
    public static InboxOutcome? ParkIfLasting(Exception exception) => exception switch
    {
        MosipServiceException e when GoneCodes.Contains(e.Error.Code.Value, StringComparer.Ordinal) => InboxOutcome.Parked($"the share is gone ({e.Error.Code}); have the credential sent again"),
        MosipTransportException { Fault: MosipTransportFault.ReplyTooLarge } e => InboxOutcome.Parked(e.Message),
        MosipCryptoException e when e.Fault != MosipCryptoFault.KeyUnavailable => InboxOutcome.Parked(e.Message),
        // An address that is none. Other faults of this kind are of the program's own settings, and end with them.
        MosipInputException { Fault: MosipInputFault.Malformed } e => InboxOutcome.Parked(e.Message),
        _ => null,
    };
}
