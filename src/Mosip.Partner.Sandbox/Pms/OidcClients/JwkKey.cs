using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Sandbox.Pms.OidcClients;

/// <summary>The public key of a client, and the id that PMS makes of it: the same key gives the same id.</summary>
internal static class JwkKey
{
    /// <summary>The client's id; null for a key that the line cannot read.</summary>
    public static string? FindClientId(JsonElement jwk, PmsLine line)
    {
        // 1.2.0.x takes the text as it is, later ones the key behind it.
        if (line == PmsLine.V1_2_0)
            return MosipBase64.EncodeUrl(SHA256.HashData(Encoding.UTF8.GetBytes(jwk.GetRawText())));
        return FindSubjectPublicKeyInfo(jwk) is { } info ? MosipBase64.EncodeUrl(SHA256.HashData(Encoding.ASCII.GetBytes(Convert.ToBase64String(info)))) : null;
    }

    private static byte[]? FindSubjectPublicKeyInfo(JsonElement jwk)
    {
        try
        {
            switch (Text(jwk, "kty"))
            {
                case "RSA" when Bytes(jwk, "n") is { } modulus && Bytes(jwk, "e") is { } exponent:
                    using (RSA rsa = RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent }))
                        return rsa.ExportSubjectPublicKeyInfo();
                case "EC" when Text(jwk, "crv") is { } curve && Bytes(jwk, "x") is { } x && Bytes(jwk, "y") is { } y:
                    using (ECDsa ec = ECDsa.Create(new ECParameters { Curve = ECCurve.CreateFromFriendlyName(curve.Replace("P-", "nistP", StringComparison.Ordinal)), Q = new ECPoint { X = x, Y = y } }))
                        return ec.ExportSubjectPublicKeyInfo();
                // Ed25519: the fixed head of its key info, and the 32 bytes.
                case "OKP" when Text(jwk, "crv") == "Ed25519" && Bytes(jwk, "x") is { Length: 32 } point:
                    return [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00, .. point];
                default:
                    return null;
            }
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or PlatformNotSupportedException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement jwk, string name) => jwk.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[]? Bytes(JsonElement jwk, string name) => MosipBase64.TryDecodeUrl(Text(jwk, name), out byte[] bytes) ? bytes : null;
}
