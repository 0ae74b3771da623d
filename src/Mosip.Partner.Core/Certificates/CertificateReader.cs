using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Certificates;

/// <summary>Reads certificates in the forms that partners, certificate authorities and MOSIP hand them around.</summary>
/// <remarks>
/// Read are PEM (any line ends, text around it, any armour label, several blocks), DER, PKCS#7 (DER, or BER of indefinite length as MOSIP's
/// key manager writes it), and either of the last two as base64 or base64url text without armour. Negative serial numbers, which half of
/// MOSIP's certificates have, are read like others. Private keys beside the certificates are passed over.
/// </remarks>
public static class CertificateReader
{
    /// <summary>The largest input that is looked at, in bytes or characters: 1 MiB.</summary>
    public const int MaximumSize = 1024 * 1024;

    /// <summary>The largest number of certificates that is read from one input.</summary>
    public const int MaximumCount = 64;

    private const string Operation = "read certificate";

    /// <summary>Reads all certificates, in the order in which they stand.</summary>
    /// <param name="content">The content of a file or message.</param>
    /// <returns>At least one certificate.</returns>
    /// <exception cref="MosipInputException">There is no certificate in it, one is damaged, or it is too large.</exception>
    public static IReadOnlyList<X509Certificate2> Read(ReadOnlySpan<byte> content)
    {
        RequireSize(content.Length);
        return content is [DerCertificates.SequenceTag, ..] ? ReadDer(content) : ReadText(Encoding.UTF8.GetString(content));
    }

    /// <summary>Reads all certificates, in the order in which they stand.</summary>
    /// <param name="text">PEM text, or base64 or base64url of DER or PKCS#7.</param>
    /// <returns>At least one certificate.</returns>
    /// <exception cref="MosipInputException">There is no certificate in it, one is damaged, or it is too large.</exception>
    public static IReadOnlyList<X509Certificate2> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        RequireSize(text.Length);
        return ReadText(text);
    }

    /// <summary>Reads a single certificate.</summary>
    /// <param name="text">In a form of <see cref="Read(string)"/>.</param>
    /// <exception cref="MosipInputException">There is none or more than one, it is damaged, or the text is too large.</exception>
    public static X509Certificate2 ReadOne(string text)
    {
        IReadOnlyList<X509Certificate2> certificates = Read(text);
        return certificates.Count == 1
            ? certificates[0]
            : throw new MosipInputException(MosipInputFault.InvalidContent, Operation, $"{certificates.Count} certificates where one is expected");
    }

    private static List<X509Certificate2> ReadText(string text)
    {
        var certificates = new List<X509Certificate2>();
        foreach (byte[] der in PemBlocks(text))
            certificates.AddRange(ReadDer(der));
        if (certificates.Count == 0 && !text.Contains("-----BEGIN ", StringComparison.Ordinal))
            certificates.AddRange(ReadDer(DecodeBare(text)));
        if (certificates.Count == 0)
            throw new MosipInputException(MosipInputFault.CertificateMissing, Operation, "the text has no certificate in PEM form");
        RequireCount(certificates.Count);
        return certificates;
    }

    private static List<byte[]> PemBlocks(string text)
    {
        var blocks = new List<byte[]>();
        for (ReadOnlySpan<char> rest = text; PemEncoding.TryFind(rest, out PemFields fields); rest = rest[fields.Location.End..])
        {
            if (rest[fields.Label].EndsWith("PRIVATE KEY", StringComparison.Ordinal))
                continue;
            byte[] der = new byte[fields.DecodedDataLength];
            Convert.TryFromBase64Chars(rest[fields.Base64Data], der, out int written);
            blocks.Add(der[..written]);
        }
        return blocks;
    }

    private static byte[] DecodeBare(string text)
    {
        string compact = string.Concat(text.Where(c => c is not (' ' or '\t' or '\r' or '\n')));
        return MosipBase64.TryDecode(compact, out byte[] der) && der.Length > 0
            ? der
            : throw new MosipInputException(MosipInputFault.Malformed, Operation, "neither PEM nor base64");
    }

    private static List<X509Certificate2> ReadDer(ReadOnlySpan<byte> der)
    {
        try
        {
            List<X509Certificate2> certificates = DerCertificates.Read(der);
            RequireCount(certificates.Count);
            return certificates.Count > 0
                ? certificates
                : throw new MosipInputException(MosipInputFault.CertificateMissing, Operation, "the PKCS#7 container is empty");
        }
        catch (CryptographicException e)
        {
            throw new MosipInputException(MosipInputFault.Malformed, Operation, "not a certificate and not a PKCS#7 container of certificates", e);
        }
    }

    private static void RequireSize(int size)
    {
        if (size > MaximumSize)
            throw new MosipInputException(MosipInputFault.TooLarge, Operation, $"{size} bytes, at most {MaximumSize} are read");
    }

    private static void RequireCount(int count)
    {
        if (count > MaximumCount)
            throw new MosipInputException(MosipInputFault.TooLarge, Operation, $"{count} certificates, at most {MaximumCount} are read");
    }
}
