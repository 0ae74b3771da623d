using Mosip.Partner.Core.Jws;

namespace Mosip.Partner.Credentials.Proofs;

/// <summary>What the check of a credential's proof found.</summary>
public sealed record CredentialProofResult
{
    /// <summary>Whether the proof counts. Even then it says nothing about <see cref="UncoveredMembers"/>.</summary>
    public bool IsVerified => Fault is null;

    /// <summary>Why it does not count; null where it does.</summary>
    public CredentialProofFault? Fault { get; init; }

    /// <summary>The outcome in a sentence, without anything of the credential's content.</summary>
    public required string Reason { get; init; }

    /// <summary>The issuer; null where the proof does not count.</summary>
    public CredentialIssuer? Issuer { get; init; }

    /// <summary>The key that signed; null where the proof does not count.</summary>
    public CredentialKey? Key { get; init; }

    /// <summary>The algorithm of the signature.</summary>
    public JwsAlgorithm Algorithm { get; init; }

    /// <summary>When the proof says it was made. A server that does not run in UTC writes it some hours off.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>
    /// JSON pointers of the members that the proof does not cover, because no context defines them or they state nothing. Anybody may have added or changed them.
    /// The order of lists is not covered either.
    /// </summary>
    public IReadOnlyList<string> UncoveredMembers { get; init; } = [];

    /// <summary>The outcome.</summary>
    public override string ToString() => Reason;
}
