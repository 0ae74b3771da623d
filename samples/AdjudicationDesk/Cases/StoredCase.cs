using Mosip.Partner.Adjudication;

namespace AdjudicationDesk.Cases;

/// <summary>A case as the desk keeps it.</summary>
/// <param name="CaseId">What decisions name it by.</param>
/// <param name="Kind">What is to be decided.</param>
/// <param name="RequestId">MOSIP's request.</param>
/// <param name="RegistrationId">The applicant's registration id.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="File">What the operator looks at; null once the case is decided.</param>
/// <param name="Decision">What was decided; null for an open case.</param>
/// <param name="Comment">What the operator said.</param>
/// <param name="DecidedAt">When.</param>
public sealed record StoredCase(
    string CaseId, CaseKind Kind, string RequestId, string RegistrationId, DateTimeOffset ReceivedAt, CaseFile? File, string? Decision, string? Comment, DateTimeOffset? DecidedAt)
{
    /// <summary>Kind and id.</summary>
    public override string ToString() => $"{Kind} {CaseId}";
}
