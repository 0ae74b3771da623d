using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Crypto;

/// <summary>The encryption and the hash chain of captured biometrics (<c>bioValue</c> and <c>hash</c> of a capture segment).</summary>
/// <remarks>
/// IV and additional data are not sent: both come from the UTF-8 bytes of the segment's <c>timestamp</c> XOR those of its
/// <c>transactionId</c>, the shorter one padded on the left with zero bytes; IV is the last 12 bytes, additional data the last 16
/// (<c>BytesUtil</c> of mosip/id-authentication). The IV is determined by the two texts, so every segment needs a session key of its own.
/// </remarks>
public static class BiometricCipher
{
    /// <summary>Length of the derived IV in bytes.</summary>
    public const int IvSize = 12;

    /// <summary>Length of the derived additional data in bytes.</summary>
    public const int AssociatedDataSize = 16;

    private const int MaximumTextBytes = 256;

    /// <summary>The XOR of timestamp and transaction id from which IV (last 12 bytes) and additional data (last 16) are taken.</summary>
    /// <param name="timestamp">The segment's <c>timestamp</c>, verbatim.</param>
    /// <param name="transactionId">The segment's <c>transactionId</c>, verbatim.</param>
    /// <exception cref="MosipCryptoException">Both texts are shorter than 16 bytes, or one is longer than 256.</exception>
    public static byte[] DeriveSalt(string timestamp, string transactionId)
    {
        ArgumentNullException.ThrowIfNull(timestamp);
        ArgumentNullException.ThrowIfNull(transactionId);
        byte[] left = Encoding.UTF8.GetBytes(timestamp), right = Encoding.UTF8.GetBytes(transactionId);
        byte[] xor = new byte[Math.Max(left.Length, right.Length)];
        if (xor.Length is < AssociatedDataSize or > MaximumTextBytes)
            throw new MosipCryptoException(MosipCryptoFault.Malformed, "derive biometric IV", $"the longer of timestamp and transaction id has {xor.Length} bytes; it takes {AssociatedDataSize} to {MaximumTextBytes}");
        left.CopyTo(xor, xor.Length - left.Length);
        Span<byte> end = xor.AsSpan(xor.Length - right.Length);
        for (int i = 0; i < right.Length; i++)
            end[i] ^= right[i];
        return xor;
    }

    /// <summary>Encrypts one biometric record.</summary>
    /// <param name="key">The segment's own session key, 32 bytes.</param>
    /// <param name="timestamp">The segment's <c>timestamp</c>, verbatim.</param>
    /// <param name="transactionId">The segment's <c>transactionId</c>, verbatim.</param>
    /// <param name="record">The record (ISO 19794) in clear.</param>
    /// <returns>The bytes of <c>bioValue</c>: <c>ciphertext || tag(16)</c>.</returns>
    public static byte[] Seal(ReadOnlySpan<byte> key, string timestamp, string transactionId, ReadOnlySpan<byte> record)
    {
        ReadOnlySpan<byte> salt = DeriveSalt(timestamp, transactionId);
        byte[] sealedBytes = new byte[record.Length + MosipGcm.TagSize];
        MosipGcm.SealDetached(key, salt[^IvSize..], record, salt[^AssociatedDataSize..], sealedBytes);
        return sealedBytes;
    }

    /// <summary>Decrypts one biometric record.</summary>
    /// <param name="key">The segment's session key, 32 bytes.</param>
    /// <param name="timestamp">The segment's <c>timestamp</c>, verbatim.</param>
    /// <param name="transactionId">The segment's <c>transactionId</c>, verbatim.</param>
    /// <param name="bioValue">The decoded <c>bioValue</c>.</param>
    /// <exception cref="MosipCryptoException">The tag does not fit, or the texts are too short.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, string timestamp, string transactionId, ReadOnlySpan<byte> bioValue)
    {
        ReadOnlySpan<byte> salt = DeriveSalt(timestamp, transactionId);
        byte[] record = new byte[Math.Max(0, bioValue.Length - MosipGcm.TagSize)];
        MosipGcm.OpenDetached(key, salt[^IvSize..], bioValue, salt[^AssociatedDataSize..], record);
        return record;
    }

    /// <summary>The next value of the hash chain: SHA-256 of the previous value followed by the SHA-256 of the record, as upper-case hexadecimal digits.</summary>
    /// <param name="previousHash">The <c>hash</c> of the segment before, 64 hexadecimal digits; null for the first, which starts at the SHA-256 of nothing.</param>
    /// <param name="record">The record in clear.</param>
    /// <exception cref="FormatException"><paramref name="previousHash"/> is not 64 hexadecimal digits.</exception>
    public static string ChainHash(string? previousHash, ReadOnlySpan<byte> record)
    {
        Span<byte> block = stackalloc byte[SHA256.HashSizeInBytes * 2];
        if (string.IsNullOrEmpty(previousHash))
            SHA256.HashData([], block);
        else if (previousHash.Length != MosipHash.HexLength)
            throw new FormatException($"A previous hash has {MosipHash.HexLength} hexadecimal digits.");
        else
            Convert.FromHexString(previousHash).CopyTo(block);
        SHA256.HashData(record, block[SHA256.HashSizeInBytes..]);
        return MosipHash.UpperHex(block);
    }
}
