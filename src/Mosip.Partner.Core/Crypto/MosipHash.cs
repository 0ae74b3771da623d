using System.Security.Cryptography;
using System.Text;

namespace Mosip.Partner.Core.Crypto;

/// <summary>SHA-256 in the text forms that MOSIP gives it (<c>HMACUtils2</c> and <c>CryptoUtil</c> of mosip/commons; no key is involved in spite of the names).</summary>
public static class MosipHash
{
    /// <summary>Length of the hexadecimal text of a digest: 64 characters.</summary>
    public const int HexLength = SHA256.HashSizeInBytes * 2;

    /// <summary>SHA-256 as 64 upper-case hexadecimal digits: the clear text of <c>requestHMAC</c> and the form of a biometric <c>hash</c>.</summary>
    /// <param name="data">The bytes to hash, for a request the exact bytes that are encrypted.</param>
    public static string UpperHex(ReadOnlySpan<byte> data)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(data, digest);
        return Convert.ToHexString(digest);
    }

    /// <summary>Upper-case hexadecimal SHA-256 of the data followed by the salt.</summary>
    /// <param name="data">The bytes to hash.</param>
    /// <param name="salt">Hashed after <paramref name="data"/>.</param>
    public static string SaltedUpperHex(ReadOnlySpan<byte> data, ReadOnlySpan<byte> salt)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(data);
        hash.AppendData(salt);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetCurrentHash(digest);
        return Convert.ToHexString(digest);
    }

    /// <summary>SHA-256 as lower-case hexadecimal pairs joined by colons (<c>computeFingerPrint</c>).</summary>
    /// <param name="data">The bytes to hash.</param>
    public static string Fingerprint(ReadOnlySpan<byte> data)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(data, digest);
        var text = new StringBuilder(digest.Length * 3);
        foreach (byte b in digest)
            text.Append(text.Length == 0 ? "" : ":").Append(Convert.ToHexStringLower([b]));
        return text.ToString();
    }
}
