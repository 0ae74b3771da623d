using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Mosip.Partner.Management;

/// <summary>Public keys of OpenID Connect clients as JSON Web Keys.</summary>
public static class OidcClientKey
{
    /// <summary>The public half of an RSA key, for RS256.</summary>
    /// <param name="key">The key; its private half stays where it is.</param>
    public static JsonElement Of(RSA key)
    {
        ArgumentNullException.ThrowIfNull(key);
        RSAParameters parameters = key.ExportParameters(includePrivateParameters: false);
        return Write(("kty", "RSA"), ("n", Base64Url.EncodeToString(parameters.Modulus)), ("e", Base64Url.EncodeToString(parameters.Exponent)), ("alg", "RS256"), ("use", "sig"));
    }

    /// <summary>The public half of an elliptic curve key (P-256), for ES256. From 1.2.2 on.</summary>
    /// <param name="key">The key; its private half stays where it is.</param>
    /// <exception cref="ArgumentException">The key is on another curve.</exception>
    public static JsonElement Of(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.KeySize != 256)
            throw new ArgumentException("ES256 takes a key on the curve P-256.", nameof(key));
        ECPoint point = key.ExportParameters(includePrivateParameters: false).Q;
        return Write(("kty", "EC"), ("crv", "P-256"), ("x", Base64Url.EncodeToString(point.X)), ("y", Base64Url.EncodeToString(point.Y)), ("alg", "ES256"), ("use", "sig"));
    }

    private static JsonElement Write(params (string Name, string Value)[] members)
    {
        using var stream = new MemoryStream();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            foreach ((string name, string value) in members)
                json.WriteString(name, value);
            json.WriteEndObject();
        }
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
