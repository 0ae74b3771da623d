namespace Mosip.Partner.Adjudication;

/// <summary>What MOSIP wants a person to decide.</summary>
public enum CaseKind
{
    /// <summary>Whether an applicant is the same person as any of the gallery (<c>mosip.manual.adjudication.adjudicate</c>).</summary>
    Adjudication,

    /// <summary>Whether an application is in order (<c>mosip.verification.adjudicate</c>).</summary>
    Verification,
}
