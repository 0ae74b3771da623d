using System.Buffers.Text;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>Certificates-only PKCS#7 containers, byte for byte in the BER form of indefinite length that the key manager writes.</summary>
internal static class Pkcs7Text
{
    // ContentInfo { signedData, [0] { version 1, no digests, { data }, [0] ...
    private static readonly byte[] Head =
    [
        0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0, 0x80, 0x30, 0x80, 0x02, 0x01, 0x01, 0x31, 0x00,
        0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01, 0x00, 0x00, 0xA0, 0x80,
    ];

    // ... end of the certificates, no signers, end of the three open elements.
    private static readonly byte[] Tail = [0x00, 0x00, 0x31, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00];

    public static byte[] Encode(IEnumerable<X509Certificate2> certificates) =>
        [.. Head, .. certificates.SelectMany(certificate => certificate.RawData), .. Tail];

    /// <summary>The form of <c>signedCertificateData</c>: base64url without padding.</summary>
    public static string ToBase64Url(IEnumerable<X509Certificate2> certificates) => Base64Url.EncodeToString(Encode(certificates));

    /// <summary>The form of <c>p7bFile</c>. A text whose last line is full is followed by an empty line, and nothing by a line end: so the key manager writes it.</summary>
    public static string ToPem(IEnumerable<X509Certificate2> certificates)
    {
        const int LineLength = 64;
        string base64 = Convert.ToBase64String(Encode(certificates));
        IEnumerable<string> lines = base64.Chunk(LineLength).Select(line => line.Length == LineLength ? new string(line) + "\n" : new string(line));
        return $"-----BEGIN PKCS7-----\n{string.Concat(lines)}\n-----END PKCS7-----";
    }
}
