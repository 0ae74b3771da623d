using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mosip.Partner.Tests.Unit.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Jws;

/// <summary>A JWS by RFC 7515 with any header, made with the framework alone.</summary>
internal static class HandMadeJws
{
    public static string X5c(X509Certificate2 certificate) => $"\"x5c\":[\"{Convert.ToBase64String(certificate.RawData)}\"]";

    /// <summary>Header and detached signature of the bank's key over what the header says is signed.</summary>
    public static string Detached(string header, byte[] payload, bool encoded = true, RSA? rsa = null, HashAlgorithmName? hash = null, RSASignaturePadding? padding = null) =>
        Detached(Encoding.UTF8.GetBytes(header), payload, encoded, input => (rsa ?? TestKeys.BankRsa).SignData(input, hash ?? HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1));

    public static string Detached(byte[] header, byte[] payload, bool encoded, Func<byte[], byte[]> sign)
    {
        string encodedHeader = Base64Url.EncodeToString(header);
        byte[] input = [.. Encoding.ASCII.GetBytes(encodedHeader), (byte)'.', .. encoded ? Base64Url.EncodeToUtf8(payload) : payload];
        return $"{encodedHeader}..{Base64Url.EncodeToString(sign(input))}";
    }

    public static string Attach(string detached, byte[] payload) => detached.Replace("..", $".{Base64Url.EncodeToString(payload)}.", StringComparison.Ordinal);
}
