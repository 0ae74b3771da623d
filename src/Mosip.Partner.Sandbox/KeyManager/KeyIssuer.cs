using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>Makes keys and their certificates in the shapes of the key manager: authorities for root and masters, encryption only for the others.</summary>
internal sealed class KeyIssuer(KeyPolicy policy, RsaKeyPool pool)
{
    private static readonly PartnerSubject DefaultSubject = new()
    {
        CommonName = "www.mosip.io",
        OrganisationalUnit = "MOSIP-TECH-CENTER",
        Organisation = "IITB",
        Locality = "BANGALORE",
        State = "KA",
        Country = "IN",
    };

    /// <summary>Makes a key.</summary>
    /// <param name="applicationId">For example <c>IDA</c>.</param>
    /// <param name="referenceId">Empty for a master key.</param>
    /// <param name="generation">How many keys of the name there were before.</param>
    /// <param name="issuer">The key that signs the certificate; null for a root, which signs its own.</param>
    /// <param name="now">When it begins.</param>
    public ManagedKey Make(string applicationId, string referenceId, int generation, ManagedKey? issuer, DateTimeOffset now)
    {
        RSA key = pool.Get(PoolName(applicationId, referenceId, generation));
        X500DistinguishedName subject = (DefaultSubject with { CommonName = CommonName(applicationId, referenceId) }).ToName();
        (TimeSpan validity, TimeSpan handOver) = policy.LifeOf(applicationId, referenceId);
        bool isMaster = policy.IsMaster(applicationId, referenceId);
        var certificate = new CertificateIssue
        {
            Issuer = issuer?.Certificate.SubjectName ?? subject,
            Subject = subject,
            PublicKey = new PublicKey(key),
            NotBefore = now,
            NotAfter = now + validity,
            BasicConstraints = new X509BasicConstraintsExtension(isMaster, isMaster, isMaster ? (issuer is null ? 2 : 1) : 0, critical: true),
            KeyUsage = isMaster ? X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign : X509KeyUsageFlags.KeyEncipherment,
        };
        return new ManagedKey
        {
            ApplicationId = applicationId,
            ReferenceId = referenceId,
            Certificate = certificate.SignWith(issuer?.PrivateKey ?? key),
            PrivateKey = key,
            GeneratedAt = now,
            ExpiresAt = now + validity,
            HandOver = handOver,
        };
    }

    public string PoolName(string applicationId, string referenceId, int generation) => $"{policy.Name}/{applicationId}/{referenceId}/{generation}";

    private string CommonName(string applicationId, string referenceId) =>
        !policy.IsMaster(applicationId, referenceId) ? $"{applicationId}-{referenceId}"
        : referenceId.Length == 0 ? $"www.mosip.io ({applicationId})"
        : $"www.mosip.io ({applicationId}-{referenceId})";
}
