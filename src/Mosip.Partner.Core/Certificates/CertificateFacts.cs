using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.X509;

namespace Mosip.Partner.Core.Certificates;

/// <summary>What MOSIP's rules ask of a certificate.</summary>
internal static class CertificateFacts
{
    private const string RsaKey = "1.2.840.113549.1.1.1";
    private const string DsaKey = "1.2.840.10040.4.1";
    private const string EcKey = "1.2.840.10045.2.1";
    private const string Secp256k1 = "1.3.132.0.10";

    /// <summary>Whether the certificate's signature verifies with its own key: that, and not equal names, makes it self-signed for MOSIP.</summary>
    public static bool IsSelfSigned(X509Certificate2 certificate) => CertificateSignature.IsMadeBy(certificate, certificate);

    /// <summary>Whether name and key say that the issuer issued the certificate.</summary>
    public static bool IsIssuedBy(X509Certificate2 certificate, X509Certificate2 issuer) =>
        IsSameName(certificate.IssuerName, issuer.SubjectName) && CertificateSignature.IsMadeBy(certificate, issuer);

    /// <summary>Whether the names are the same to MOSIP's platform: it ignores case and repeated spaces.</summary>
    public static bool IsSameName(X500DistinguishedName left, X500DistinguishedName right)
    {
        if (left.RawData.AsSpan().SequenceEqual(right.RawData))
            return true;
        try
        {
            return X509Name.GetInstance(left.RawData).Equivalent(X509Name.GetInstance(right.RawData), inOrder: true);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IOException or InvalidCastException)
        {
            // Not valid ASN.1: such names are equal to nothing but themselves.
            return false;
        }
    }

    public static bool IsRsa(X509Certificate2 certificate) => certificate.PublicKey.Oid.Value == RsaKey;

    /// <summary>Length of an RSA modulus in bits.</summary>
    /// <exception cref="AsnContentException">The key is damaged.</exception>
    public static long RsaKeySize(X509Certificate2 certificate)
    {
        AsnReader key = new AsnReader(certificate.PublicKey.EncodedKeyValue.RawData, AsnEncodingRules.BER).ReadSequence();
        return key.ReadInteger().GetBitLength();
    }

    /// <summary>Why the platform under MOSIP takes no certificate with this key or signature into a path; null where it does.</summary>
    /// <remarks>A stock Java 17: no MD2 or MD5 signatures, no RSA or DSA key below 1024 bits, no curve below 224 bits and not secp256k1.</remarks>
    public static string? Weakness(X509Certificate2 certificate)
    {
        if (certificate.SignatureAlgorithm.Value is "1.2.840.113549.1.1.2" or "1.2.840.113549.1.1.4")
            return "it is signed with MD2 or MD5";
        try
        {
            return certificate.PublicKey.Oid.Value switch
            {
                RsaKey when RsaKeySize(certificate) < 1024 => "its RSA key is shorter than 1024 bits",
                DsaKey when DsaKeySize(certificate) < 1024 => "its DSA key is shorter than 1024 bits",
                EcKey when CurveOf(certificate) == Secp256k1 => "its key is on the curve secp256k1",
                EcKey when EcFieldSize(certificate) < 224 => "its elliptic-curve key is shorter than 224 bits",
                _ => null,
            };
        }
        catch (AsnContentException)
        {
            return "its public key is damaged";
        }
    }

    private static long DsaKeySize(X509Certificate2 certificate)
    {
        byte[] parameters = certificate.PublicKey.EncodedParameters?.RawData ?? [];
        // Without parameters of its own the key inherits those of its issuer, which is checked itself.
        return parameters is [DerCertificates.SequenceTag, ..]
            ? new AsnReader(parameters, AsnEncodingRules.BER).ReadSequence().ReadInteger().GetBitLength()
            : long.MaxValue;
    }

    private static string? CurveOf(X509Certificate2 certificate)
    {
        byte[] parameters = certificate.PublicKey.EncodedParameters?.RawData ?? [];
        return parameters is [(byte)UniversalTagNumber.ObjectIdentifier, ..]
            ? AsnDecoder.ReadObjectIdentifier(parameters, AsnEncodingRules.BER, out _)
            : null;
    }

    // The point is 04 || x || y, or 02/03 || x: an estimate in whole bytes, enough to tell 224 from 192.
    private static int EcFieldSize(X509Certificate2 certificate) => certificate.PublicKey.EncodedKeyValue.RawData switch
    {
        [0x04, ..] point => (point.Length - 1) / 2 * 8,
        var point => (point.Length - 1) * 8,
    };
}
