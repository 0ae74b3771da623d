using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Certificates;

/// <summary>One of the checks that MOSIP makes of an upload.</summary>
/// <param name="Name">What is looked at, for example <c>organisation</c>.</param>
/// <param name="Code">The code with which MOSIP refuses where the check fails.</param>
/// <param name="Wants">What MOSIP wants, in plain words.</param>
/// <param name="Refusal">Why the check failed; null where it passed.</param>
public sealed record CertificateCheck(string Name, MosipErrorCode Code, string Wants, CertificateRefusal? Refusal)
{
    /// <summary>Whether the check passed.</summary>
    public bool IsPassed => Refusal is null;
}
