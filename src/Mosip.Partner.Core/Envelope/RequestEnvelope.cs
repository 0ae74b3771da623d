using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
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
    /// <summary>Seals a request block.</summary>
    /// <param name="idaPartnerCertificate">IDA's certificate for requests (application <c>IDA</c>, reference <c>PARTNER</c>), never the one for biometrics.</param>
    /// <param name="block">The UTF-8 bytes of the inner JSON.</param>
    /// <exception cref="MosipCryptoException">The certificate's key is not RSA of at least 2048 bits.</exception>
    public static RequestEnvelope Seal(X509Certificate2 idaPartnerCertificate, ReadOnlySpan<byte> block)
    {
        Span<byte> key = stackalloc byte[MosipGcm.KeySize];
        RandomNumberGenerator.Fill(key);
        try
        {
            (byte[] request, byte[] hmac) = SealBlock(key, block, RandomNumberGenerator.Fill);
            return new RequestEnvelope(request, SessionKeyWrap.Wrap(idaPartnerCertificate, key), hmac, CertificateThumbprint.Of(idaPartnerCertificate));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Seals block and digest under a given key and given IVs, so that a message can be reproduced.</summary>
    /// <param name="sessionKey">32 bytes.</param>
    /// <param name="block">The UTF-8 bytes of the inner JSON.</param>
    /// <param name="requestIv">16 bytes.</param>
    /// <param name="hmacIv">16 bytes, others than <paramref name="requestIv"/>.</param>
    /// <returns>The bytes of <c>request</c> and of <c>requestHMAC</c>.</returns>
    public static (byte[] Request, byte[] RequestHmac) SealBlock(ReadOnlySpan<byte> sessionKey, ReadOnlySpan<byte> block, ReadOnlySpan<byte> requestIv, ReadOnlySpan<byte> hmacIv)
    {
        byte[] request = SealWith(sessionKey, block, requestIv);
        byte[] hmac = SealWith(sessionKey, Encoding.ASCII.GetBytes(MosipHash.UpperHex(block)), hmacIv);
        return (request, hmac);
    }

    private static (byte[] Request, byte[] RequestHmac) SealBlock(ReadOnlySpan<byte> sessionKey, ReadOnlySpan<byte> block, RandomSource random)
    {
        Span<byte> ivs = stackalloc byte[2 * MosipGcm.IvSize];
        random(ivs);
        return SealBlock(sessionKey, block, ivs[..MosipGcm.IvSize], ivs[MosipGcm.IvSize..]);
    }

    private static byte[] SealWith(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> iv)
    {
        byte[] sealedBytes = new byte[plaintext.Length + MosipGcm.Overhead];
        MosipGcm.SealDetached(key, iv, plaintext, [], sealedBytes);
        iv.CopyTo(sealedBytes.AsSpan(sealedBytes.Length - MosipGcm.IvSize));
        return sealedBytes;
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
        byte[] actual = Encoding.ASCII.GetBytes(MosipHash.UpperHex(block));
        if (!CryptographicOperations.FixedTimeEquals(expected, actual))
            throw new MosipCryptoException(MosipCryptoFault.DigestMismatch, "open request", "requestHMAC is not the upper-case hexadecimal SHA-256 of the request block");
        return block;
    }
}
