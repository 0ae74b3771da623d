using System.Buffers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Core.Jws;

/// <summary>Checks signatures that MOSIP made, strictly: allowed algorithms, a signature that fits, a certificate in date that leads to a pinned anchor.</summary>
/// <remarks>A certificate that a message brings along proves nothing by itself, so there is no mode without anchors.</remarks>
/// <param name="anchors">The certificates to trust: MOSIP's signing certificate itself, or the root it was issued under.</param>
/// <param name="timeProvider">The clock for validity dates; the system's when null.</param>
public sealed class JwsVerifier(TrustAnchors anchors, TimeProvider? timeProvider = null)
{
    private const string Operation = "verify signature";

    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    // Of the message before: who signs many messages does it with one key, and reading a certificate takes longer than checking a signature.
    private volatile KnownSigner? _last;

    /// <summary>The algorithms that are accepted, whatever a header asks for. Default: RS256 and PS256.</summary>
    public IReadOnlyList<JwsAlgorithm> AllowedAlgorithms { get; init; } = [JwsAlgorithm.RS256, JwsAlgorithm.PS256];

    /// <summary>Checks a detached JWS (<c>header..signature</c>) over bytes that came apart from it.</summary>
    /// <param name="jws">The compact JWS, for example the value of <c>response-signature</c>.</param>
    /// <param name="payload">The bytes exactly as received.</param>
    /// <param name="certificate">The signer's certificate where the header has no <c>x5c</c>; ignored where it has one.</param>
    /// <returns>The signer's certificate and the header.</returns>
    /// <exception cref="MosipCryptoException">The JWS is malformed or not detached, its algorithm is not allowed, the signature does not fit, or the certificate is not trusted or out of date.</exception>
    public JwsVerification VerifyDetached(string jws, ReadOnlySpan<byte> payload, X509Certificate2? certificate = null) => VerifyDetached(jws, payload, _time.GetUtcNow(), certificate);

