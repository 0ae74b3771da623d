using Mosip.Partner.Adjudication.Decisions;
using Mosip.Partner.Inbox;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Adjudication.Cases;

/// <summary>Keeps cases before they are accepted. There is no reply that says "not understood": what is no case goes to the dead letters.</summary>
internal sealed class CaseQueueHandler(CaseKind kind, InboxChannel cases, InboxChannel decisions) : IQueueHandler
{
    public async Task<QueueAnswer> HandleAsync(QueueDelivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var message = new CaseMessage(delivery.Message.Class, delivery.Message.Content);
        AdjudicationCase received;
        try
        {
            received = message.Read(kind);
        }
        catch (FormatException e)
        {
            return QueueAnswer.Reject(e.Message);
        }
        for (CaseId id = CaseId.First(received.RegistrationId); !await KeepAsync(id, received, message, cancellationToken).ConfigureAwait(false); id = id.Next)
        {
            // The registration has an earlier case of this number.
        }
        return QueueAnswer.Accept;
    }

    // True where the case is kept under this id, now or since an earlier delivery.
    private async Task<bool> KeepAsync(CaseId id, AdjudicationCase received, CaseMessage message, CancellationToken cancellationToken)
    {
        string caseId = id.ToString();
        if (await cases.StoreAsync(caseId, message.Pack(), received.RequestId, cancellationToken).ConfigureAwait(false))
            return true;
        if (await cases.FindAsync(caseId, cancellationToken).ConfigureAwait(false) is not { } known || known.OrderingKey != received.RequestId)
            return false;
        // MOSIP sends a verification again under the same request id: when it was sent back, that is another case, else the same.
        return kind == CaseKind.Adjudication || !DecisionSender.IsSentBack(await decisions.FindAsync(caseId, cancellationToken).ConfigureAwait(false));
    }
}
