using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.WebSub;

/// <summary>The signature of a delivery: <c>X-Hub-Signature: sha256=…</c>, an HMAC over the body's bytes under the subscription's secret.</summary>
/// <remarks>
/// MOSIP's hub signs with SHA-256. SHA-384 and SHA-512 are taken too, each by its right name in any case. MOSIP's own Java subscriber
/// takes any other word for SHA-256; here other words are refused, SHA-1 and MD5 among them.
/// </remarks>
public static class HubSignature
{
    /// <summary>The name of the header; compared without regard to case, as header names are.</summary>
    public const string HeaderName = "X-Hub-Signature";

    private const string Operation = "verify hub delivery";

    /// <summary>Checks a delivery before anything of it is parsed.</summary>
    /// <param name="secret">The subscription's secret.</param>
    /// <param name="body">The body exactly as received.</param>
    /// <param name="header">The value of <see cref="HeaderName"/>; null where the header is missing.</param>
    /// <exception cref="MosipCryptoException">The header is missing, malformed, names another algorithm, or does not belong to the body and the secret.</exception>
    public static void Verify(HubSecret secret, ReadOnlySpan<byte> body, string? header)
    {
        (HashAlgorithmName algorithm, byte[] mac) = Parse(header);
        if (!Matches(algorithm, secret, body, mac))
            throw new MosipCryptoException(MosipCryptoFault.DigestMismatch, Operation);
    }

    /// <summary>Checks a delivery while two secrets are accepted.</summary>
    /// <param name="secrets">The current secret and the one before.</param>
    /// <param name="body">The body exactly as received.</param>
    /// <param name="header">The value of <see cref="HeaderName"/>; null where the header is missing.</param>
    /// <returns>The secret that the hub used.</returns>
    /// <exception cref="MosipCryptoException">As for one secret.</exception>
    public static HubSecret Verify(HubSecrets secrets, ReadOnlySpan<byte> body, string? header)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        (HashAlgorithmName algorithm, byte[] mac) = Parse(header);
        if (Matches(algorithm, secrets.Current, body, mac))
            return secrets.Current;
        if (secrets.Previous is { } previous && Matches(algorithm, previous, body, mac))
            return previous;
        throw new MosipCryptoException(MosipCryptoFault.DigestMismatch, Operation);
    }

    /// <summary>Makes the header's value as MOSIP's hub does: <c>sha256=</c> and 64 lower-case hexadecimal digits.</summary>
    /// <param name="secret">The subscription's secret.</param>
    /// <param name="body">The body as it is sent.</param>
    public static string Create(HubSecret secret, ReadOnlySpan<byte> body) =>
        $"sha256={Convert.ToHexStringLower(Compute(HashAlgorithmName.SHA256, secret, body))}";

    private static (HashAlgorithmName Algorithm, byte[] Mac) Parse(string? header)
    {
        if (string.IsNullOrEmpty(header))
            throw new MosipCryptoException(MosipCryptoFault.SignatureMissing, Operation, $"no {HeaderName}");
        if (header.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var split))
            throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, $"{HeaderName} is not METHOD=HEX");
        (HashAlgorithmName algorithm, int size) = AlgorithmOf(header.AsSpan(0, split));
        byte[] mac = new byte[size];
        ReadOnlySpan<char> digits = header.AsSpan(split + 1);
        // Digits in any case, exactly as many as the algorithm gives.
        if (digits.Length != size * 2 || Convert.FromHexString(digits, mac, out _, out _) != OperationStatus.Done)
            throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, $"{HeaderName} has not {size * 2} hexadecimal digits");
        return (algorithm, mac);
    }

    private static (HashAlgorithmName Algorithm, int Size) AlgorithmOf(ReadOnlySpan<char> name) => name switch
    {
        _ when name.Equals("sha256", StringComparison.OrdinalIgnoreCase) => (HashAlgorithmName.SHA256, SHA256.HashSizeInBytes),
        _ when name.Equals("sha384", StringComparison.OrdinalIgnoreCase) => (HashAlgorithmName.SHA384, SHA384.HashSizeInBytes),
        _ when name.Equals("sha512", StringComparison.OrdinalIgnoreCase) => (HashAlgorithmName.SHA512, SHA512.HashSizeInBytes),
        _ => throw new MosipCryptoException(MosipCryptoFault.AlgorithmNotAllowed, Operation, $"{HeaderName} names another than sha256, sha384 and sha512"),
    };

    private static bool Matches(HashAlgorithmName algorithm, HubSecret secret, ReadOnlySpan<byte> body, byte[] mac) =>
        CryptographicOperations.FixedTimeEquals(Compute(algorithm, secret, body), mac);

    private static byte[] Compute(HashAlgorithmName algorithm, HubSecret secret, ReadOnlySpan<byte> body)
    {
        byte[] key = Encoding.UTF8.GetBytes(secret.Reveal());
        try
        {
            return CryptographicOperations.HmacData(algorithm, key, body);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
