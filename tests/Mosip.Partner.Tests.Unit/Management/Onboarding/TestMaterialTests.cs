using System.Security.Cryptography.X509Certificates;
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

    [Theory]
    [InlineData("FTM", true)]
    [InlineData("DEVICE", false)]
    [InlineData("AUTH", false)]
    public async Task TestMaterial_OfADomain_IssuesOnlyWhereMosipSignsNoneThatCould(string domain, bool isAuthority)
    {
        CertificateChain chain = await IssueAsync("partner", domain);

        Assert.Equal(isAuthority, chain.Leaf.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
    }

    private Task<CertificateChain> IssueAsync(string commonName, string domain = "FTM") =>
        OnboardingCertificate.TestMaterial(_folder).GetAsync(new PartnerSubject { CommonName = commonName, Organisation = "Example" }, new PartnerDomain(domain), TestContext.Current.CancellationToken);
}
