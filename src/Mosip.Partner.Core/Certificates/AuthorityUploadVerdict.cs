using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Certificates;

/// <summary>What MOSIP would answer to the upload of certificates of authorities, and what its store would hold afterwards.</summary>
public sealed record AuthorityUploadVerdict
{
    /// <summary>Whether MOSIP answers with a status and not with an error. A status can still say that nothing was stored.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    [MemberNotNullWhen(true, nameof(Status), nameof(Domain))]
    public bool IsAccepted => Refusal is null;

    /// <summary>MOSIP's status: <c>Upload Success.</c>, <c>Partial Upload Success.</c> or <c>Upload Failed.</c>; null where it answers with an error.</summary>
    public string? Status { get; init; }

    /// <summary>The error that MOSIP answers; null where it answers with a status.</summary>
    public CertificateRefusal? Refusal { get; init; }

    /// <summary>The domain in upper case, where it is one.</summary>
    public string? Domain { get; init; }

    /// <summary>The certificates that were stored, in MOSIP's order: the last one of the upload first.</summary>
    public IReadOnlyList<X509Certificate2> Stored { get; init; } = [];

    /// <summary>The certificates of an upload of several that were passed over, each with the reason; MOSIP does not tell these.</summary>
    public IReadOnlyList<CertificateRefusal> Skipped { get; init; } = [];

    /// <summary>The domain's store after the upload.</summary>
    public required TrustStore Store { get; init; }
}
