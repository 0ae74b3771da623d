using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>Certificates each with one fault, issued by one authority.</summary>
internal sealed class RefusalCertificates : IDisposable
{
    private readonly RSA _authorityKey = RSA.Create(2048);
    private readonly RSA _key = RSA.Create(2048);
    private readonly DateTimeOffset _now;
    private readonly X500DistinguishedName _authority = new("CN=Authority, O=Authority");

    public RefusalCertificates(DateTimeOffset now) => _now = now;

    /// <summary>The authority, which partner management shall know.</summary>
    public string Authority => Pem(Issue(_authority, _authorityKey, isAuthority: true));

    /// <summary>The certificates in PEM, by name.</summary>
    public IEnumerable<(string Name, string Pem)> All
    {
        get
        {
            X500DistinguishedName other = new("CN=Other authority, O=Authority"), own = new("CN=acme, O=Acme");
            yield return ("authority that ended", Pem(SelfSign(other, from: -800, to: -1)));
            yield return ("authority that ends soon", Pem(SelfSign(other, to: 100)));
            yield return ("authority of the future", Pem(SelfSign(other, from: 5)));
            yield return ("authority of another", Pem(Issue(other, _key, isAuthority: true, issuer: new X500DistinguishedName("CN=Nobody, O=Nobody"))));
            yield return ("authority of version 1", Pem(ToVersion1(SelfSign(other))));
            yield return ("certificate that ended", Pem(Issue(own, _key, from: -800, to: -1)));
            yield return ("certificate that ends soon", Pem(Issue(own, _key, to: 300)));
            yield return ("certificate of the future", Pem(Issue(own, _key, from: 5)));
            yield return ("certificate of its own", Pem(SelfSign(own)));
            yield return ("certificate of another authority", Pem(Issue(own, _key, issuer: new X500DistinguishedName("CN=Nobody, O=Nobody"))));
            yield return ("certificate of another organisation", Pem(Issue(new X500DistinguishedName("CN=acme, O=ACME"), _key)));
            yield return ("certificate with SHA-384", Pem(Issue(own, _key, hash: HashAlgorithmName.SHA384)));
            using RSA small = RSA.Create(1024);
            yield return ("certificate of a small key", Pem(Issue(own, small)));
        }
    }

    public void Dispose()
    {
        _authorityKey.Dispose();
        _key.Dispose();
    }

    private X509Certificate2 Issue(
        X500DistinguishedName subject, RSA key, bool isAuthority = false, X500DistinguishedName? issuer = null, int from = -1, int to = 1000, HashAlgorithmName? hash = null)
    {
        var request = new CertificateRequest(subject, key, hash ?? HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        return request.Create(issuer ?? _authority, X509SignatureGenerator.CreateForRSA(_authorityKey, RSASignaturePadding.Pkcs1), _now.AddDays(from), _now.AddDays(to), RandomNumberGenerator.GetBytes(8));
    }

    private X509Certificate2 SelfSign(X500DistinguishedName subject, int from = -1, int to = 1000)
    {
        var request = new CertificateRequest(subject, _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.Create(subject, X509SignatureGenerator.CreateForRSA(_key, RSASignaturePadding.Pkcs1), _now.AddDays(from), _now.AddDays(to), RandomNumberGenerator.GetBytes(8));
    }

    // A certificate of version 1 has neither the version's member nor extensions.
    private X509Certificate2 ToVersion1(X509Certificate2 certificate)
    {
        AsnReader outer = new AsnReader(certificate.RawData, AsnEncodingRules.DER).ReadSequence(), inner = outer.ReadSequence();
        byte[] algorithm = outer.ReadEncodedValue().ToArray();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
            while (inner.HasData)
                if (inner.PeekTag().TagClass == TagClass.ContextSpecific)
                    inner.ReadEncodedValue();
                else
                    writer.WriteEncodedValue(inner.ReadEncodedValue().Span);
        byte[] signed = writer.Encode();
        writer.Reset();
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(signed);
            writer.WriteEncodedValue(algorithm);
            writer.WriteBitString(_key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        }
        return X509CertificateLoader.LoadCertificate(writer.Encode());
    }

    // The line ends as JSON writes them: the texts stand in bodies.
    private static string Pem(X509Certificate2 certificate)
    {
        using (certificate)
            return certificate.ExportCertificatePem().ReplaceLineEndings("\\n");
    }
}
