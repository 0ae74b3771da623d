using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Sandbox.IdaServer;

namespace Mosip.Partner.Sandbox.Onboarding;

/// <summary>What a saved partner is made of beyond what the partner shows.</summary>
internal sealed record PartnerMaterial(RSA PrivateKey, IdaKeys Ida)
{
    public X509Certificate2 IdaRoot => Ida.Root;

    public X509Certificate2 IdaPartnerCertificate => Ida.Partner.Certificate;

    public override string ToString() => nameof(PartnerMaterial);
}
