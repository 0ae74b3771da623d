using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Sandbox.Onboarding;

/// <summary>What a partner that receives credentials is made of beyond what it shows: for a program in another process.</summary>
internal sealed record CredentialPartnerMaterial(RSA PrivateKey, string ClientSecret, X509Certificate2 KernelRoot, Credentials.IssuerDocuments Documents)
{
    public override string ToString() => nameof(CredentialPartnerMaterial);
}
