namespace Mosip.Partner.Core.Jws;

/// <summary>A JWS signature algorithm (RFC 7518). MOSIP may use others, so this is text and not an enumeration.</summary>
/// <param name="Value">The name as it stands in the <c>alg</c> member; compared exactly.</param>
public readonly record struct JwsAlgorithm(string Value)
{
    /// <summary>RSASSA-PKCS1-v1_5 with SHA-256: what partners send and what MOSIP signs with.</summary>
    public static JwsAlgorithm RS256 => new("RS256");

    /// <summary>RSASSA-PSS with SHA-256, MGF1-SHA-256 and a salt of 32 bytes: the proofs of verifiable credentials.</summary>
    public static JwsAlgorithm PS256 => new("PS256");

    /// <summary>ECDSA on P-256 with SHA-256.</summary>
    public static JwsAlgorithm ES256 => new("ES256");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
