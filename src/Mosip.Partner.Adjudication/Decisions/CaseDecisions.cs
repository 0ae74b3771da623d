using Mosip.Partner.Adjudication.Cases;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.Adjudication.Decisions;

/// <summary>Takes decisions of one kind of case, and keeps each before it is sent.</summary>
internal sealed class CaseDecisions(CaseKind kind, InboxChannel cases, InboxChannel decisions, TimeProvider time) : IAdjudicationDecisions, IVerificationDecisions
{
    public Task<DecisionOutcome> NoMatchAsync(string caseId, OperatorNotes? notes = null, CancellationToken cancellationToken = default) =>
        DecideAsync(caseId, _ => DecisionWriter.Done, [], notes, cancellationToken);

    public Task<DecisionOutcome> MatchAsync(string caseId, IReadOnlyCollection<string> registrationIds, OperatorNotes? notes = null, CancellationToken cancellationToken = default)
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

    public Task<DecisionOutcome> CannotDecideAsync(string caseId, CancellationToken cancellationToken = default) => DecideAsync(caseId, _ => DecisionWriter.SendAgain, null, null, cancellationToken);

    public Task<DecisionOutcome> ApproveAsync(string caseId, CancellationToken cancellationToken = default) => DecideAsync(caseId, _ => DecisionWriter.Done, null, null, cancellationToken);

    public Task<DecisionOutcome> RejectAsync(string caseId, CancellationToken cancellationToken = default) => DecideAsync(caseId, _ => DecisionWriter.Rejected, null, null, cancellationToken);

    public Task<DecisionOutcome> SendBackAsync(string caseId, CancellationToken cancellationToken = default) => DecideAsync(caseId, _ => DecisionWriter.SendAgain, null, null, cancellationToken);

    public async Task AllowAnotherAsync(string caseId, CancellationToken cancellationToken = default)
    {
        (CaseId id, _) = await FindAsync(caseId, cancellationToken).ConfigureAwait(false);
        await decisions.StoreAsync(Permission(id), DecisionSender.Nothing, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DecisionOutcome> DecideAsync(string caseId, Func<AdjudicationCase, int> returnValue, IReadOnlyCollection<string>? matches, OperatorNotes? notes, CancellationToken cancellationToken)
    {
        (CaseId id, CaseMessage message) = await FindAsync(caseId, cancellationToken).ConfigureAwait(false);
        AdjudicationCase decided = message.Read(kind, caseId);
        int value = returnValue(decided);
        if (await decisions.FindAsync(caseId, cancellationToken).ConfigureAwait(false) is not null)
            return DecisionOutcome.AlreadyDecided;
        if (await cases.FindAsync(id.Next.ToString(), cancellationToken).ConfigureAwait(false) is not null)
            return DecisionOutcome.Superseded;
        if (await IsRegistrationDecidedAsync(id, cancellationToken).ConfigureAwait(false))
            return DecisionOutcome.RegistrationDecided;
        var reply = new CaseMessage(message.Class, DecisionWriter.Write(decided, value, matches, notes, time.GetUtcNow()));
        // The first one stands: that there is an entry under the id is what "decided" means.
        return await decisions.StoreAsync(caseId, (byte[])[(byte)value, .. reply.Pack()], cancellationToken: cancellationToken).ConfigureAwait(false)
            ? DecisionOutcome.Taken
            : DecisionOutcome.AlreadyDecided;
    }

    private async Task<(CaseId Id, CaseMessage Message)> FindAsync(string caseId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(caseId);
        return CaseId.TryParse(caseId) is { } id && await cases.FindAsync(caseId, cancellationToken).ConfigureAwait(false) is { State: InboxState.Completed, Result.IsEmpty: false } record
            ? (id, CaseMessage.Unpack(record.Result))
            : throw new ArgumentException("There is no such case, or it has not reached the desk.", nameof(caseId));
    }

    // A case that was sent back asks for another decision; any other decision on the registration is the only one, unless a person knows better.
    private async Task<bool> IsRegistrationDecidedAsync(CaseId id, CancellationToken cancellationToken)
    {
        for (CaseId before = id.Previous; before.Number > 0; before = before.Previous)
        {
            if (await decisions.FindAsync(before.ToString(), cancellationToken).ConfigureAwait(false) is { } decision && !DecisionSender.IsSentBack(decision))
                return await decisions.FindAsync(Permission(id), cancellationToken).ConfigureAwait(false) is null;
        }
        return false;
    }

    private static string Permission(CaseId id) => $"{id}/another";
}
