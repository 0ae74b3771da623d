using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Certificates;

/// <summary>What MOSIP would answer to the upload of a partner's certificate.</summary>
public sealed record PartnerUploadVerdict
{
    /// <summary>Whether every check passed.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    [MemberNotNullWhen(true, nameof(Certificate), nameof(Domain))]
    public bool IsAccepted => Refusal is null;

    /// <summary>The first check that failed, in MOSIP's order; null where all passed.</summary>
    public CertificateRefusal? Refusal { get; init; }

    /// <summary>
    /// Every check in MOSIP's order, those after the first failure too: MOSIP stops there, and would find the next fault at the next upload.
    /// A text that is no certificate ends the list.
    /// </summary>
    public IReadOnlyList<CertificateCheck> Checks { get; init; } = [];

    /// <summary>The certificate, where the text could be read.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The domain in upper case, where it is one.</summary>
    public string? Domain { get; init; }

    /// <summary>The certificate, its issuers and the root, where the domain's store has a path.</summary>
    public IReadOnlyList<X509Certificate2> Path { get; init; } = [];
}
