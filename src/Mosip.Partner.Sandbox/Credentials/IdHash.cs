using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The name under which an online verification partner files a person: a salted hash of the id (<c>CredentialServiceManager</c> of mosip/id-repository).</summary>
internal static class IdHash
{
    private const int SaltKeyLength = 3;

    // Test material: a country has a table of a thousand random salts.
    private static readonly byte[] SaltSource = SHA256.HashData("Mosip.Partner.Sandbox salts"u8);

    /// <summary>The index of the salt: the last three hexadecimal digits of the id's hash as a decimal number, and of that the last three digits.</summary>
    public static int Modulo(string id)
    {
        string hash = MosipHash.UpperHex(Encoding.UTF8.GetBytes(id));
        int tail = int.Parse(hash.AsSpan(hash.Length - SaltKeyLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return tail % 1000;
    }

    public static string SaltOf(int modulo) =>
        MosipBase64.EncodeUrl(HMACSHA256.HashData(SaltSource, Encoding.ASCII.GetBytes(modulo.ToString(CultureInfo.InvariantCulture))).AsSpan(0, 16));

    public static string Of(string id, string salt) => MosipHash.UpperHex(Encoding.UTF8.GetBytes(id + salt));
}
