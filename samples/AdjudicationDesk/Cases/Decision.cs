using Mosip.Partner.Adjudication;

namespace AdjudicationDesk.Cases;

/// <summary>A decision that an operator can choose.</summary>
/// <param name="Value">Its name in the form.</param>
/// <param name="Kind">Where it exists.</param>
/// <param name="Text">What the operator reads.</param>
/// <param name="Effect">What it does.</param>
/// <param name="NeedsComment">Whether the operator must say why.</param>
public sealed record Decision(string Value, CaseKind Kind, string Text, string Effect, bool NeedsComment)
{
    public static readonly Decision
        NoMatch = new("no-match", CaseKind.Adjudication, "No match", "The applicant is none of the candidates. The registration goes on.", false),
        Match = new("match", CaseKind.Adjudication, "Match", "The applicant is the same person as those you tick. The registration is rejected.", true),
        CannotDecide = new("cannot-decide", CaseKind.Adjudication, "Cannot decide", "MOSIP sends the case again later.", true),
        Approve = new("approve", CaseKind.Verification, "Approve", "The application is in order. The registration goes on.", false),
        Reject = new("reject", CaseKind.Verification, "Reject", "The registration is rejected.", true),
        SendBack = new("send-back", CaseKind.Verification, "Send back", "MOSIP sends the case again later.", true);

    public static IEnumerable<Decision> All => [NoMatch, Match, CannotDecide, Approve, Reject, SendBack];

    public static IEnumerable<Decision> Of(CaseKind kind) => All.Where(decision => decision.Kind == kind);
}
