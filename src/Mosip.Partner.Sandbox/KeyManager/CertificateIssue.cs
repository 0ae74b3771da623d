using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>
/// A certificate as the key manager issues it. The framework's certificate request writes positive serial numbers only; the key manager's are
/// signed random 64-bit numbers, half of them negative, so the certificate is encoded here.
/// </summary>
internal sealed class CertificateIssue
{
    private const string Sha256WithRsa = "1.2.840.113549.1.1.11";
    private const int FirstGeneralizedYear = 2050;
    private static readonly Asn1Tag VersionTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 3, isConstructed: true);

    public required X500DistinguishedName Issuer { get; init; }

    public required X500DistinguishedName Subject { get; init; }

    public required PublicKey PublicKey { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset NotAfter { get; init; }

    public required X509BasicConstraintsExtension BasicConstraints { get; init; }

    public required X509KeyUsageFlags KeyUsage { get; init; }

    /// <summary>The serial number; random and of either sign by default.</summary>
    public long SerialNumber { get; init; } = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));

    public X509Certificate2 SignWith(RSA issuerKey)
    {
        byte[] tbs = EncodeToBeSigned();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(tbs);
            WriteAlgorithm(writer);
            writer.WriteBitString(issuerKey.SignData(tbs, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        }
        return X509CertificateLoader.LoadCertificate(writer.Encode());
    }

    private byte[] EncodeToBeSigned()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(VersionTag))
                writer.WriteInteger(2);
            writer.WriteInteger(SerialNumber);
            WriteAlgorithm(writer);
            writer.WriteEncodedValue(Issuer.RawData);
            using (writer.PushSequence())
            {
                WriteTime(writer, NotBefore);
                WriteTime(writer, NotAfter);
            }
            writer.WriteEncodedValue(Subject.RawData);
            writer.WriteEncodedValue(PublicKey.ExportSubjectPublicKeyInfo());
            using (writer.PushSequence(ExtensionsTag))
            using (writer.PushSequence())
            {
                WriteExtension(writer, BasicConstraints);
                WriteExtension(writer, new X509SubjectKeyIdentifierExtension(PublicKey, critical: false));
                WriteExtension(writer, new X509KeyUsageExtension(KeyUsage, critical: true));
            }
        }
        return writer.Encode();
    }

    private static void WriteAlgorithm(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Sha256WithRsa);
            writer.WriteNull();
        }
    }

    private static void WriteTime(AsnWriter writer, DateTimeOffset time)
    {
        if (time.UtcDateTime.Year < FirstGeneralizedYear)
            writer.WriteUtcTime(time);
        else
            writer.WriteGeneralizedTime(time, omitFractionalSeconds: true);
    }

    private static void WriteExtension(AsnWriter writer, X509Extension extension)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(extension.Oid!.Value!);
            if (extension.Critical)
                writer.WriteBoolean(true);
            writer.WriteOctetString(extension.RawData);
        }
    }
}
