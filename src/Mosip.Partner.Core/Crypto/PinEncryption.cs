using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Crypto;

/// <summary>Encryption under a PIN, used for the protected attributes of a credential.</summary>
/// <remarks>
/// Layout: base64url of <c>salt(32) || nonce(12) || ciphertext || tag(16)</c>, the salt also being the additional data; the key is
/// PBKDF2-HMAC-SHA512 of the PIN's UTF-8 bytes with 100,000 iterations (<c>encryptWithPin</c> of mosip/keymanager).
/// </remarks>
public static class PinEncryption
{
    private const string Operation = "open PIN-encrypted data";
    private const int SaltSize = 32, NonceSize = 12, HeaderSize = SaltSize + NonceSize, Iterations = 100_000;

    /// <summary>The largest text that <see cref="Open"/> reads: 16 MiB of base64url.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>Encrypts a text under a PIN.</summary>
    /// <param name="pin">The PIN.</param>
    /// <param name="text">The clear text.</param>
    /// <returns>base64url without padding.</returns>
    public static string Seal(string pin, string text)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        RandomNumberGenerator.Fill(header);
        return Seal(pin, text, header[..SaltSize], header[SaltSize..]);
    }

    /// <summary>Encrypts under a given salt and nonce. For reproducing a message in tests: a pair of salt and nonce must never be used twice.</summary>
    /// <param name="pin">The PIN.</param>
    /// <param name="text">The clear text.</param>
    /// <param name="salt">32 bytes.</param>
    /// <param name="nonce">12 bytes.</param>
    /// <exception cref="ArgumentException">Salt or nonce has another length.</exception>
    public static string Seal(string pin, string text, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> nonce)
    {
        ArgumentNullException.ThrowIfNull(pin);
        ArgumentNullException.ThrowIfNull(text);
        if (salt.Length != SaltSize || nonce.Length != NonceSize)
            throw new ArgumentException($"The salt has {SaltSize} bytes and the nonce {NonceSize}, not {salt.Length} and {nonce.Length}.", salt.Length != SaltSize ? nameof(salt) : nameof(nonce));
        byte[] clear = Encoding.UTF8.GetBytes(text);
        byte[] data = new byte[HeaderSize + clear.Length + MosipGcm.TagSize];
        salt.CopyTo(data);
        nonce.CopyTo(data.AsSpan(SaltSize));
        byte[] key = DeriveKey(pin, salt);
        try
        {
            MosipGcm.SealDetached(key, nonce, clear, salt, data.AsSpan(HeaderSize));
            return MosipBase64.EncodeUrl(data);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(clear);
        }
    }

    /// <summary>Decrypts what was encrypted under a PIN.</summary>
    /// <param name="pin">The PIN.</param>
    /// <param name="data">base64url or base64, at most <see cref="MaximumLength"/> characters.</param>
    /// <exception cref="MosipCryptoException">The text is not in this layout, or the PIN is wrong.</exception>
    public static string Open(string pin, string data)
    {
        ArgumentNullException.ThrowIfNull(pin);
        ArgumentNullException.ThrowIfNull(data);
        if (data.Length > MaximumLength)
            throw new MosipCryptoException(MosipCryptoFault.TooLarge, Operation, $"{data.Length} characters, at most {MaximumLength} are read");
        if (!MosipBase64.TryDecode(data, out byte[] bytes) || bytes.Length < HeaderSize + MosipGcm.TagSize)
            throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "expected is base64url of salt (32 bytes), nonce (12), ciphertext and tag (16)");

        ReadOnlySpan<byte> salt = bytes.AsSpan(0, SaltSize);
        byte[] key = DeriveKey(pin, salt);
        byte[] clear = new byte[bytes.Length - HeaderSize - MosipGcm.TagSize];
        try
        {
            MosipGcm.OpenDetached(key, bytes.AsSpan(SaltSize, NonceSize), bytes.AsSpan(HeaderSize), salt, clear);
            return Encoding.UTF8.GetString(clear);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(clear);
        }
    }

    /// <summary>The AES-256 key of a PIN and a salt.</summary>
    /// <param name="pin">The PIN.</param>
    /// <param name="salt">32 bytes.</param>
    public static byte[] DeriveKey(string pin, ReadOnlySpan<byte> salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(pin), salt, Iterations, HashAlgorithmName.SHA512, MosipGcm.KeySize);
}
