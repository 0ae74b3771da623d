using System.Security.Cryptography;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Core.Envelope;

/// <summary>An unwrapped session key; wiped when it is disposed.</summary>
internal sealed class SessionKey : IDisposable
{
    private const string Operation = "unwrap session key";

    private readonly byte[] _bytes = new byte[MosipGcm.KeySize];

    private SessionKey(ReadOnlySpan<byte> bytes) => bytes.CopyTo(_bytes);

    public ReadOnlySpan<byte> Bytes => _bytes;

    public static ValueTask<SessionKey> UnwrapAsync(PartnerKeyRing keys, CertificateThumbprint thumbprint, ReadOnlyMemory<byte> wrapped, CancellationToken cancellationToken)
    {
        PartnerKey key = keys.Find(thumbprint)
            ?? throw UnknownThumbprint(thumbprint);
        return UnwrapAsync(key, wrapped, cancellationToken);
    }

    public static async ValueTask<SessionKey> UnwrapAsync(PartnerKey key, ReadOnlyMemory<byte> wrapped, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[Math.Max(wrapped.Length, MosipGcm.KeySize)];
        try
        {
            int length = await key.UnwrapKeyAsync(wrapped, buffer, cancellationToken).ConfigureAwait(false);
            if (length != MosipGcm.KeySize)
                throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, $"a session key of {length} bytes, AES-256 has {MosipGcm.KeySize}");
            return new SessionKey(buffer.AsSpan(0, length));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
        }
    }

    /// <summary>Opens <c>ciphertext || tag(16) || iv(16)</c>.</summary>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> associatedData = default)
    {
        byte[] plaintext = new byte[Math.Max(0, sealedBytes.Length - MosipGcm.Overhead)];
        MosipGcm.Open(_bytes, sealedBytes, plaintext, associatedData);
        return plaintext;
    }

    public static MosipCryptoException UnknownThumbprint(CertificateThumbprint thumbprint) =>
        new(MosipCryptoFault.UnknownThumbprint, Operation, $"certificate {thumbprint}");

    public void Dispose() => CryptographicOperations.ZeroMemory(_bytes);
}
