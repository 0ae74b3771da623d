using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Core.Envelope;

/// <summary>The encrypted members of an IDA request: one session key seals the request block and its digest, and is itself wrapped for IDA's <c>PARTNER</c> certificate.</summary>
/// <remarks>
/// Values are raw bytes; on the wire each is base64url without padding. <c>requestHMAC</c> is, in spite of its name, the upper-case
/// hexadecimal SHA-256 of the block, encrypted under an IV of its own (<c>IdAuthFilter</c> of mosip/id-authentication).
/// </remarks>
/// <param name="Request">The sealed block: <c>ciphertext || tag(16) || iv(16)</c>.</param>
/// <param name="RequestSessionKey">The wrapped session key, as long as the certificate's modulus.</param>
/// <param name="RequestHmac">The sealed digest, 96 bytes.</param>
/// <param name="Thumbprint">SHA-256 of the certificate that the session key was wrapped for.</param>
public sealed record RequestEnvelope(byte[] Request, byte[] RequestSessionKey, byte[] RequestHmac, CertificateThumbprint Thumbprint)
{
    /// <summary>What sealing adds to the block: tag and IV, 32 bytes.</summary>
    public const int RequestOverhead = MosipGcm.Overhead;

    /// <summary>Length of the sealed digest in bytes.</summary>
    public const int RequestHmacSize = MosipHash.HexLength + MosipGcm.Overhead;

    /// <summary>Seals a request block.</summary>
    /// <param name="ida">IDA's certificate for requests (application <c>IDA</c>, reference <c>PARTNER</c>), never the one for biometrics.</param>
    /// <param name="block">The UTF-8 bytes of the inner JSON.</param>
    public static RequestEnvelope Seal(EnvelopeRecipient ida, ReadOnlySpan<byte> block)
    {
        ArgumentNullException.ThrowIfNull(ida);
        byte[] request = new byte[block.Length + RequestOverhead], hmac = new byte[RequestHmacSize], wrapped = new byte[ida.WrappedKeySize];
        Seal(ida, block, request, wrapped, hmac);
        return new RequestEnvelope(request, wrapped, hmac, ida.Thumbprint);
    }

    /// <summary>Seals a request block into buffers of the caller's.</summary>
    /// <param name="ida">IDA's certificate for requests (application <c>IDA</c>, reference <c>PARTNER</c>), never the one for biometrics.</param>
    /// <param name="block">The UTF-8 bytes of the inner JSON.</param>
    /// <param name="request">Receives <c>block.Length + RequestOverhead</c> bytes.</param>
    /// <param name="requestSessionKey">Receives <see cref="EnvelopeRecipient.WrappedKeySize"/> bytes.</param>
    /// <param name="requestHmac">Receives <see cref="RequestHmacSize"/> bytes.</param>
    public static void Seal(EnvelopeRecipient ida, ReadOnlySpan<byte> block, Span<byte> request, Span<byte> requestSessionKey, Span<byte> requestHmac)
    {
        ArgumentNullException.ThrowIfNull(ida);
        Span<byte> random = stackalloc byte[MosipGcm.KeySize + (2 * MosipGcm.IvSize)];
        RandomNumberGenerator.Fill(random);
        ReadOnlySpan<byte> key = random[..MosipGcm.KeySize], ivs = random[MosipGcm.KeySize..];
        try
        {
            SealBlock(key, block, ivs[..MosipGcm.IvSize], ivs[MosipGcm.IvSize..], request, requestHmac);
            ida.Wrap(key, requestSessionKey);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(random);
        }
    }

    /// <summary>Seals block and digest under a given key and given IVs, so that a message can be reproduced.</summary>
    /// <param name="sessionKey">32 bytes.</param>
    /// <param name="block">The UTF-8 bytes of the inner JSON.</param>
    /// <param name="requestIv">16 bytes.</param>
    /// <param name="hmacIv">16 bytes, others than <paramref name="requestIv"/>: under one key an IV must never come twice.</param>
    /// <param name="request">Receives <c>block.Length + RequestOverhead</c> bytes.</param>
    /// <param name="requestHmac">Receives <see cref="RequestHmacSize"/> bytes.</param>
    public static void SealBlock(ReadOnlySpan<byte> sessionKey, ReadOnlySpan<byte> block, ReadOnlySpan<byte> requestIv, ReadOnlySpan<byte> hmacIv, Span<byte> request, Span<byte> requestHmac)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes], hex = stackalloc byte[MosipHash.HexLength];
        SHA256.HashData(block, digest);
        Convert.TryToHexString(digest, hex, out _);
        var sealer = new GcmSealer(sessionKey);
        sealer.Seal(requestIv, block, request);
        sealer.Seal(hmacIv, hex, requestHmac);
    }

    /// <summary>Opens the block as IDA does: unwraps the session key, opens the digest, then the block, and compares.</summary>
    /// <param name="keys">The keys that the session key may be wrapped for.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <returns>The UTF-8 bytes of the inner JSON.</returns>
    /// <exception cref="MosipCryptoException">The thumbprint is unknown, the session key or a value cannot be opened, or the digest is another one.</exception>
    public async ValueTask<byte[]> OpenAsync(PartnerKeyRing keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        using SessionKey key = await SessionKey.UnwrapAsync(keys, Thumbprint, RequestSessionKey, cancellationToken).ConfigureAwait(false);
        byte[] expected = key.Open(RequestHmac);
        byte[] block = key.Open(Request);
        if (CryptographicOperations.FixedTimeEquals(expected, Encoding.ASCII.GetBytes(MosipHash.UpperHex(block))))
            return block;
        CryptographicOperations.ZeroMemory(block);
        throw new MosipCryptoException(MosipCryptoFault.DigestMismatch, "open request", "requestHMAC is not the upper-case hexadecimal SHA-256 of the request block");
    }
}
