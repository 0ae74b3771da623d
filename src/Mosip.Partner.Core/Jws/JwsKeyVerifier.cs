using System.Security.Cryptography;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Jws;

/// <summary>Checks detached signatures of one RSA key that is itself what is trusted, for example the key of a credential issuer.</summary>
/// <remarks>A certificate in the header is not looked at. Where a certificate is what is trusted, <see cref="JwsVerifier"/> is the right type.</remarks>
/// <param name="key">The public key; it stays the caller's.</param>
public sealed class JwsKeyVerifier(RSA key)
{
    private const string Operation = "verify signature";

    /// <summary>The algorithms that are accepted, whatever a header asks for. Default: RS256 and PS256.</summary>
    public IReadOnlyList<JwsAlgorithm> AllowedAlgorithms { get; init; } = [JwsAlgorithm.RS256, JwsAlgorithm.PS256];

    /// <summary>Checks a detached JWS (<c>header..signature</c>) over bytes that came apart from it.</summary>
    /// <param name="jws">The compact JWS.</param>
    /// <param name="payload">The bytes exactly as they were signed.</param>
    /// <returns>The header.</returns>
    /// <exception cref="MosipCryptoException">The JWS is malformed or not detached, its algorithm is not allowed, the key is too small, or the signature does not fit.</exception>
    public JwsHeader VerifyDetached(string jws, ReadOnlySpan<byte> payload)
    {
        JwsParts parts = JwsParts.Split(jws);
        if (!parts.Payload.IsEmpty)
            throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "it carries a payload of its own where a detached one is expected (header..signature)");
        JwsHeader header = JwsHeader.Parse(parts.Header);
        if (!AllowedAlgorithms.Contains(header.Algorithm))
            throw new MosipCryptoException(MosipCryptoFault.AlgorithmNotAllowed, Operation, $"allowed are {string.Join(", ", AllowedAlgorithms)}");
        if (key.KeySize < 2048)
            throw new MosipCryptoException(MosipCryptoFault.KeyNotAllowed, Operation, $"RSA of {key.KeySize} bits");
        if (!MosipBase64.TryDecodeUrl(parts.Signature, out byte[] signature) || !JwsVerifier.IsSignatureOf(key, header, parts.Header, payload, signature))
            throw new MosipCryptoException(MosipCryptoFault.SignatureInvalid, Operation);
        return header;
    }
}
