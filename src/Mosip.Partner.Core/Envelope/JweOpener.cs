using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Core.Envelope;

/// <summary>Opens the JWE that MOSIP makes for a partner: <c>RSA-OAEP-256</c>, <c>A256GCM</c>, deflated or not (<c>jwtEncrypt</c> of mosip/keymanager).</summary>
/// <remarks>The session key is unwrapped through <see cref="PartnerKey"/>, so the private key may be in an HSM.</remarks>
public static class JweOpener
{
    private const string Operation = "open JWE";
    private const int NonceSize = 12;

    /// <summary>The largest text that is read and the largest plaintext that a compressed one may give: 16 MiB.</summary>
    public const int MaximumSize = 16 * 1024 * 1024;

    /// <summary>Opens a compact JWE with the key that its <c>kid</c> (or <c>x5t#S256</c>) names, or with the current key where it names none.</summary>
    /// <param name="keys">The partner's keys, old ones included.</param>
    /// <param name="jwe">The compact JWE, five parts between dots.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <returns>The clear bytes: a claims JSON or a nested JWS.</returns>
    /// <exception cref="MosipCryptoException">The JWE is malformed or too large, its algorithms are others, or no key opens it.</exception>
    public static async ValueTask<byte[]> OpenAsync(PartnerKeyRing keys, string jwe, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(jwe);
        if (jwe.Length > MaximumSize)
            throw new MosipCryptoException(MosipCryptoFault.TooLarge, Operation, $"{jwe.Length} characters, at most {MaximumSize} are read");
        // Counted before it is taken apart: a text of dots would give millions of parts.
        if (jwe.AsSpan().Count('.') != 4)
            throw Malformed("a compact JWE has five parts between dots");

        string[] parts = jwe.Split('.');
        JwsHeader header = JwsHeader.Parse(parts[0]);
        RequireAlgorithms(header);
        if (!MosipBase64.TryDecodeUrl(parts[1], out byte[] wrapped) || !MosipBase64.TryDecodeUrl(parts[2], out byte[] nonce)
            || !MosipBase64.TryDecodeUrl(parts[3], out byte[] ciphertext) || !MosipBase64.TryDecodeUrl(parts[4], out byte[] tag))
            throw Malformed("a part is not base64url");
        if (nonce.Length != NonceSize || tag.Length != MosipGcm.TagSize)
            throw Malformed("IV or tag have another length than A256GCM asks for");

        using SessionKey key = await SessionKey.UnwrapAsync(FindKey(keys, header), wrapped, cancellationToken).ConfigureAwait(false);
        byte[] plaintext = new byte[ciphertext.Length];
        MosipGcm.OpenDetached(key.Bytes, nonce, [.. ciphertext, .. tag], Encoding.ASCII.GetBytes(parts[0]), plaintext);
        return IsCompressed(header) ? Inflate(plaintext) : plaintext;
    }

    private static void RequireAlgorithms(JwsHeader header)
    {
        if (header.Algorithm.Value != "RSA-OAEP-256" || header.TextOf("enc") != "A256GCM")
            throw new MosipCryptoException(MosipCryptoFault.AlgorithmNotAllowed, Operation, "allowed are RSA-OAEP-256 with A256GCM");
        // The only critical extension that the header's reader knows, b64, is one of signatures.
        if (header.Json.TryGetProperty("crit", out _))
            throw Malformed("'crit' names an extension that is not known");
    }

    private static PartnerKey FindKey(PartnerKeyRing keys, JwsHeader header)
    {
        string? name = header.Thumbprint ?? header.KeyId;
        if (!Certificates.CertificateThumbprint.TryParse(name, out var thumbprint))
            return keys.Current;
        return keys.Find(thumbprint) ?? throw SessionKey.UnknownThumbprint(thumbprint);
    }

    private static bool IsCompressed(JwsHeader header) => header.TextOf("zip") switch
    {
        null => false,
        "DEF" => true,
        _ => throw new MosipCryptoException(MosipCryptoFault.AlgorithmNotAllowed, Operation, "the only compression is DEF"),
    };

    // Compressed data is bounded by what it becomes, not by what it is.
    private static byte[] Inflate(byte[] compressed)
    {
        using var deflate = new DeflateStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var plaintext = new MemoryStream();
        byte[] chunk = new byte[16 * 1024];
        try
        {
            for (int read = deflate.Read(chunk); read > 0; read = deflate.Read(chunk))
            {
                if (plaintext.Length + read > MaximumSize)
                    throw new MosipCryptoException(MosipCryptoFault.TooLarge, Operation, $"the inflated text is more than {MaximumSize} bytes");
                plaintext.Write(chunk, 0, read);
            }
        }
        catch (InvalidDataException e)
        {
            throw Malformed("the content is not deflated", e);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(compressed);
            CryptographicOperations.ZeroMemory(chunk);
        }
        return plaintext.ToArray();
    }

    private static MosipCryptoException Malformed(string why, Exception? inner = null) => new(MosipCryptoFault.Malformed, Operation, why, innerException: inner);
}
