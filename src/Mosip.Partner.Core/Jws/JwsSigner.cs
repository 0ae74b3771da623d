using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Core.Jws;

/// <summary>Signs as MOSIP's key manager does: compact JWS, detached unless asked otherwise.</summary>
/// <remarks>
/// The signature covers exactly the bytes given, so send these bytes and nothing that is serialised again. Keep one signer for many
/// signatures: it remembers the encoded header of the certificate that it used last. Safe for concurrent use.
/// </remarks>
/// <param name="options">What the signature carries.</param>
public sealed class JwsSigner(JwsSigningOptions options)
{
    // A multiple of three, so that the chunks' base64url texts join to that of the whole.
    private const int ChunkSize = 12 * 1024;

    private volatile EncodedHeader? _header;

    /// <summary>Signs a payload.</summary>
    /// <param name="key">The key; its signing certificate goes into the header where the options say so.</param>
    /// <param name="payload">The exact bytes to sign, for a request the body as it is sent.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <returns>The compact JWS.</returns>
    public async ValueTask<string> SignAsync(PartnerKey key, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        byte[] header = HeaderFor(key.SigningCertificate);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(SHA256.HashSizeInBytes + key.SignatureSize);
        try
        {
            Memory<byte> digest = buffer.AsMemory(0, SHA256.HashSizeInBytes), signature = buffer.AsMemory(SHA256.HashSizeInBytes);
            HashSigningInput(header, payload.Span, encoded: options.Form != JwsForm.DetachedUnencoded, digest.Span);
            int written = await key.SignHashAsync(options.Algorithm, digest, signature, cancellationToken).ConfigureAwait(false);
            return Compose(header, options.Form == JwsForm.Attached ? payload : default, signature[..written]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>SHA-256 over <c>header.payload</c>, the payload base64url-encoded chunk by chunk so that large bodies need no second copy.</summary>
    internal static void HashSigningInput(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, bool encoded, Span<byte> digest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header);
        hash.AppendData("."u8);
        if (!encoded)
        {
            hash.AppendData(payload);
            hash.GetHashAndReset(digest);
            return;
        }
        byte[] text = ArrayPool<byte>.Shared.Rent(Base64Url.GetEncodedLength(Math.Min(ChunkSize, payload.Length)));
        for (ReadOnlySpan<byte> rest = payload; !rest.IsEmpty;)
        {
            ReadOnlySpan<byte> chunk = rest[..Math.Min(ChunkSize, rest.Length)];
            int length = Base64Url.EncodeToUtf8(chunk, text);
            hash.AppendData(text, 0, length);
            rest = rest[chunk.Length..];
        }
        // The text of a request is as personal as the request.
        CryptographicOperations.ZeroMemory(text);
        ArrayPool<byte>.Shared.Return(text);
        hash.GetHashAndReset(digest);
    }

    private static string Compose(byte[] header, ReadOnlyMemory<byte> payload, ReadOnlyMemory<byte> signature)
    {
        int payloadLength = Base64Url.GetEncodedLength(payload.Length);
        int length = header.Length + 1 + payloadLength + 1 + Base64Url.GetEncodedLength(signature.Length);
        return string.Create(length, (header, payload, signature, payloadLength), static (text, parts) =>
        {
            Encoding.ASCII.GetChars(parts.header, text);
            text = text[parts.header.Length..];
            text[0] = '.';
            Base64Url.EncodeToChars(parts.payload.Span, text[1..]);
            text = text[(1 + parts.payloadLength)..];
            text[0] = '.';
            Base64Url.EncodeToChars(parts.signature.Span, text[1..]);
        });
    }

    private byte[] HeaderFor(X509Certificate2 certificate)
    {
        if (_header is { } cached && ReferenceEquals(cached.Certificate, certificate))
            return cached.Bytes;
        byte[] bytes = Base64Url.EncodeToUtf8(WriteHeader(certificate));
        _header = new EncodedHeader(certificate, bytes);
        return bytes;
    }

    private byte[] WriteHeader(X509Certificate2 certificate)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // '+' of standard base64 stays as it is: the header is base64url-encoded as a whole.
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        if (options.Layout == JwsHeaderLayout.KeyManager)
            json.WriteString("alg"u8, options.Algorithm.Value);
        if (options.IncludeCertificate)
        {
            json.WriteStartArray("x5c"u8);
            json.WriteBase64StringValue(certificate.RawDataMemory.Span);
            foreach (X509Certificate2 additional in options.AdditionalCertificates)
                json.WriteBase64StringValue(additional.RawDataMemory.Span);
            json.WriteEndArray();
        }
        if (options.Layout == JwsHeaderLayout.Device)
            json.WriteString("alg"u8, options.Algorithm.Value);
        if (options.IncludeThumbprint)
            json.WriteString("x5t#S256"u8, CertificateThumbprint.Of(certificate).ToBase64Url());
        if (options.CertificateUrl is { } url)
            json.WriteString("x5u"u8, url);
        if (options.Form == JwsForm.DetachedUnencoded)
        {
            json.WriteBoolean("b64"u8, false);
            json.WriteStartArray("crit"u8);
            json.WriteStringValue("b64"u8);
            json.WriteEndArray();
        }
        if (options.KeyId is { } kid)
            json.WriteString("kid"u8, kid);
        if (options.Type is { } type)
            json.WriteString("typ"u8, type);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private sealed record EncodedHeader(X509Certificate2 Certificate, byte[] Bytes);
}
