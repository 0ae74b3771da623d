using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Unit.Management.Onboarding;

public sealed class TestMaterialTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-partner-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task TestMaterial_Subject_HasAKeyAndACertificateThatMosipTakes()
    {
        CertificateChain chain = await IssueAsync("Example T2");

        var verdict = new PartnerCertificatePreflight().CheckPartner(
            new PartnerCertificateUpload(chain.Leaf.ExportCertificatePem(), "FTM", "Example"), TrustStore.Of(chain.Authorities));
        Assert.True(verdict.IsAccepted, verdict.Refusal?.Reason);
        await using PartnerKey key = PartnerKey.FromPem(await File.ReadAllTextAsync(Path.Combine(_folder, "Example-T2-key.pem"), TestContext.Current.CancellationToken), null, chain.Leaf);
        Assert.Equal(chain.Leaf, key.SigningCertificate);
    }

    [Fact]
    public async Task TestMaterial_SecondTime_IsTheSame()
    {
        CertificateChain first = await IssueAsync("partner");

        CertificateChain second = await IssueAsync("partner");

        Assert.Equal(first.Certificates, second.Certificates);
    }

    private Task<CertificateChain> IssueAsync(string commonName) =>
        OnboardingCertificate.TestMaterial(_folder).GetAsync(new PartnerSubject { CommonName = commonName, Organisation = "Example" }, TestContext.Current.CancellationToken);
}
