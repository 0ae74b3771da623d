using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Certificates;

/// <summary>Reads <c>certificateData</c> of an upload exactly as the key manager does: what <see cref="CertificateReader"/> reads besides is refused here.</summary>
internal static class UploadText
{
    private const string Begin = "-----BEGIN ";
    private const string Dashes = "-----";

    public static bool IsBlank(string? text) => text is null || text.AsSpan().IndexOfAnyExceptInRange('\0', ' ') < 0;

    /// <summary>Reads the first PEM object, whatever its label, as a certificate.</summary>
    /// <returns>The certificate, or the refusal.</returns>
    public static (X509Certificate2? Certificate, CertificateRefusal? Refusal) ReadPem(string text)
    {
        if (text.Length > CertificateReader.MaximumSize)
            return Refuse(UploadErrors.NotParsable(""), $"The text has {text.Length} characters, more than any certificate.");

        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        int begin = Array.FindIndex(lines, line => line.StartsWith(Begin, StringComparison.Ordinal));
        if (begin < 0 || LabelOf(lines[begin]) is not { } label)
            return Refuse(UploadErrors.NotParsable(""), "There is no line that has just -----BEGIN CERTIFICATE-----.");

        string endMarker = $"-----END {label}{Dashes}";
        int end = Array.FindIndex(lines, begin + 1, line => line.StartsWith(endMarker, StringComparison.Ordinal));
        if (end < 0)
            return Refuse(UploadErrors.NotParsable(endMarker + " not found"), $"The line {endMarker} is missing.");

        // Lines with a colon are headers.
        string body = string.Concat(lines[(begin + 1)..end].Where(line => !line.Contains(':', StringComparison.Ordinal)));
        byte[] der = new byte[body.Length];
        if (!Convert.TryFromBase64String(body, der, out int length))
            return Refuse(UploadErrors.Unhandled("unable to decode base64 string: invalid characters encountered in base64 data"), "The lines between the armour are not base64.");
        return ReadDer(der.AsSpan(0, length));
    }

    /// <summary>Reads base64url text of a PKCS#7 container or of certificates in a row; the last certificate comes first, since producers put the root last.</summary>
    /// <returns>The certificates, or the refusal.</returns>
    public static (List<X509Certificate2>? Certificates, CertificateRefusal? Refusal) ReadContainer(string text)
    {
        const string NeitherForm = "The text is neither one certificate in PEM form nor base64url of a PKCS#7 container.";
        const string SendPem = "Upload each certificate by itself as PEM text, root first.";
        if (text.Length > CertificateReader.MaximumSize || !MosipBase64.TryDecodeUrl(text, out byte[] bytes))
            return (null, new CertificateRefusal(UploadErrors.NotBase64, NeitherForm, SendPem));
        if (bytes.Length == 0)
            return ([], null);
        try
        {
            List<X509Certificate2> certificates = bytes[0] == DerCertificates.SequenceTag
                ? DerCertificates.Read(bytes)
                : [.. CertificateReader.Read(Encoding.ASCII.GetString(bytes))];
            certificates.Reverse();
            return (certificates, null);
        }
        catch (Exception e) when (e is CryptographicException or MosipInputException)
        {
            return (null, new CertificateRefusal(UploadErrors.InvalidCertificate, NeitherForm, SendPem));
        }
    }

    private static (X509Certificate2?, CertificateRefusal?) ReadDer(ReadOnlySpan<byte> der)
    {
        const string Damaged = "What stands between the armour is not a certificate.";
        if (der is not [DerCertificates.SequenceTag, ..])
            return Refuse(UploadErrors.NotParsable("Could not parse certificate: java.io.IOException: Empty input"), Damaged);
        try
        {
            return (DerCertificates.ReadFirst(der), null);
        }
        catch (Exception e) when (e is AsnContentException or CryptographicException)
        {
            return Refuse(UploadErrors.NotParsable(WhyUnreadable(der)), Damaged);
        }
    }

    // In the words of the server's parser, which reads a certificate as three values, the first of them a sequence.
    private static string WhyUnreadable(ReadOnlySpan<byte> der)
    {
        const string Shortened = "Unable to initialize, java.io.IOException: Too short";
        try
        {
            var reader = new AsnReader(der.ToArray(), AsnEncodingRules.BER);
            AsnReader values = new(reader.PeekContentBytes(), AsnEncodingRules.BER);
            bool isSequence = values.HasData && values.PeekTag() == Asn1Tag.Sequence;
            for (int i = 0; i < 3; i++)
            {
                if (!values.HasData)
                    return Shortened;
                values.ReadEncodedValue();
            }
            return isSequence ? "Could not parse certificate: java.io.IOException" : "signed fields invalid";
        }
        catch (AsnContentException)
        {
            return "Could not parse certificate: java.io.IOException: Incomplete BER/DER data";
        }
    }

    private static string? LabelOf(string line)
    {
        string rest = line[Begin.Length..].Trim();
        int dashes = rest.IndexOf('-', StringComparison.Ordinal);
        return dashes > 0 && rest[dashes..] == Dashes ? rest[..dashes] : null;
    }

    private static (X509Certificate2?, CertificateRefusal?) Refuse(MosipError error, string reason) =>
        (null, new CertificateRefusal(error, reason, "Send the certificate as PEM text with its line breaks: -----BEGIN CERTIFICATE-----, base64, -----END CERTIFICATE-----."));
}