    /// <summary>Checks a detached JWS over something that was signed earlier.</summary>
    /// <param name="jws">The compact JWS.</param>
    /// <param name="payload">The bytes exactly as received.</param>
    /// <param name="signedAt">When it was signed: the certificate and those above it must have been in date then.</param>
    /// <param name="certificate">The signer's certificate where the header has no <c>x5c</c>; ignored where it has one.</param>
    /// <returns>The signer's certificate and the header.</returns>
    /// <exception cref="MosipCryptoException">As for <see cref="VerifyDetached(string, ReadOnlySpan{byte}, X509Certificate2?)"/>.</exception>
    public JwsVerification VerifyDetached(string jws, ReadOnlySpan<byte> payload, DateTimeOffset signedAt, X509Certificate2? certificate = null)
    {
        JwsParts parts = JwsParts.Split(jws);
        if (!parts.Payload.IsEmpty)
            throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "it carries a payload of its own where a detached one is expected (header..signature)");
        return Verify(parts, payload, signedAt, certificate);
    }

    /// <summary>Checks an attached JWS (<c>header.payload.signature</c>).</summary>
    /// <param name="jws">The compact JWS.</param>
    /// <param name="payload">The bytes that the signature covers.</param>
    /// <param name="certificate">The signer's certificate where the header has no <c>x5c</c>; ignored where it has one.</param>
    /// <returns>The signer's certificate and the header.</returns>
    /// <exception cref="MosipCryptoException">As for <see cref="VerifyDetached(string, ReadOnlySpan{byte}, X509Certificate2?)"/>.</exception>
    public JwsVerification VerifyAttached(string jws, out byte[] payload, X509Certificate2? certificate = null)
    {
        JwsParts parts = JwsParts.Split(jws);
        if (!MosipBase64.TryDecodeUrl(parts.Payload, out byte[] bytes) || bytes.Length == 0)
            throw NoPayload();
        JwsVerification verification = VerifyAttached(parts, bytes, certificate);
        payload = bytes;
        return verification;
    }

    /// <summary>Checks an attached JWS (<c>header.payload.signature</c>) whose payload may be large.</summary>
    /// <param name="jws">The compact JWS.</param>
    /// <param name="payload">Where the bytes that the signature covers are written, once all is checked. A writer that is used again saves a large array for each message.</param>
    /// <param name="certificate">The signer's certificate where the header has no <c>x5c</c>; ignored where it has one.</param>
    /// <returns>The signer's certificate and the header.</returns>
    /// <exception cref="MosipCryptoException">As for <see cref="VerifyDetached(string, ReadOnlySpan{byte}, X509Certificate2?)"/>.</exception>
    public JwsVerification VerifyAttached(string jws, IBufferWriter<byte> payload, X509Certificate2? certificate = null)
    {
        ArgumentNullException.ThrowIfNull(payload);
        JwsParts parts = JwsParts.Split(jws);
        Span<byte> bytes = payload.GetSpan(MosipBase64.MaximumDecodedLength(parts.Payload.Length));
        if (!MosipBase64.TryDecodeUrl(parts.Payload, bytes, out int length) || length == 0)
            throw NoPayload();
        JwsVerification verification = VerifyAttached(parts, bytes[..length], certificate);
        payload.Advance(length);
        return verification;
    }

    private JwsVerification VerifyAttached(JwsParts parts, ReadOnlySpan<byte> payload, X509Certificate2? certificate)
    {
        JwsVerification verification = Verify(parts, payload, _time.GetUtcNow(), certificate);
        // RFC 7797 puts an unencoded payload there as it is: what was decoded is not what is meant.
        return verification.Header.IsPayloadEncoded
            ? verification
            : throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "'b64' is false, which is known for detached signatures only");
    }

    private static MosipCryptoException NoPayload() => new(MosipCryptoFault.Malformed, Operation, "there is no payload, or it is not base64url");

    private JwsVerification Verify(JwsParts parts, ReadOnlySpan<byte> payload, DateTimeOffset signedAt, X509Certificate2? certificate)
    {
        KnownSigner known = Read(parts.Header);
        JwsHeader header = known.Header;
        if (!AllowedAlgorithms.Contains(header.Algorithm))
            throw new MosipCryptoException(MosipCryptoFault.AlgorithmNotAllowed, Operation, $"allowed are {string.Join(", ", AllowedAlgorithms)}");
        X509Certificate2 signer = header.Certificate ?? certificate
            ?? throw new MosipCryptoException(MosipCryptoFault.CertificateMissing, Operation);

        if (!MosipBase64.TryDecodeUrl(parts.Signature, out byte[] signature) || !IsSignatureOf(known.Key, signer, header, parts.Header, payload, signature))
            throw new MosipCryptoException(MosipCryptoFault.SignatureInvalid, Operation);
        anchors.Verify(signer, signedAt);
        return new JwsVerification(signer, header);
    }

    private KnownSigner Read(ReadOnlySpan<char> encoded)
    {
        if (_last is { } last && encoded.SequenceEqual(last.Encoded))
            return last;
        JwsHeader header = JwsHeader.Parse(encoded);
        return _last = new KnownSigner(encoded.ToString(), header, FindRsaKey(header.Certificate));
    }

    // A certificate whose public key cannot be read: no signature is its, which is found out when one is checked.
    private static RSA? FindRsaKey(X509Certificate2? certificate)
    {
        try
        {
            return certificate?.GetRSAPublicKey();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    internal static bool IsSignatureOf(RSA key, JwsHeader header, ReadOnlySpan<char> encodedHeader, ReadOnlySpan<byte> payload, byte[] signature)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        HashSigningInput(header, encodedHeader, payload, digest);
        return IsSignatureOf(key, header.Algorithm, digest, signature);
    }

    private static bool IsSignatureOf(RSA? key, X509Certificate2 signer, JwsHeader header, ReadOnlySpan<char> encodedHeader, ReadOnlySpan<byte> payload, byte[] signature)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        HashSigningInput(header, encodedHeader, payload, digest);
        try
        {
            return key is { KeySize: >= 2048 } && header.Algorithm != JwsAlgorithm.ES256
                ? IsSignatureOf(key, header.Algorithm, digest, signature)
                : IsSignatureOf(signer, header.Algorithm, digest, signature);
        }
        catch (CryptographicException)
        {
            // A certificate whose public key cannot be read: no signature is its.
            return false;
        }
    }

    private static void HashSigningInput(JwsHeader header, ReadOnlySpan<char> encodedHeader, ReadOnlySpan<byte> payload, Span<byte> digest)
    {
        byte[] headerBytes = ArrayPool<byte>.Shared.Rent(encodedHeader.Length);
        int length = Encoding.ASCII.GetBytes(encodedHeader, headerBytes);
        JwsSigner.HashSigningInput(headerBytes.AsSpan(0, length), payload, header.IsPayloadEncoded, digest);
        ArrayPool<byte>.Shared.Return(headerBytes);
    }

    private static bool IsSignatureOf(X509Certificate2 signer, JwsAlgorithm algorithm, ReadOnlySpan<byte> digest, byte[] signature)
    {
        if (algorithm == JwsAlgorithm.ES256)
        {
            using ECDsa? ecdsa = signer.GetECDsaPublicKey();
            return ecdsa is not null && KeyOwnership.IsOnP256(signer) && ecdsa.VerifyHash(digest, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        using RSA? rsa = signer.GetRSAPublicKey();
        return rsa is { KeySize: >= 2048 } && IsSignatureOf(rsa, algorithm, digest, signature);
    }

    private static bool IsSignatureOf(RSA key, JwsAlgorithm algorithm, ReadOnlySpan<byte> digest, byte[] signature)
    {
        RSASignaturePadding? padding =
            algorithm == JwsAlgorithm.RS256 ? RSASignaturePadding.Pkcs1
            : algorithm == JwsAlgorithm.PS256 ? RSASignaturePadding.Pss
            : null;
        return padding is not null && key.VerifyHash(digest, signature, HashAlgorithmName.SHA256, padding);
    }

    private sealed record KnownSigner(string Encoded, JwsHeader Header, RSA? Key);
}
