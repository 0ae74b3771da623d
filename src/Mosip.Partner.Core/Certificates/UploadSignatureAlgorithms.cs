using System.Security.Cryptography;

namespace Mosip.Partner.Core.Certificates;

/// <summary>
/// The signature algorithms that an authority may use on a partner's certificate. MOSIP asks whether the platform's name of the algorithm
/// begins with "SHA2", which SHA-224 and SHA-256 do, and SHA-384, SHA-512, RSASSA-PSS and EdDSA do not.
/// </summary>
internal static class UploadSignatureAlgorithms
{
    private static readonly string[] Accepted =
    [
        "1.2.840.113549.1.1.11", // SHA256withRSA
        "1.2.840.113549.1.1.14", // SHA224withRSA
        "1.2.840.10045.4.3.1", // SHA224withECDSA
        "1.2.840.10045.4.3.2", // SHA256withECDSA
        "2.16.840.1.101.3.4.3.1", // SHA224withDSA
        "2.16.840.1.101.3.4.3.2", // SHA256withDSA
    ];

    public static bool IsAccepted(Oid algorithm) => Accepted.Contains(algorithm.Value);
}
