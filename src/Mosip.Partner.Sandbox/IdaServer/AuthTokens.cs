using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>
/// The token by which a partner recognises a person: 36 digits, stable for partner or policy, or new each time. MOSIP's own function is keyed with a
/// secret of the country; any keyed function gives the same properties.
/// </summary>
internal static class AuthTokens
{
    private const int Length = 36;

    // Test material, fixed so that a token is the same in every run.
    private static readonly byte[] Key = SHA256.HashData("Mosip.Partner.Sandbox token key"u8);

    public static string Create(PolicyRecord policy, string partnerId, string uin)
    {
        if (policy.Policy.AuthTokenType.Equals("partner", StringComparison.OrdinalIgnoreCase))
            return Digits(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{uin} partner {partnerId}")));
        if (policy.Policy.AuthTokenType.Equals("policy", StringComparison.OrdinalIgnoreCase))
            return Digits(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{uin} policy {policy.PolicyId}")));
        return Digits(RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes));
    }

    /// <summary>The token under which an online verification partner knows a person.</summary>
    public static string ForVerifier(string partnerId, string uin) => Digits(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{uin} verifier {partnerId}")));

    private static string Digits(byte[] bytes) =>
        (new BigInteger(bytes, isUnsigned: true, isBigEndian: true) % BigInteger.Pow(10, Length)).ToString(CultureInfo.InvariantCulture).PadLeft(Length, '0');
}
