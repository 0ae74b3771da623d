using Mosip.Partner.Adjudication;

namespace AdjudicationDesk.Cases;

/// <summary>A case with all that an operator looks at. Personal.</summary>
/// <param name="CaseId">What decisions name it by.</param>
/// <param name="Kind">What is to be decided.</param>
/// <param name="RequestId">MOSIP's request.</param>
/// <param name="RegistrationId">The applicant's registration id.</param>
/// <param name="People">The applicant, once for each source, then the gallery.</param>
public sealed record CaseFile(string CaseId, CaseKind Kind, string RequestId, string RegistrationId, IReadOnlyList<PersonFile> People)
{
    /// <summary>Kind and id.</summary>
    public override string ToString() => $"{Kind} {CaseId}";
}
