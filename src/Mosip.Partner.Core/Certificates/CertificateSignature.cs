using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;
using BouncyCertificate = Org.BouncyCastle.X509.X509Certificate;

namespace Mosip.Partner.Core.Certificates;

/// <summary>
/// Checks who signed a certificate. The framework does so only as part of a whole chain and by rules of its own, so the signature is taken out
/// and checked here: with the framework's RSA where it can, which is nearly always, else with BouncyCastle (SHA-1, SHA-224, RSASSA-PSS,
/// elliptic curves, DSA, EdDSA).
/// </summary>
internal static class CertificateSignature
{
    /// <summary>Whether the issuer's key made the certificate's signature.</summary>
    public static bool IsMadeBy(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        try
        {
            return RsaHash(certificate.SignatureAlgorithm) is { } hash && issuer.PublicKey.GetRSAPublicKey() is { } rsa
                ? Verify(certificate, rsa, hash)
                : VerifyOther(certificate, issuer);
        }
        catch (Exception e) when (e is AsnContentException or CryptographicException or GeneralSecurityException or SecurityUtilityException or CryptoException
            or ArgumentException or FormatException or InvalidOperationException or InvalidCastException or ArithmeticException or IOException)
        {
            // Key and algorithm do not belong together, or one of them is damaged: either way the issuer did not sign this.
            return false;
        }
    }

    private static bool Verify(X509Certificate2 certificate, RSA rsa, HashAlgorithmName hash)
    {
        using (rsa)
        {
            // Certificate { tbsCertificate { [0] version, serialNumber, signature, ... }, signatureAlgorithm, signatureValue }
            AsnReader reader = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence();
            ReadOnlyMemory<byte> signed = reader.PeekEncodedValue();
            AsnReader content = reader.ReadSequence();
            if (content.PeekTag().TagClass == TagClass.ContextSpecific)
                content.ReadEncodedValue();
            content.ReadInteger();
            bool sameAlgorithm = content.ReadEncodedValue().Span.SequenceEqual(reader.ReadEncodedValue().Span);
            return sameAlgorithm && rsa.VerifyData(signed.Span, reader.ReadBitString(out _), hash, RSASignaturePadding.Pkcs1);
        }
    }

    private static bool VerifyOther(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        AsymmetricKeyParameter key = PublicKeyFactory.CreateKey(issuer.PublicKey.ExportSubjectPublicKeyInfo());
        return new BouncyCertificate(X509CertificateStructure.GetInstance(certificate.RawData)).IsSignatureValid(key);
    }

    private static HashAlgorithmName? RsaHash(Oid algorithm) => algorithm.Value switch
    {
        "1.2.840.113549.1.1.11" => HashAlgorithmName.SHA256,
        "1.2.840.113549.1.1.12" => HashAlgorithmName.SHA384,
        "1.2.840.113549.1.1.13" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
