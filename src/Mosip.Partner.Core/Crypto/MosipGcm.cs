using System.Security.Cryptography;
using Mosip.Partner.Core.Errors;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Mosip.Partner.Core.Crypto;

/// <summary>AES-256-GCM in the two layouts of MOSIP's key manager, always with a tag of 128 bits.</summary>
/// <remarks>
/// The usual layout is <c>ciphertext || tag(16) || iv(16)</c>: the IV has the block size, so the counter block comes from GHASH and the
/// framework's <see cref="AesGcm"/>, which takes 12-byte nonces only, cannot make or open it. Where the IV travels apart the layout is
/// <c>ciphertext || tag(16)</c> with an IV of any length, 12 bytes in practice; then the framework does the work.
/// (<c>CryptoCore</c> of mosip/keymanager.)
/// </remarks>
public static class MosipGcm
{
    /// <summary>Length of a session key in bytes (AES-256).</summary>
    public const int KeySize = 32;

    /// <summary>Length in bytes of the IV that is appended to the ciphertext.</summary>
    public const int IvSize = 16;

    /// <summary>Length of the authentication tag in bytes.</summary>
    public const int TagSize = 16;

    /// <summary>What <see cref="Seal(ReadOnlySpan{byte}, ReadOnlySpan{byte}, Span{byte})"/> adds to the plaintext: tag and IV, 32 bytes.</summary>
    public const int Overhead = TagSize + IvSize;

    /// <summary>Encrypts under a fresh random IV into <c>ciphertext || tag || iv</c>.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="plaintext">The clear bytes; MOSIP refuses an empty plaintext.</param>
    /// <param name="destination">Receives <c>plaintext.Length + 32</c> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, Span<byte> destination)
    {
        Span<byte> iv = stackalloc byte[IvSize];
        RandomNumberGenerator.Fill(iv);
        return SealWith(key, iv, plaintext, destination);
    }

    /// <summary>Encrypts under a given IV into <c>ciphertext || tag || iv</c>, so that a message can be reproduced.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="iv">16 bytes. Under one key an IV must never come twice.</param>
    /// <param name="plaintext">The clear bytes.</param>
    /// <param name="destination">Receives <c>plaintext.Length + 32</c> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    public static int SealWith(ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> plaintext, Span<byte> destination) =>
        new GcmSealer(key).Seal(iv, plaintext, destination);

    /// <summary>Decrypts and authenticates <c>ciphertext || tag || iv</c>. On a bad tag nothing is left in <paramref name="plaintext"/>.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="sealedBytes">The sealed bytes; more than 32.</param>
    /// <param name="plaintext">Receives <c>sealedBytes.Length - 32</c> bytes.</param>
    /// <param name="associatedData">Additional data that was authenticated, or nothing.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="MosipCryptoException">The bytes are too short, or the tag does not fit: wrong key, or changed on the way.</exception>
    public static int Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> sealedBytes, Span<byte> plaintext, ReadOnlySpan<byte> associatedData = default)
    {
        // The key manager refuses 32 bytes and less (KER-FSE-002): there is no empty plaintext.
        if (sealedBytes.Length <= Overhead)
            throw TooShort(sealedBytes.Length, Overhead + 1);
        return OpenDetached(key, sealedBytes[^IvSize..], sealedBytes[..^IvSize], associatedData, plaintext);
    }

    /// <summary>Encrypts with an IV that travels apart, into <c>ciphertext || tag</c>.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="iv">12 or 16 bytes in MOSIP's formats. Under one key an IV must never come twice.</param>
    /// <param name="plaintext">The clear bytes.</param>
    /// <param name="associatedData">Additional data to authenticate, or nothing.</param>
    /// <param name="destination">Receives <c>plaintext.Length + 16</c> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    public static int SealDetached(ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> associatedData, Span<byte> destination)
    {
        RequireKey(key);
        int length = plaintext.Length + TagSize;
        if (iv.Length == AesGcm.NonceByteSizes.MinSize)
        {
            using var aes = new AesGcm(key, TagSize);
            aes.Encrypt(iv, plaintext, destination[..plaintext.Length], destination[plaintext.Length..length], associatedData);
            return length;
        }
        return new GcmSealer(key).SealDetached(iv, plaintext, associatedData, destination);
    }

    /// <summary>Decrypts and authenticates <c>ciphertext || tag</c> with an IV that travelled apart. On a bad tag nothing is left in <paramref name="plaintext"/>.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="iv">The IV, at least one byte.</param>
    /// <param name="sealedBytes">Ciphertext and tag, at least 16 bytes.</param>
    /// <param name="associatedData">Additional data that was authenticated, or nothing.</param>
    /// <param name="plaintext">Receives <c>sealedBytes.Length - 16</c> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="MosipCryptoException">The bytes are too short, or the tag does not fit: wrong key, or changed on the way.</exception>
    public static int OpenDetached(ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> associatedData, Span<byte> plaintext)
    {
        RequireKey(key);
        if (sealedBytes.Length < TagSize)
            throw TooShort(sealedBytes.Length, TagSize);
        int length = sealedBytes.Length - TagSize;
        plaintext = plaintext[..length];
        try
        {
            if (iv.Length == AesGcm.NonceByteSizes.MinSize)
            {
                using var aes = new AesGcm(key, TagSize);
                aes.Decrypt(iv, sealedBytes[..length], sealedBytes[length..], plaintext, associatedData);
                return length;
            }
            var cipher = new GcmBlockCipher(AesUtilities.CreateEngine());
            cipher.Init(forEncryption: false, new AeadParameters(new KeyParameter(key), TagSize * 8, iv.ToArray(), associatedData.ToArray()));
            int written = cipher.ProcessBytes(sealedBytes, plaintext);
            return written + cipher.DoFinal(plaintext[written..]);
        }
        catch (Exception e) when (e is AuthenticationTagMismatchException or InvalidCipherTextException)
        {
            CryptographicOperations.ZeroMemory(plaintext);
            throw new MosipCryptoException(MosipCryptoFault.TagMismatch, Operation, innerException: e);
        }
    }

    private const string Operation = "open sealed data";

    internal static void RequireKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != KeySize)
            throw new ArgumentException($"An AES-256 key has {KeySize} bytes, not {key.Length}.", nameof(key));
    }

    private static MosipCryptoException TooShort(int length, int least) =>
        new(MosipCryptoFault.Malformed, Operation, $"{length} bytes, at least {least} are needed");
}
