using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Tests.Unit.Core.Certificates;

/// <summary>Certificates of any quality, right or wrong. Keys are shared: making them is what takes time.</summary>
internal static class MadeCertificates
{
    public static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly RSA RootKey = RSA.Create(2048);
    public static readonly RSA SubKey = RSA.Create(2048);
    public static readonly RSA LeafKey = RSA.Create(2048);
    public static readonly ECDsa EcKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static readonly X509Certificate2 Root = Make("CN=Root, O=Acme", RootKey, extensions: [Authority()]);
    public static readonly X509Certificate2 Sub = Make("CN=Sub, O=Acme", SubKey, Root, RootKey, [Authority()]);

    public static X509Certificate2 Leaf(string subject = "CN=leaf, O=Acme", params X509Extension[] extensions) =>
        Make(subject, LeafKey, Sub, SubKey, [new X509BasicConstraintsExtension(false, false, 0, true), .. extensions]);

    public static X509Certificate2 Make(
        string subject,
        AsymmetricAlgorithm key,
        X509Certificate2? issuer = null,
        RSA? issuerKey = null,
        X509Extension[]? extensions = null,
        HashAlgorithmName? hash = null,
        DateTimeOffset? begin = null,
        DateTimeOffset? end = null) =>
        Make(new X500DistinguishedName(subject), key, issuer, X509SignatureGenerator.CreateForRSA(issuerKey ?? (key as RSA)!, RSASignaturePadding.Pkcs1), extensions, hash, begin, end);

    public static X509Certificate2 Make(
        X500DistinguishedName subject,
        AsymmetricAlgorithm key,
        X509Certificate2? issuer,
        X509SignatureGenerator signer,
        X509Extension[]? extensions = null,
        HashAlgorithmName? hash = null,
        DateTimeOffset? begin = null,
        DateTimeOffset? end = null)
    {
        PublicKey publicKey = key is RSA rsa ? new PublicKey(rsa) : new PublicKey((ECDsa)key);
        var request = new CertificateRequest(subject, publicKey, hash ?? HashAlgorithmName.SHA256);
        foreach (X509Extension extension in extensions ?? [])
            request.CertificateExtensions.Add(extension);
        byte[] serial = RandomNumberGenerator.GetBytes(8);
        serial[0] &= 0x7F;
        return request.Create(issuer?.SubjectName ?? subject, signer, begin ?? Now.AddDays(-10), end ?? Now.AddDays(700), serial);
    }

    public static X509BasicConstraintsExtension Authority(int? pathLength = null) => new(true, pathLength is not null, pathLength ?? 0, critical: true);
}
