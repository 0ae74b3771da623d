using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Ftm;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Management;

namespace Mosip.Partner.Tests.Server.Ftm;

/// <summary>Chips from registration to their end, against the sandbox's partner management.</summary>
public sealed class FtmRegistrationTests : IDisposable
{
    private const string Provider = "acme-ftm";

    private static readonly FtmProviderOptions Options = new() { PartnerId = Provider, OrganisationName = "Acme" };

    private readonly ProviderChain _chains = new();
    private readonly RSA _key = RSA.Create(2048);

    private static CancellationToken Cancellation => SandboxPms.Cancellation;

    public void Dispose()
    {
        _chains.Dispose();
        _key.Dispose();
    }

    [Theory]
    [InlineData("1.2.0.1")]
    [InlineData("1.2.2.2")]
    [InlineData("1.3.0")]
    public async Task Chip_AddedUploadedApproved_IsInUseInEveryRelease(string release)
    {
        await using SandboxPms pms = await StartAsync(release);
        var registration = new FtmRegistration(pms.As(Provider, "FTM_PROVIDER"), Options, pms.Clients);
        CertificateChain chain = _chains.Issue(_key);

        FtmChip added = await registration.AddAsync("Acme", "T2", Cancellation);
        FtmUpload upload = await registration.UploadAsync(added, chain, cancellationToken: Cancellation);
        AdministratorRequest? request = await registration.ApproveAsync(upload.Chip, Cancellation);
        FtmChip chip = (await registration.FindAsync(" acme ", "t2", Cancellation))!;

        Assert.Equal(FtmChipState.WaitsForCertificate, added.State);
        Assert.Equal((true, FtmChipState.WaitsForApproval, false), (upload.IsUploaded, upload.Chip.State, upload.IsSignedAgain));
        Assert.Equal(chain.Certificates.Select(CertificateThumbprint.Of), upload.Answer!.Certificates.Select(CertificateThumbprint.Of));
        Assert.Null(request);
        Assert.Equal((added.Id, FtmChipState.Approved), (chip.Id, chip.State));
        FtmCertificates certificates = await registration.DownloadAsync(chip, Cancellation);
        Assert.Equal(release != "1.2.0.1", certificates.Uploaded is not null);
        Assert.True((certificates.Uploaded ?? certificates.SignedByMosip)!.PublicKey.ExportSubjectPublicKeyInfo().SequenceEqual(chain.Leaf.PublicKey.ExportSubjectPublicKeyInfo()));
    }

    [Fact]
    public async Task AddAsync_Twice_RegistersOnce()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        var registration = new FtmRegistration(pms.As(Provider, "FTM_PROVIDER"), Options);

        FtmChip first = await registration.AddAsync("Acme", "T2", Cancellation), second = await registration.AddAsync("ACME", "T2", Cancellation);

