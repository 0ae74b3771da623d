using Mosip.Partner.Credentials.JsonLd;

namespace Mosip.Partner.Credentials.Proofs;

/// <summary>Whose verifiable credentials are believed, and what their members mean. The operator of the deployment supplies both; neither is ever fetched.</summary>
public sealed record CredentialTrust
{
    /// <summary>
    /// <see cref="PinnedContexts.Standard"/> with the deployment's own contexts, such as <c>https://api.example.org/.well-known/mosip-context.json</c>. A credential must
    /// name one of those that were added.
    /// </summary>
    public required PinnedContexts Contexts { get; init; }

    /// <summary>The issuers, each with its own keys.</summary>
    public required IReadOnlyList<CredentialIssuer> Issuers { get; init; }
}
