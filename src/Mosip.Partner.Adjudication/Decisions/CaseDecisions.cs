using Mosip.Partner.Adjudication.Cases;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.Adjudication.Decisions;

/// <summary>Takes decisions of one kind of case, and keeps each before it is sent.</summary>
internal sealed class CaseDecisions(CaseKind kind, InboxChannel cases, InboxChannel decisions, TimeProvider time) : IAdjudicationDecisions, IVerificationDecisions
{
    public Task<bool> NoMatchAsync(string caseId, OperatorNotes? notes = null, CancellationToken cancellationToken = default) =>
        DecideAsync(caseId, _ => DecisionWriter.Done, [], notes, cancellationToken);

    public Task<bool> MatchAsync(string caseId, IReadOnlyCollection<string> registrationIds, OperatorNotes? notes = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(registrationIds);
        ArgumentOutOfRangeException.ThrowIfZero(registrationIds.Count, nameof(registrationIds));
        string[] matches = [.. registrationIds.Distinct(StringComparer.Ordinal)];
        return DecideAsync(
            caseId,
            decided => matches.All(match => decided.Gallery.Any(entry => entry.RegistrationId == match))
                ? DecisionWriter.Done
                : throw new ArgumentException("A match is not in the gallery of the case; MOSIP would ask for the case again.", nameof(registrationIds)),
            matches,
            notes,
            cancellationToken);
    }

    public Task<bool> CannotDecideAsync(string caseId, CancellationToken cancellationToken = default) => DecideAsync(caseId, _ => DecisionWriter.SendAgain, null, null, cancellationToken);

    public Task<bool> ApproveAsync(string caseId, CancellationToken cancellationToken = default) => DecideAsync(caseId, _ => DecisionWriter.Done, null, null, cancellationToken);

    public Task<bool> RejectAsync(string caseId, CancellationToken cancellationToken = default) => DecideAsync(caseId, _ => DecisionWriter.Rejected, null, null, cancellationToken);

    public Task<bool> SendBackAsync(string caseId, CancellationToken cancellationToken = default) => DecideAsync(caseId, _ => DecisionWriter.SendAgain, null, null, cancellationToken);

    private async Task<bool> DecideAsync(string caseId, Func<AdjudicationCase, int> returnValue, IReadOnlyCollection<string>? matches, OperatorNotes? notes, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(caseId);
        if (await cases.FindAsync(caseId, cancellationToken).ConfigureAwait(false) is not { State: InboxState.Completed, Result.IsEmpty: false } record)
            throw new ArgumentException("There is no such case, or it has not reached the desk.", nameof(caseId));
        CaseMessage message = CaseMessage.Unpack(record.Result);
        AdjudicationCase decided = message.Read(kind, caseId);
        int value = returnValue(decided);
        var reply = new CaseMessage(message.Class, DecisionWriter.Write(decided, value, matches, notes, time.GetUtcNow()));
        // The first one stands: that there is an entry under the id is what "decided" means.
        return await decisions.StoreAsync(caseId, (byte[])[(byte)value, .. reply.Pack()], decided.RegistrationId, cancellationToken).ConfigureAwait(false);
    }
}
