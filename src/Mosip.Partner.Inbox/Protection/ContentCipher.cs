using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Inbox.Protection;

/// <summary>Seals bytes for one place in the inbox: nonce, ciphertext, tag. What is copied to another entry or another member does not open there.</summary>
internal static class ContentCipher
{
    private const int NonceSize = 12, TagSize = 16;

    public static ReadOnlyMemory<byte> Seal(InboxContentKey key, ReadOnlyMemory<byte> content, string channel, string id, string member)
    {
        byte[] sealedBytes = new byte[NonceSize + content.Length + TagSize];
        Span<byte> nonce = sealedBytes.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Bytes, TagSize);
        aes.Encrypt(nonce, content.Span, sealedBytes.AsSpan(NonceSize, content.Length), sealedBytes.AsSpan(NonceSize + content.Length), Place(channel, id, member));
        return sealedBytes;
    }

    /// <exception cref="MosipCryptoException">The bytes were changed, are of another place, or were sealed with another key.</exception>
    public static ReadOnlyMemory<byte> Open(InboxContentKey key, ReadOnlyMemory<byte> sealedBytes, string channel, string id, string member)
    {
        int length = sealedBytes.Length - NonceSize - TagSize;
        if (length < 0)
            throw new MosipCryptoException(MosipCryptoFault.Malformed, "open inbox content");
        byte[] content = new byte[length];
        using var aes = new AesGcm(key.Bytes, TagSize);
        try
        {
            ReadOnlySpan<byte> bytes = sealedBytes.Span;
            aes.Decrypt(bytes[..NonceSize], bytes.Slice(NonceSize, length), bytes[(NonceSize + length)..], content, Place(channel, id, member));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new MosipCryptoException(MosipCryptoFault.TagMismatch, "open inbox content", innerException: e);
        }
        return content;
    }

    // Names have no zero character, so the parts cannot run into each other.
    private static byte[] Place(string channel, string id, string member) => Encoding.UTF8.GetBytes($"{channel}\0{id}\0{member}");
}
