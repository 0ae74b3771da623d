using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Sandbox.Ida.Crypto;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>IDA's keys by what they are for.</summary>
internal sealed class IdaKeys(SandboxKeyManager keyManager, TimeProvider clock)
{
    private const string Application = "IDA";

    public const string PartnerReference = "PARTNER";
    public const string BiometricReference = "IDA-FIR";
    public const string SigningReference = KeyPolicy.Sign;

    private readonly Lazy<ManagedKey> _unknown = new(() => MakeUnknown(clock.GetUtcNow()));

    public X509Certificate2 Root => keyManager.Keys.Get(KeyPolicy.Root).Certificate;

    /// <summary>Opens requests.</summary>
    public ManagedKey Partner => keyManager.Keys.Get(Application, PartnerReference);

    /// <summary>Opens biometrics.</summary>
    public ManagedKey Biometric => keyManager.Keys.Get(Application, BiometricReference);

    /// <summary>Signs answers.</summary>
    public ManagedKey Signing => keyManager.Keys.Get(Application, SigningReference);

    /// <summary>A key that belongs to no one, for the fault of a foreign signature.</summary>
    public ManagedKey Unknown => _unknown.Value;

    /// <summary>The current key and the ones before it, which still open.</summary>
    public IdaDecryptionKeys DecryptionKeys(string reference) =>
        new(reference, [.. keyManager.Keys.GetAll(Application, reference).Reverse().Select(key => new IdaDecryptionKey(key.Certificate, key.PrivateKey!))]);

    /// <summary>Adds an authority to a trust domain of IDA.</summary>
    public void Trust(string domain, X509Certificate2 authority) => keyManager.PartnerCertificates.Domains.Trust(domain, authority);

    /// <summary>Makes the next key of a reference; the old one keeps opening.</summary>
    public void Rotate(string reference) => keyManager.Keys.Rotate(Application, reference);

    /// <summary>A certificate like the given one that ended yesterday.</summary>
    public X509Certificate2 Expired(ManagedKey key)
    {
        DateTimeOffset yesterday = clock.GetUtcNow().AddDays(-1);
        ManagedKey issuer = key.ReferenceId == SigningReference ? keyManager.Keys.Get(KeyPolicy.Root) : keyManager.Keys.Get(Application);
        return new CertificateIssue
        {
            Issuer = issuer.Certificate.SubjectName,
            Subject = key.Certificate.SubjectName,
            PublicKey = key.Certificate.PublicKey,
            NotBefore = yesterday.AddDays(-730),
            NotAfter = yesterday,
            BasicConstraints = new X509BasicConstraintsExtension(false, false, 0, critical: true),
            KeyUsage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment,
        }.SignWith(issuer.PrivateKey!);
    }

    private static ManagedKey MakeUnknown(DateTimeOffset now)
    {
        RSA key = RsaKeyPool.Shared.Get("unknown signer");
        var subject = new X500DistinguishedName("CN=nobody");
        X509Certificate2 certificate = new CertificateIssue
        {
            Issuer = subject,
            Subject = subject,
            PublicKey = new PublicKey(key),
            NotBefore = now.AddDays(-1),
            NotAfter = now.AddDays(365),
            BasicConstraints = new X509BasicConstraintsExtension(false, false, 0, critical: true),
            KeyUsage = X509KeyUsageFlags.DigitalSignature,
        }.SignWith(key);
        return new ManagedKey { ApplicationId = "NOBODY", ReferenceId = "", Certificate = certificate, PrivateKey = key, GeneratedAt = now, ExpiresAt = now.AddDays(365) };
    }
}
