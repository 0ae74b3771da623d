using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Management;

/// <summary>The calls that every partner makes, against the sandbox.</summary>
public class OnboardingCallsTests
{
    [Fact]
    public async Task RegisterAsync_NewPartner_IsInProgressUntilItsCertificateIsUploaded()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        await pms.PublishAsync();

        PartnerStanding standing = await pms.Clients.Partners.RegisterAsync(SandboxPms.Registration(), SandboxPms.Cancellation);

        Assert.Equal(ApprovalStatus.InProgress, standing.Status);
        Assert.Equal("acme", standing.PartnerId);
    }

    [Fact]
    public async Task RegisterAsync_KnownId_IsRefusedWithCodeEndpointAndStatus()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        await pms.PublishAsync();
        await pms.Clients.Partners.RegisterAsync(SandboxPms.Registration(), SandboxPms.Cancellation);

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() =>
            pms.Clients.Partners.RegisterAsync(SandboxPms.Registration() with { EmailAddress = "other@example.org" }, SandboxPms.Cancellation));

        Assert.Equal("PMS_PRT_051", refusal.Error.Code.Value);
        Assert.Equal("POST /partners", refusal.Endpoint);
        Assert.Equal(System.Net.HttpStatusCode.OK, refusal.StatusCode);
    }

    [Fact]
    public async Task UploadAsync_FirstCertificate_GivesTheCertificateThatMosipSigned()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        await pms.PublishAsync();

        SignedPartnerCertificate signed = await pms.ActivateAsync(SandboxPms.Registration());

        using var certificate = signed.ReadCertificate();
        Assert.Contains("O=Acme", certificate.Subject, StringComparison.Ordinal);
        CertificateDownload? download = await pms.Clients.Certificates.FindSignedAsync("acme", SandboxPms.Cancellation);
        Assert.Equal(certificate, download!.ReadCertificate());
    }

    [Fact]
    public async Task UploadAuthorityAsync_KnownCertificate_IsASuccess()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        using var authority = Core.Certificates.TestCertificateAuthority.Create("Acme", withSubAuthority: false);
        AuthorityCertificate root = AuthorityCertificate.Of(authority.Root, PartnerDomain.Auth);

        AuthorityUpload first = await pms.Clients.Certificates.UploadAuthorityAsync(root, SandboxPms.Cancellation);
        AuthorityUpload second = await pms.Clients.Certificates.UploadAuthorityAsync(root, SandboxPms.Cancellation);

        Assert.False(first.WasThereBefore);
        Assert.True(second.WasThereBefore);
    }

    [Fact]
    public async Task ApproveAsync_SubmittedRequest_IsFinal()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        await pms.PublishAsync();
        await pms.ActivateAsync(SandboxPms.Registration());
        PolicyRequestReceipt receipt = await pms.Clients.PolicyRequests.SubmitAsync(
            new NewPolicyRequest { PartnerId = "acme", PolicyName = "kyc", UseCaseDescription = "accounts" }, SandboxPms.Cancellation);

        await pms.Clients.PolicyRequests.ApproveAsync(receipt.MappingKey, SandboxPms.Cancellation);

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() => pms.Clients.PolicyRequests.RejectAsync(receipt.MappingKey, SandboxPms.Cancellation));
        Assert.Equal("PMS_PM_034", refusal.Error.Code.Value);
    }

    [Fact]
    public async Task GenerateAsync_Administrator_IsRefused()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        await pms.PublishAsync();
        await pms.ActivateAsync(SandboxPms.Registration());

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() =>
            pms.Clients.ApiKeys.GenerateAsync(new NewApiKey { PartnerId = "acme", PolicyName = "kyc", Label = "one" }, SandboxPms.Cancellation));

        Assert.Contains(refusal.Error.Code.Value, (string[])["PMS_PRT_055", "KER-ATH-403"]);
    }

    [Fact]
    public async Task CreateLicence_ActiveMisp_GivesAKeyThatDoesNotPrint()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        await pms.ActivateAsync(SandboxPms.Registration("acme-misp", PartnerType.MispPartner, group: null));

        MispLicence licence = await pms.Clients.MispLicences.CreateAsync("acme-misp", SandboxPms.Cancellation);

        Assert.Equal(50, licence.Key.Reveal().Length);
        Assert.True(licence.Status.IsActive);
        Assert.DoesNotContain(licence.Key.Reveal(), licence.ToString(), StringComparison.Ordinal);
        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() => pms.Clients.MispLicences.CreateAsync("acme-misp", SandboxPms.Cancellation));
        Assert.Equal("PMS_MSP_416", refusal.Error.Code.Value);
    }

    [Fact]
    public async Task GetConfigurationAsync_ReleaseGivenThatLacksIt_IsRefusedUnsent()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync(configure: options => options.Release = PmsRelease.V1_2_0);

        MosipInputException refusal = await Assert.ThrowsAsync<MosipInputException>(() => pms.Clients.System.GetConfigurationAsync(SandboxPms.Cancellation));

        Assert.Equal(MosipInputFault.NotInRelease, refusal.Fault);
        Assert.Empty(pms.Sandbox.Requests);
    }
}
