using System.Buffers;
using System.Security.Cryptography;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Core.Envelope;

/// <summary>The key manager's combined form: everything needed to open a message in one text, which shares and credentials come in.</summary>
/// <remarks>
/// <para>Layout: <c>[VER_R2] || SHA-256 of the certificate (32) || wrapped key || #KEY_SPLITTER# || data</c>, as base64url without padding.</para>
/// <para>Version 2 has the header <c>VER_R2</c> and <c>data = additional data(32) || ciphertext || tag(16)</c>, the nonce being the first 12 bytes of the
/// additional data. Version 1 has no header and <c>data = ciphertext || tag(16) || iv(16)</c>, or <c>ciphertext || tag(16)</c> where the IV ("salt")
/// came apart. The oldest form also lacks the thumbprint. (<c>CryptomanagerServiceImpl</c> of mosip/keymanager.)</para>
/// </remarks>
public static class CombinedData
{
    private const string Operation = "open combined data";
    private const int AssociatedDataSize = 32, NonceSize = 12, VersionSize = 6;

    private static ReadOnlySpan<byte> Splitter => "#KEY_SPLITTER#"u8;

    private static ReadOnlySpan<byte> Version2 => "VER_R2"u8;

    /// <summary>Seals for the holder of a certificate, in version 2: what MOSIP uses for partners.</summary>
    /// <param name="recipient">The receiver's certificate (MOSIP-signed, RSA).</param>
    /// <param name="plaintext">The clear bytes; not empty.</param>
    /// <returns>base64url without padding.</returns>
    /// <exception cref="MosipCryptoException">The plaintext is empty (KER-FSE-006).</exception>
    public static string Seal(EnvelopeRecipient recipient, ReadOnlySpan<byte> plaintext)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        Span<byte> random = stackalloc byte[MosipGcm.KeySize + AssociatedDataSize];
        RandomNumberGenerator.Fill(random);
        ReadOnlySpan<byte> key = random[..MosipGcm.KeySize];
        try
        {
            return Seal(recipient.Thumbprint, recipient.Wrap(key), key, random[MosipGcm.KeySize..], plaintext);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(random);
        }
    }

    /// <summary>Seals in version 2 with given random values, so that a message can be reproduced.</summary>
    /// <param name="recipient">The thumbprint of the receiver's certificate.</param>
    /// <param name="wrappedKey">The session key as it was wrapped for the receiver.</param>
    /// <param name="sessionKey">32 bytes.</param>
    /// <param name="associatedData">32 bytes; the first 12 are the nonce.</param>
    /// <param name="plaintext">The clear bytes; not empty.</param>
    public static string Seal(CertificateThumbprint recipient, ReadOnlySpan<byte> wrappedKey, ReadOnlySpan<byte> sessionKey, ReadOnlySpan<byte> associatedData, ReadOnlySpan<byte> plaintext)
    {
        if (plaintext.IsEmpty)
            throw new MosipCryptoException(MosipCryptoFault.Malformed, "seal combined data", "there is nothing to seal, and MOSIP refuses an empty plaintext (KER-FSE-006)");
        if (associatedData.Length != AssociatedDataSize)
            throw new ArgumentException($"Version 2 has {AssociatedDataSize} bytes of additional data.", nameof(associatedData));

        byte[] data = new byte[VersionSize + CertificateThumbprint.Size + wrappedKey.Length + Splitter.Length + AssociatedDataSize + plaintext.Length + MosipGcm.TagSize];
        Span<byte> rest = data;
        Append(ref rest, Version2);
        recipient.CopyTo(rest);
        rest = rest[CertificateThumbprint.Size..];
        Append(ref rest, wrappedKey);
        Append(ref rest, Splitter);
        Append(ref rest, associatedData);
        MosipGcm.SealDetached(sessionKey, associatedData[..NonceSize], plaintext, associatedData, rest);
        return MosipBase64.EncodeUrl(data);
    }

    /// <summary>Opens a message of any version with the key that its thumbprint names.</summary>
    /// <param name="keys">The receiver's keys, old ones included. A message without thumbprint (MOSIP 1.1.3 and before) is tried with every key whose size fits.</param>
    /// <param name="text">base64url (or base64) of the message; white space around it is ignored.</param>
    /// <param name="associatedData">Additional data that travelled apart (version 1 only), or nothing.</param>
    /// <param name="salt">The IV where it travelled apart (version 1 only), or nothing.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <exception cref="MosipCryptoException">The message is malformed or of an unknown version, no key opens it, or its tag does not fit.</exception>
    public static ValueTask<byte[]> OpenAsync(PartnerKeyRing keys, string text, ReadOnlyMemory<byte> associatedData = default, ReadOnlyMemory<byte> salt = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!MosipBase64.TryDecode(text.AsSpan().Trim(), out byte[] bytes))
            throw Malformed("it is not base64url");
        return OpenAsync(keys, bytes, associatedData, salt, cancellationToken);
    }

    /// <summary>Opens a message of any version from its text as it came over the wire: megabytes are decoded where they are, without a string of them.</summary>
    /// <param name="keys">The receiver's keys, old ones included.</param>
    /// <param name="text">base64url (or base64) of the message in ASCII; white space around it is ignored.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <exception cref="MosipCryptoException">The message is malformed or of an unknown version, no key opens it, or its tag does not fit.</exception>
    public static async ValueTask<byte[]> OpenTextAsync(PartnerKeyRing keys, ReadOnlyMemory<byte> text, CancellationToken cancellationToken = default)
    {
        ReadOnlyMemory<byte> trimmed = text.Trim(" \t\r\n"u8);
        byte[] message = ArrayPool<byte>.Shared.Rent(MosipBase64.MaximumDecodedLength(trimmed.Length));
        try
        {
            return MosipBase64.TryDecode(trimmed.Span, message, out int length)
                ? await OpenAsync(keys, message.AsMemory(0, length), cancellationToken: cancellationToken).ConfigureAwait(false)
                : throw Malformed("it is not base64url");
        }
        finally
        {
            // What it held is encrypted.
            ArrayPool<byte>.Shared.Return(message);
        }
    }

    /// <summary>Opens a message of any version that was decoded already.</summary>
    /// <param name="keys">The receiver's keys, old ones included.</param>
    /// <param name="message">The bytes of the message.</param>
    /// <param name="associatedData">Additional data that travelled apart (version 1 only), or nothing.</param>
    /// <param name="salt">The IV where it travelled apart (version 1 only), or nothing.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <exception cref="MosipCryptoException">The message is malformed or of an unknown version, no key opens it, or its tag does not fit.</exception>
    public static async ValueTask<byte[]> OpenAsync(PartnerKeyRing keys, ReadOnlyMemory<byte> message, ReadOnlyMemory<byte> associatedData = default, ReadOnlyMemory<byte> salt = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        int splitter = message.Span.IndexOf(Splitter);
        if (splitter < 0)
            throw Malformed("it has no #KEY_SPLITTER#");
        ReadOnlyMemory<byte> keyPart = message[..splitter], data = message[(splitter + Splitter.Length)..];
        bool isVersion2 = keyPart.Span.StartsWith(Version2);
        if (!isVersion2 && IsOtherVersion(keyPart.Span))
            throw new MosipCryptoException(MosipCryptoFault.AlgorithmNotAllowed, Operation, "the message is of a version that this release does not know");

        using SessionKey key = await UnwrapAsync(keys, isVersion2 ? keyPart[VersionSize..] : keyPart, cancellationToken).ConfigureAwait(false);
        return isVersion2 ? OpenVersion2(key, data.Span) : OpenVersion1(key, data.Span, associatedData.Span, salt.Span);
    }

    private static async ValueTask<SessionKey> UnwrapAsync(PartnerKeyRing keys, ReadOnlyMemory<byte> keyPart, CancellationToken cancellationToken)
    {
        CertificateThumbprint? thumbprint = null;
        foreach (PartnerKey key in keys.All)
        {
            if (keyPart.Length != key.SignatureSize + CertificateThumbprint.Size)
                continue;
            thumbprint = new CertificateThumbprint(keyPart.Span[..CertificateThumbprint.Size]);
            if (key.IsKnownBy(thumbprint.Value))
                return await SessionKey.UnwrapAsync(key, keyPart[CertificateThumbprint.Size..], cancellationToken).ConfigureAwait(false);
        }
        if (thumbprint is { } unknown)
            throw SessionKey.UnknownThumbprint(unknown);
        return await TryEveryKeyAsync(keys, keyPart, cancellationToken).ConfigureAwait(false);
    }

    // Messages of MOSIP 1.1.3 and before carry no thumbprint.
    private static async ValueTask<SessionKey> TryEveryKeyAsync(PartnerKeyRing keys, ReadOnlyMemory<byte> wrapped, CancellationToken cancellationToken)
    {
        MosipCryptoException? last = null;
        foreach (PartnerKey key in keys.All.Where(key => key.SignatureSize == wrapped.Length))
        {
            try
            {
                return await SessionKey.UnwrapAsync(key, wrapped, cancellationToken).ConfigureAwait(false);
            }
            catch (MosipCryptoException e)
            {
                last = e;
            }
        }
        throw last ?? Malformed($"its key part has {wrapped.Length} bytes, which fits no key at hand");
    }

    private static byte[] OpenVersion2(SessionKey key, ReadOnlySpan<byte> data)
    {
        if (data.Length <= AssociatedDataSize + MosipGcm.TagSize)
            throw Malformed("its data part is too short");
        ReadOnlySpan<byte> associatedData = data[..AssociatedDataSize], sealedBytes = data[AssociatedDataSize..];
        byte[] plaintext = GC.AllocateUninitializedArray<byte>(sealedBytes.Length - MosipGcm.TagSize);
        MosipGcm.OpenDetached(key.Bytes, associatedData[..NonceSize], sealedBytes, associatedData, plaintext);
        return plaintext;
    }

    private static byte[] OpenVersion1(SessionKey key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> associatedData, ReadOnlySpan<byte> salt)
    {
        if (salt.IsEmpty)
            return key.Open(data, associatedData);
        byte[] plaintext = new byte[Math.Max(0, data.Length - MosipGcm.TagSize)];
        MosipGcm.OpenDetached(key.Bytes, salt, data, associatedData, plaintext);
        return plaintext;
    }

    // Drafts of later versions begin with VER_, a letter and 2.
    private static bool IsOtherVersion(ReadOnlySpan<byte> keyPart) =>
        keyPart.Length >= VersionSize && keyPart.StartsWith("VER_"u8) && keyPart[4] is >= (byte)'A' and <= (byte)'Z' && keyPart[5] is >= (byte)'0' and <= (byte)'9';

    private static void Append(ref Span<byte> destination, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(destination);
        destination = destination[bytes.Length..];
    }

    private static MosipCryptoException Malformed(string why) =>
        new(MosipCryptoFault.Malformed, Operation, why);
}