        Assert.Equal(first.Id, second.Id);
        Assert.Single(await registration.ListAsync(Cancellation));
    }

    [Fact]
    public async Task UploadAsync_NoAdministrator_AsksForAuthoritiesThenForApproval()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        var registration = new FtmRegistration(pms.As(Provider, "FTM_PROVIDER"), Options);
        CertificateChain chain = _chains.Issue(_key);
        FtmChip chip = await registration.AddAsync("Acme", "T2", Cancellation);

        FtmUpload first = await registration.UploadAsync(chip, chain, cancellationToken: Cancellation);
        foreach (X509Certificate2 authority in chain.Authorities)
            await pms.Clients.Certificates.UploadAuthorityAsync(AuthorityCertificate.Of(authority, PartnerDomain.Ftm), Cancellation);
        FtmUpload second = await registration.UploadAsync(chip, chain, cancellationToken: Cancellation);

        Assert.False(first.IsUploaded);
        Assert.Equal(["POST /v1/partnermanager/partners/certificate/ca/upload", "POST /v1/partnermanager/partners/certificate/ca/upload"], first.Requests.Select(request => request.Endpoint));
        Assert.True(second.IsUploaded);
        AdministratorRequest request = Assert.Single(second.Requests);
        Assert.Equal(("PATCH /v1/partnermanager/ftpchipdetail", $$"""{"ftpChipDetailId":"{{chip.Id}}","approvalStatus":true}"""), (request.Endpoint, request.Body));
        Assert.Equal(request, await registration.ApproveAsync(second.Chip, Cancellation));
    }

    [Fact]
    public async Task UploadAsync_SameCertificateOfAChipInUse_LeavesItInUse()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        FtmRegistration registration = new(pms.As(Provider, "FTM_PROVIDER"), Options, pms.Clients);
        FtmChip chip = await InUseAsync(registration, _chains.Issue(_key));

        FtmUpload again = await registration.UploadAsync(chip, _chains.Of((await registration.DownloadAsync(chip, Cancellation)).Uploaded!), cancellationToken: Cancellation);

        Assert.False(again.IsUploaded);
        Assert.Equal(FtmChipState.Approved, (await registration.FindAsync("Acme", "T2", Cancellation))!.State);
    }

    [Fact]
    public async Task UploadAsync_RenewedCertificate_WaitsForApprovalAgain()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        FtmRegistration registration = new(pms.As(Provider, "FTM_PROVIDER"), Options, pms.Clients);
        FtmChip chip = await InUseAsync(registration, _chains.Issue(_key, validity: TimeSpan.FromDays(340)));
        IReadOnlyList<FtmChip> ending = await registration.ListEndingAsync(TimeSpan.FromDays(366), Cancellation), later = await registration.ListEndingAsync(TimeSpan.FromDays(30), Cancellation);
        CertificateChain renewed = _chains.Issue(_key);

        FtmUpload upload = await registration.UploadAsync(chip, renewed, cancellationToken: Cancellation);
        FtmChip waits = (await registration.FindAsync("Acme", "T2", Cancellation))!;
        await registration.ApproveAsync(waits, Cancellation);

        Assert.Equal((chip.Id, 0), (Assert.Single(ending).Id, later.Count));
        Assert.Equal((true, FtmChipState.WaitsForApproval), (upload.IsUploaded, waits.State));
        Assert.Equal(renewed.Leaf.RawData, (await registration.DownloadAsync(chip, Cancellation)).Uploaded!.RawData);
    }

    [Fact]
    public async Task UploadAsync_OtherCertificateWhileOneWaits_IsTold()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        FtmRegistration registration = new(pms.As(Provider, "FTM_PROVIDER"), Options, pms.Clients);
        FtmUpload upload = await registration.UploadAsync(await registration.AddAsync("Acme", "T2", Cancellation), _chains.Issue(_key), cancellationToken: Cancellation);

        var refused = await Assert.ThrowsAsync<MosipInputException>(() => registration.UploadAsync(upload.Chip, _chains.Issue(_key), cancellationToken: Cancellation));

        Assert.Equal(MosipInputFault.Conflict, refused.Fault);
        Assert.Contains("PMP_AUT_038", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UploadAsync_CertificateThatIssuesNothing_IsRefusedBeforeAnythingIsSent()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        FtmRegistration registration = new(pms.As(Provider, "FTM_PROVIDER"), Options, pms.Clients);
        FtmChip chip = await registration.AddAsync("Acme", "T2", Cancellation);
        pms.Sandbox.ClearRequests();

        var refused = await Assert.ThrowsAsync<MosipInputException>(() => registration.UploadAsync(chip, _chains.IssueEnd(_key), cancellationToken: Cancellation));

        Assert.Contains("CA:true", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(pms.Sandbox.Requests, request => request.Route.EndsWith("/uploadcertificate", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeactivateAsync_ChipInUse_EndsItOnce()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        FtmRegistration registration = new(pms.As(Provider, "FTM_PROVIDER"), Options, pms.Clients);
        FtmChip chip = await InUseAsync(registration, _chains.Issue(_key));

        FtmChip ended = await registration.DeactivateAsync(chip, Cancellation);
        FtmChip found = (await registration.FindAsync("Acme", "T2", Cancellation))!;
        await registration.DeactivateAsync(found, Cancellation);

        Assert.Equal((FtmChipState.Deactivated, FtmChipState.Deactivated), (ended.State, found.State));
        Assert.Equal(MosipInputFault.Conflict, (await Assert.ThrowsAsync<MosipInputException>(() => registration.ApproveAsync(found, Cancellation))).Fault);
        Assert.Equal("PMS_FTM_ERROR_009", (await Assert.ThrowsAsync<MosipServiceException>(() => registration.DownloadAsync(found, Cancellation))).Error.Code.Value);
    }

    [Fact]
    public async Task ApproveAsync_BeforeTheUpload_IsTold()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        FtmRegistration registration = new(pms.As(Provider, "FTM_PROVIDER"), Options, pms.Clients);
        FtmChip chip = await registration.AddAsync("Acme", "T2", Cancellation);

        Assert.Equal(MosipInputFault.Conflict, (await Assert.ThrowsAsync<MosipInputException>(() => registration.ApproveAsync(chip, Cancellation))).Fault);
        Assert.Equal("PMS_FTM_ERROR_011", (await Assert.ThrowsAsync<MosipServiceException>(() => registration.DownloadAsync(chip, Cancellation))).Error.Code.Value);
    }

    private static async Task<FtmChip> InUseAsync(FtmRegistration registration, CertificateChain chain)
    {
        FtmUpload upload = await registration.UploadAsync(await registration.AddAsync("Acme", "T2", Cancellation), chain, cancellationToken: Cancellation);
        await registration.ApproveAsync(upload.Chip, Cancellation);
        return (await registration.FindAsync("Acme", "T2", Cancellation))!;
    }

    private static async Task<SandboxPms> StartAsync(string release)
    {
        SandboxPms pms = await SandboxPms.StartAsync(MosipRelease.Parse(release));
        await pms.ActivateAsync(SandboxPms.Registration(Provider, PartnerType.FtmProvider, group: null));
        return pms;
    }
}
