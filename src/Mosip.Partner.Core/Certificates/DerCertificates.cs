using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Certificates;

/// <summary>Certificates in binary form: one or several DER certificates in a row, or a certificates-only PKCS#7 in DER or BER.</summary>
internal static class DerCertificates
{
    public const byte SequenceTag = 0x30;

    private const string SignedData = "1.2.840.113549.1.7.2";
    private static readonly Asn1Tag ExplicitContent = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>All certificates, in the order in which they stand; none where a PKCS#7 container is empty.</summary>
    /// <exception cref="CryptographicException">The bytes have neither form.</exception>
    public static List<X509Certificate2> Read(ReadOnlySpan<byte> bytes)
    {
        byte[] content = bytes.ToArray();
        try
        {
            // BER, because the key manager writes its PKCS#7 with indefinite lengths.
            var reader = new AsnReader(content, AsnEncodingRules.BER);
            if (IsContentInfo(reader))
                return ReadPkcs7(reader);
            var certificates = new List<X509Certificate2>();
            while (reader.HasData)
                certificates.Add(Load(reader.ReadEncodedValue().Span));
            return certificates.Count > 0 ? certificates : throw new CryptographicException("There is no data.");
        }
        catch (AsnContentException e)
        {
            throw new CryptographicException("The bytes are not valid ASN.1.", e);
        }
    }

    /// <summary>The first certificate; bytes after it are ignored, as MOSIP does.</summary>
    /// <exception cref="CryptographicException">The bytes do not begin with a certificate.</exception>
    public static X509Certificate2 ReadFirst(ReadOnlySpan<byte> bytes)
    {
        AsnDecoder.ReadEncodedValue(bytes, AsnEncodingRules.BER, out _, out _, out int length);
        return Load(bytes[..length]);
    }

    private static bool IsContentInfo(AsnReader reader)
    {
        if (reader.PeekTag() != Asn1Tag.Sequence)
            throw new CryptographicException("The bytes do not begin with a sequence.");
        AsnReader sequence = new AsnReader(reader.PeekContentBytes(), AsnEncodingRules.BER);
        return sequence.HasData && sequence.PeekTag() == Asn1Tag.ObjectIdentifier;
    }

    // ContentInfo { signedData, [0] { version, digestAlgorithms, encapContentInfo, [0] certificates, ... } }
    private static List<X509Certificate2> ReadPkcs7(AsnReader reader)
    {
        AsnReader contentInfo = reader.ReadSequence();
        if (contentInfo.ReadObjectIdentifier() != SignedData)
            throw new CryptographicException("The PKCS#7 container is not of type signedData.");
        AsnReader signedData = contentInfo.ReadSequence(ExplicitContent).ReadSequence();
        signedData.ReadInteger();
        signedData.ReadSetOf(skipSortOrderValidation: true);
        signedData.ReadSequence();

        var certificates = new List<X509Certificate2>();
        if (!signedData.HasData || signedData.PeekTag() != ExplicitContent)
            return certificates;
        AsnReader set = signedData.ReadSetOf(skipSortOrderValidation: true, ExplicitContent);
        while (set.HasData)
            certificates.Add(Load(set.ReadEncodedValue().Span));
        return certificates;
    }

    private static X509Certificate2 Load(ReadOnlySpan<byte> der)
    {
        if (der is not [SequenceTag, ..])
            throw new CryptographicException("The bytes are not a certificate.");
        X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(der);
        try
        {
            RequireReadable(certificate);
            return certificate;
        }
        catch (CryptographicException)
        {
            certificate.Dispose();
            throw;
        }
    }

    // The framework decodes these only when they are asked for; a damaged one is to be found here and not in the middle of a check.
    private static void RequireReadable(X509Certificate2 certificate)
    {
        _ = certificate.Version;
        _ = certificate.NotBefore;
        _ = certificate.NotAfter;
        _ = certificate.PublicKey;
        _ = certificate.SignatureAlgorithm;
        _ = certificate.Extensions;
        CertificateNames.Read(certificate.SubjectName);
        CertificateNames.Read(certificate.IssuerName);
    }
}
