using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Jws;

/// <summary>The protected header of a JWS or JWE, as far as MOSIP's messages use it.</summary>
public sealed record JwsHeader
{
    private const int MaximumSize = 64 * 1024;

    /// <summary>The <c>alg</c> member.</summary>
    public required JwsAlgorithm Algorithm { get; init; }

    /// <summary>The first certificate of <c>x5c</c>, or null.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The <c>x5t#S256</c> member, or null.</summary>
    public string? Thumbprint { get; init; }

    /// <summary>The <c>kid</c> member, or null.</summary>
    public string? KeyId { get; init; }

    /// <summary>Whether the payload stands base64url-encoded in the signing input (no <c>b64:false</c>).</summary>
    public bool IsPayloadEncoded { get; init; } = true;

    /// <summary>The header as it was received, for members that are not modelled.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Reads the first part of a compact JWS or JWE.</summary>
    /// <param name="encoded">The base64url text of the header, at most 64 KiB.</param>
    /// <exception cref="MosipCryptoException">The header is not base64url of a JSON object, a member has another type than it should, or <c>crit</c> names something unknown.</exception>
    public static JwsHeader Parse(ReadOnlySpan<char> encoded)
    {
        if (encoded.Length > MaximumSize)
            throw new MosipCryptoException(MosipCryptoFault.TooLarge, "read JWS", $"a header of {encoded.Length} characters, at most {MaximumSize} are read");
        if (!MosipBase64.TryDecodeUrl(encoded, out byte[] bytes))
            throw Malformed("its header is not base64url");
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            return Read(document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            throw Malformed("its header is not JSON", e);
        }
        catch (InvalidOperationException e)
        {
            // A name or a certificate that is not Unicode text.
            throw Malformed("its header is not JSON", e);
        }
    }

    private static JwsHeader Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "alg") is not { } algorithm)
            throw Malformed("its header names no algorithm");
        return new JwsHeader
        {
            Algorithm = new JwsAlgorithm(algorithm),
            Certificate = ReadCertificate(json),
            Thumbprint = Text(json, "x5t#S256"),
            KeyId = Text(json, "kid"),
            IsPayloadEncoded = ReadIsEncoded(json),
            Json = json,
        };
    }

    private static bool ReadIsEncoded(JsonElement json)
    {
        bool encoded = !json.TryGetProperty("b64", out JsonElement b64) || b64.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Malformed("'b64' is not a boolean"),
        };
        // RFC 7515 4.1.11: what crit names must be understood; RFC 7797: b64:false must be named there.
        bool critical = false;
        if (json.TryGetProperty("crit", out JsonElement crit))
        {
            if (crit.ValueKind != JsonValueKind.Array || crit.GetArrayLength() != 1 || crit[0].ValueKind != JsonValueKind.String || !crit[0].ValueEquals("b64"u8))
                throw Malformed("'crit' names an extension that is not known");
            critical = true;
        }
        return encoded || critical ? encoded : throw Malformed("'b64' is false and 'crit' does not name it");
    }

    private static X509Certificate2? ReadCertificate(JsonElement json)
    {
        if (!json.TryGetProperty("x5c", out JsonElement x5c) || x5c.ValueKind == JsonValueKind.Null)
            return null;
        if (x5c.ValueKind != JsonValueKind.Array || x5c.GetArrayLength() == 0 || x5c[0].ValueKind != JsonValueKind.String)
            throw Malformed("'x5c' is not a list of certificates");
        if (!MosipBase64.TryDecodeStandard(x5c[0].GetString(), out byte[] der))
            throw Malformed("'x5c' is not standard base64 on one line");
        try
        {
            return X509CertificateLoader.LoadCertificate(der);
        }
        catch (CryptographicException e)
        {
            throw Malformed("the first entry of 'x5c' is not a certificate", e);
        }
    }

    /// <summary>A member that is text, null where it is not there.</summary>
    /// <exception cref="MosipCryptoException">The member is not text.</exception>
    internal string? TextOf(string name) => Text(Json, name);

    private static string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out JsonElement value))
            return null;
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Malformed($"'{name}' is not text");
        }
        catch (InvalidOperationException e)
        {
            // Bytes that are not UTF-8, or the escape of half a character.
            throw Malformed($"'{name}' is not text", e);
        }
    }

    private static MosipCryptoException Malformed(string why, Exception? inner = null) =>
        new(MosipCryptoFault.Malformed, "read JWS", why, innerException: inner);
}
