using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Credentials.Proofs;

namespace Mosip.Partner.Credentials.Opening;

/// <summary>Whom an opener believes.</summary>
/// <remarks>
/// The envelope proves nothing: anybody who has the partner's certificate can encrypt to it. So a credential is handed on only where a signature was checked: the
/// sender's, the proof, or both where both are configured.
/// </remarks>
public sealed record CredentialOpenerOptions
{
    /// <summary>
    /// The certificates that the sender's signature must lead to: MOSIP's root, or the key manager's signing certificate itself. Where it is set, every credential must be signed so.
    /// </summary>
    public TrustAnchors? SenderAnchors { get; init; }

    /// <summary>Contexts and issuers for the proofs of verifiable credentials. Where it is set, every verifiable credential must have a good proof.</summary>
    public CredentialTrust? Trust { get; init; }

    /// <summary>Whether credentials are opened that nothing vouches for.</summary>
    public bool IsUnverifiedAccepted { get; private init; }

    /// <summary>Opens what nothing vouches for, too: for looking into a file, never for printing a card. Signatures for which anchors are set are still checked.</summary>
    public CredentialOpenerOptions AcceptingUnverified() => this with { IsUnverifiedAccepted = true };
}
