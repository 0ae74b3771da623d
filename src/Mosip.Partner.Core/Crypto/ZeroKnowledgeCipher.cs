using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Crypto;

/// <summary>The encryption of single identity attributes between MOSIP's ID repository and an IDA (<c>zkEncrypt</c> of mosip/keymanager).</summary>
/// <remarks>
/// The AES-256 key of an attribute is the SHA-256 of the id, encrypted with AES-256-ECB under a key from a pool. Layout of a value:
/// <c>index(4, big-endian) || nonce(12) || additional data(32) || ciphertext || tag(16)</c> in base64url.
/// Only someone who hosts an IDA meets it (Online Verification Partner).
/// </remarks>
public static class ZeroKnowledgeCipher
{
    private const int IndexSize = 4, NonceSize = 12, AssociatedDataSize = 32, HeaderSize = IndexSize + NonceSize + AssociatedDataSize;

    /// <summary>The AES-256 key of one id under one key of the pool.</summary>
    /// <param name="poolKey">The 32 bytes of the pool's key.</param>
    /// <param name="id">The id that the credential was issued for.</param>
    /// <exception cref="ArgumentException">The pool's key has another length.</exception>
    public static byte[] DeriveKey(ReadOnlySpan<byte> poolKey, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (poolKey.Length != MosipGcm.KeySize)
            throw new ArgumentException($"A key of the pool has {MosipGcm.KeySize} bytes, not {poolKey.Length}.", nameof(poolKey));
        using var aes = Aes.Create();
        aes.SetKey(poolKey);
        return aes.EncryptEcb(SHA256.HashData(Encoding.UTF8.GetBytes(id)), PaddingMode.None);
    }

    /// <summary>Encrypts one attribute.</summary>
    /// <param name="key">The key from <see cref="DeriveKey"/>.</param>
    /// <param name="poolIndex">The place of the pool's key.</param>
    /// <param name="value">The attribute in clear.</param>
    public static string Seal(ReadOnlySpan<byte> key, int poolIndex, string value)
    {
        Span<byte> random = stackalloc byte[NonceSize + AssociatedDataSize];
        RandomNumberGenerator.Fill(random);
        return Seal(key, poolIndex, value, random);
    }

    internal static string Seal(ReadOnlySpan<byte> key, int poolIndex, string value, ReadOnlySpan<byte> nonceAndAssociatedData)
    {
        byte[] clear = Encoding.UTF8.GetBytes(value);
        byte[] data = new byte[HeaderSize + clear.Length + MosipGcm.TagSize];
        BinaryPrimitives.WriteInt32BigEndian(data, poolIndex);
        nonceAndAssociatedData.CopyTo(data.AsSpan(IndexSize));
        MosipGcm.SealDetached(key, nonceAndAssociatedData[..NonceSize], clear, nonceAndAssociatedData[NonceSize..], data.AsSpan(HeaderSize));
        CryptographicOperations.ZeroMemory(clear);
        return MosipBase64.EncodeUrl(data);
    }

    /// <summary>The place in the pool of the key that a value was encrypted with.</summary>
    /// <param name="data">The value as received.</param>
    /// <exception cref="MosipCryptoException">The value is not in this layout.</exception>
    public static int PoolIndexOf(string data) => BinaryPrimitives.ReadInt32BigEndian(Decode(data));

    /// <summary>Decrypts one attribute.</summary>
    /// <param name="key">The key from <see cref="DeriveKey"/>.</param>
    /// <param name="data">The value as received.</param>
    /// <exception cref="MosipCryptoException">The value is not in this layout, or the key is wrong.</exception>
    public static string Open(ReadOnlySpan<byte> key, string data)
    {
        ReadOnlySpan<byte> bytes = Decode(data);
        byte[] clear = new byte[bytes.Length - HeaderSize - MosipGcm.TagSize];
        try
        {
            MosipGcm.OpenDetached(key, bytes.Slice(IndexSize, NonceSize), bytes[HeaderSize..], bytes[(IndexSize + NonceSize)..HeaderSize], clear);
            return Encoding.UTF8.GetString(clear);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(clear);
        }
    }

    private static byte[] Decode(string data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (MosipBase64.TryDecode(data, out byte[] bytes) && bytes.Length >= HeaderSize + MosipGcm.TagSize)
            return bytes;
        throw new MosipCryptoException(MosipCryptoFault.Malformed, "open attribute", "expected is base64url of index (4 bytes), nonce (12), additional data (32), ciphertext and tag (16)");
    }
}
