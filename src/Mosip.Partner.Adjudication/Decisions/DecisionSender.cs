using Mosip.Partner.Adjudication.Cases;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Adjudication.Decisions;

/// <summary>
/// Sends a decision at most once. That it is being sent is recorded before; who finds that record knows that MOSIP may have it, and leaves what is next to a person: a second
/// decision would damage the registration, one that MOSIP never got makes it send the case again.
/// </summary>
internal sealed class DecisionSender(Func<QueueMessage, CancellationToken, Task> send) : IInboxHandler
{
    private const string Sending = "sending";

    private static readonly byte[] Mark = [1];

    /// <summary>The content of an entry that is kept and not sent.</summary>
    public static readonly byte[] Nothing = [0];

    /// <summary>Whether MOSIP was asked for the case again.</summary>
    public static bool IsSentBack(InboxRecord? decision) => decision is { State: InboxState.Completed, Result.Span: [DecisionWriter.SendAgain] };

    public async Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Content.Span.SequenceEqual(Nothing))
            return InboxOutcome.Completed();
        if (await item.FindAttachmentAsync(Sending, cancellationToken).ConfigureAwait(false) is { IsEmpty: false })
            return await ParkAsync(item, cancellationToken).ConfigureAwait(false);
        byte value = item.Content.Span[0];
        CaseMessage reply = CaseMessage.Unpack(item.Content[1..]);
        await item.AttachAsync(Sending, Mark, cancellationToken).ConfigureAwait(false);
        try
        {
            await send(new QueueMessage(reply.Json, reply.Class), cancellationToken).ConfigureAwait(false);
        }
        catch (MosipTransportException e) when (!e.MayHaveBeenProcessed)
        {
            await item.AttachAsync(Sending, default, cancellationToken).ConfigureAwait(false);
            return InboxOutcome.Retry(e.Message, countsAsFailure: false);
        }
        catch (MosipTransportException)
        {
            return await ParkAsync(item, cancellationToken).ConfigureAwait(false);
        }
        return InboxOutcome.Completed(new byte[] { value });
    }

    // Who takes it up again after looking at MOSIP wants it to be sent.
    private static async Task<InboxOutcome> ParkAsync(InboxItem item, CancellationToken cancellationToken)
    {
        await item.AttachAsync(Sending, default, cancellationToken).ConfigureAwait(false);
        return InboxOutcome.Parked("the connection or the process ended while the decision was being sent: MOSIP may have it. Ask MOSIP's operator; requeue the entry only if it has not");
    }
}
