using System.Globalization;
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
        string caseId = await CaseIdAsync(received.RequestId, cancellationToken).ConfigureAwait(false);
        await cases.StoreAsync(caseId, message.Pack(), received.RegistrationId, cancellationToken).ConfigureAwait(false);
        return QueueAnswer.Accept;
    }

    // MOSIP sends a verification again under the same request id: when it was sent back, that is another case, else the same.
    private async Task<string> CaseIdAsync(string requestId, CancellationToken cancellationToken)
    {
        for (int round = 1; ; round++)
        {
            string caseId = round == 1 ? requestId : string.Create(CultureInfo.InvariantCulture, $"{requestId}/{round}");
            InboxRecord? decision = await decisions.FindAsync(caseId, cancellationToken).ConfigureAwait(false);
            if (decision is not { State: InboxState.Completed } || !decision.Result.Span.SequenceEqual(DecisionSender.SentBack))
                return caseId;
        }
    }
}
