using System.Text.Json;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Benchmarks.Soak;

/// <summary>What a worker must know of the partner that it is. Keys of a test in clear.</summary>
internal sealed record SoakPartner(Uri BaseAddress, string PartnerId, string Secret, string PrivateKey, string Certificates, string TrustAnchor)
{
    public static void Save(OnboardedCredentialPartner partner, string path) => File.WriteAllText(path, JsonSerializer.Serialize(new SoakPartner(
        partner.BaseAddress,
        partner.PartnerId,
        partner.Material.ClientSecret,
        partner.Material.PrivateKey.ExportPkcs8PrivateKeyPem(),
        string.Join('\n', partner.Key.Certificates.Select(static certificate => certificate.ExportCertificatePem())),
        partner.Material.KernelRoot.ExportCertificatePem())));

    public static SoakPartner Load(string path) => JsonSerializer.Deserialize<SoakPartner>(File.ReadAllBytes(path))!;
}
