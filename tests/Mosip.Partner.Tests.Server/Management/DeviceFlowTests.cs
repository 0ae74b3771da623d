using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;
using static Mosip.Partner.Tests.Server.Management.PartnerFlowTests;

namespace Mosip.Partner.Tests.Server.Management;

/// <summary>Devices, secure biometric interfaces and chips, against the sandbox, its release detected.</summary>
public class DeviceFlowTests
{
    private const string Provider = "acme-devices";

    private static readonly NewDeviceDetail Device = new() { ProviderId = Provider, DeviceType = DeviceType.Finger, DeviceSubType = "Slap", Make = "Acme", Model = "S1" };

    private static CancellationToken Cancellation => SandboxPms.Cancellation;

    [Theory]
    [InlineData("1.2.0.1", PmsRelease.V1_2_0)]
    [InlineData("1.2.2.2", PmsRelease.V1_2_2)]
    [InlineData("1.3.0", PmsRelease.V1_3_0)]
    public async Task GetReleaseAsync_Sandbox_IsDetected(string release, PmsRelease expected)
    {
        await using SandboxPms pms = await SandboxPms.StartAsync(MosipRelease.Parse(release));

        Assert.Equal(expected, await pms.Clients.System.GetReleaseAsync(Cancellation));
    }

    [Theory]
    [InlineData("1.2.0.1")]
    [InlineData("1.2.2.2")]
    [InlineData("1.3.0")]
    public async Task Device_ApprovedAndMapped_InEveryRelease(string release)
    {
        await using SandboxPms pms = await StartAsync(release);
        MosipManagement provider = pms.As(Provider, "DEVICE_PROVIDER");
        string device = await provider.DeviceDetails.CreateAsync(Device, Cancellation);
        await provider.DeviceDetails.UpdateAsync(new DeviceDetailUpdate { Id = device, DeviceType = DeviceType.Finger, DeviceSubType = "Single", Make = "Acme", Model = "S2" }, Cancellation);
        string sbi = await CreateSbiAsync(provider);
        Assert.Equal("PMS_AUT_511", await CodeAsync(async () =>
        {
            await pms.Clients.DeviceDetails.ApproveAsync(device, Cancellation);
            await provider.SecureBiometricInterfaces.MapDeviceAsync(device, sbi, Cancellation);
        }));

        await pms.Clients.SecureBiometricInterfaces.ApproveAsync(sbi, Cancellation);
        await provider.SecureBiometricInterfaces.MapDeviceAsync(device, sbi, Cancellation);
        await provider.SecureBiometricInterfaces.MapDeviceAsync(device, sbi, Cancellation);

        DeviceMappingRow mapping = Assert.Single(await Read(provider.SecureBiometricInterfaces.SearchMappingsAsync(PmsSearch.All, Cancellation)));
        Assert.Equal((device, sbi), (mapping.DeviceDetailId, mapping.SbiId));
        DeviceDetailRow row = Assert.Single(await Read(provider.DeviceDetails.SearchAsync(PmsSearch.All.Where(SearchFilter.Equal("id", device)), cancellationToken: Cancellation)));
        Assert.Equal(("S2", ApprovalStatus.Approved, true), (row.Model, row.Status, row.IsActive));
        await provider.SecureBiometricInterfaces.UnmapDeviceAsync(device, sbi, Cancellation);
        Assert.Equal("PMS_AUT_510", await CodeAsync(() => provider.SecureBiometricInterfaces.UnmapDeviceAsync(device, sbi, Cancellation)));
        // Only before 1.2.2 an approved interface is retired by a rejection.
        if (release == "1.2.0.1")
            await pms.Clients.SecureBiometricInterfaces.RejectAsync(sbi, Cancellation);
        else
            Assert.Equal("PMS_AUT_517", await CodeAsync(() => pms.Clients.SecureBiometricInterfaces.RejectAsync(sbi, Cancellation)));
    }

    [Fact]
    public async Task Device_AddedToAnSbi_LivesAndEndsWithIt()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        MosipManagement provider = pms.As(Provider, "DEVICE_PROVIDER");
        string sbi = await CreateSbiAsync(provider);
        Assert.Equal("PMS_DEVICE_ERROR_009", await CodeAsync(() => provider.SecureBiometricInterfaces.AddDeviceAsync(sbi, Device, Cancellation)));
        await pms.Clients.SecureBiometricInterfaces.ApproveAsync(sbi, Cancellation);

        string first = await provider.SecureBiometricInterfaces.AddDeviceAsync(sbi, Device, Cancellation), second = await provider.SecureBiometricInterfaces.AddDeviceAsync(sbi, Device with { Model = "S2" }, Cancellation);
        await pms.Clients.DeviceDetails.ApproveForSbiAsync(first, Provider, sbi, Cancellation);
        await pms.Clients.DeviceDetails.RejectForSbiAsync(second, Provider, sbi, Cancellation);
        Assert.Equal("PMS_DEVICE_ERROR_010", await CodeAsync(() => pms.Clients.DeviceDetails.ApproveForSbiAsync(second, Provider, sbi, Cancellation)));
        Assert.Equal([first, second], (await provider.SecureBiometricInterfaces.ListDevicesAsync(sbi, Cancellation)).Select(device => device.Id).OrderBy(id => id != first));
        Assert.Equal(2, (await Read(pms.Clients.DeviceDetails.ListAllAsync(new DeviceListQuery { SbiId = sbi }, Cancellation))).Count);

        BiometricInterfaceDeactivation ended = await provider.SecureBiometricInterfaces.DeactivatePermanentlyAsync(sbi, Cancellation);

        Assert.False(ended.IsActive);
        Assert.Equal("PMS_DEVICE_ERROR_020", await CodeAsync(() => provider.SecureBiometricInterfaces.DeactivatePermanentlyAsync(sbi, Cancellation)));
        Assert.Equal("PMS_DEVICE_ERROR_014", await CodeAsync(() => provider.DeviceDetails.DeactivatePermanentlyAsync(first, Cancellation)));
        Assert.Equal("PMS_DEVICE_ERROR_023", await CodeAsync(() => provider.DeviceDetails.DeactivatePermanentlyAsync(second, Cancellation)));
        Assert.Equal(ApprovalStatus.Deactivated, Assert.Single(await Read(provider.SecureBiometricInterfaces.ListAllAsync(null, Cancellation))).Status);
    }

    [Fact]
    public async Task Sbi_Found_ShowsItsBinaryHashAsRegistered()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        MosipManagement provider = pms.As(Provider, "DEVICE_PROVIDER");
        string sbi = await CreateSbiAsync(provider);
        Assert.Equal("PMS_AUT_512", await CodeAsync(() => CreateSbiAsync(provider)));

        BiometricInterfaceRow row = Assert.Single(await Read(provider.SecureBiometricInterfaces.SearchAsync(PmsSearch.All, Cancellation)));

        Assert.Equal((sbi, "9f86d081884c7d65", ApprovalStatus.PendingApproval), (row.Id, row.BinaryHash, row.Status));
        Assert.Contains(await Read(provider.DeviceDetails.SearchTypesAsync(PmsSearch.All, cancellationToken: Cancellation)), type => type is { DeviceTypeCode: "Finger", Code: "Slap", Name: "Slap", Description: not null });
        Assert.NotEmpty(await provider.DeviceDetails.FindTypeValuesAsync(new FilterColumn("name"), cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData("1.2.0.1")]
    [InlineData("1.3.0")]
    public async Task Chip_FromRegistrationToApproval_GetsItsCertificate(string release)
    {
        await using SandboxPms pms = await SandboxPms.StartAsync(MosipRelease.Parse(release));
        await pms.ActivateAsync(SandboxPms.Registration("acme-ftm", PartnerType.FtmProvider, group: null));
        MosipManagement provider = pms.As("acme-ftm", "FTM_PROVIDER");
        string chip = await provider.FtmChips.CreateAsync(new NewFtmChip { ProviderId = "acme-ftm", Make = "Acme", Model = "C1" }, Cancellation);
        await provider.FtmChips.UpdateAsync(new FtmChipUpdate { Id = chip, Make = "Acme", Model = "C2" }, Cancellation);
        Assert.Equal("PMP_AUT_033", await CodeAsync(() => pms.Clients.FtmChips.ApproveAsync(chip, Cancellation)));
        Assert.Equal("PMP_AUT_033", await CodeAsync(() => provider.FtmChips.FindCertificateAsync(chip, Cancellation)));

        UploadedFtmCertificate uploaded = await provider.FtmChips.UploadCertificateAsync(await ChipCertificateAsync(pms, chip), Cancellation);
        await pms.Clients.FtmChips.ApproveAsync(chip, Cancellation);

        Assert.NotEmpty(uploaded.ReadCertificates());
        using X509Certificate2 download = (await provider.FtmChips.FindCertificateAsync(chip, Cancellation))!.ReadCertificate();
        Assert.Contains("O=Acme", download.Subject, StringComparison.Ordinal);
        Assert.Null(await provider.FtmChips.FindCertificateAsync("99999999", Cancellation));
        FtmChipRow row = Assert.Single(await Read(provider.FtmChips.SearchAsync(PmsSearch.All, Cancellation)));
        Assert.Equal(("C2", ApprovalStatus.Approved, true), (row.Model, row.Status, row.IsActive));
    }

    [Fact]
    public async Task Chip_Approved_EndsForGood()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync(MosipRelease.V1_3_0);
        await pms.ActivateAsync(SandboxPms.Registration("acme-ftm", PartnerType.FtmProvider, group: null));
        MosipManagement provider = pms.As("acme-ftm", "FTM_PROVIDER");
        string chip = await provider.FtmChips.CreateAsync(new NewFtmChip { ProviderId = "acme-ftm", Make = "Acme", Model = "C1" }, Cancellation);
        FtmChipCertificate certificate = await ChipCertificateAsync(pms, chip);
        await provider.FtmChips.UploadCertificateAsync(certificate, Cancellation);
        Assert.Equal("PMP_AUT_038", await CodeAsync(() => provider.FtmChips.UploadCertificateAsync(certificate, Cancellation)));
        await pms.Clients.FtmChips.ApproveAsync(chip, Cancellation);
        Assert.False((await provider.FtmChips.GetPairAsync(chip, Cancellation)).IsOriginalExpired);

        Assert.False((await provider.FtmChips.DeactivatePermanentlyAsync(chip, Cancellation)).IsActive);

        Assert.Equal("PMS_FTM_ERROR_007", await CodeAsync(() => provider.FtmChips.DeactivatePermanentlyAsync(chip, Cancellation)));
        Assert.Equal("PMP_AUT_039", await CodeAsync(() => provider.FtmChips.UploadCertificateAsync(certificate, Cancellation)));
        Assert.Equal(chip, Assert.Single(await provider.FtmChips.ListOwnAsync(Cancellation)).Id);
        Assert.Equal(chip, Assert.Single(await Read(pms.Clients.FtmChips.ListAllAsync(null, Cancellation))).Id);
    }

    private static async Task<SandboxPms> StartAsync(string release)
    {
        SandboxPms pms = await SandboxPms.StartAsync(MosipRelease.Parse(release));
        await pms.ActivateAsync(SandboxPms.Registration(Provider, PartnerType.DeviceProvider, group: null));
        return pms;
    }

    private static Task<string> CreateSbiAsync(MosipManagement provider)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return provider.SecureBiometricInterfaces.CreateAsync(
            new NewBiometricInterface { ProviderId = Provider, Version = "1.0.3", BinaryHash = "9f86d081884c7d65", BuiltAt = now.AddDays(-2), ExpiresAt = now.AddYears(2) }, Cancellation);
    }

    private static async Task<FtmChipCertificate> ChipCertificateAsync(SandboxPms pms, string chip)
    {
        using TestCertificateAuthority authority = TestCertificateAuthority.Create("Acme chips", withSubAuthority: false);
        await pms.Clients.Certificates.UploadAuthorityAsync(AuthorityCertificate.Of(authority.Root, PartnerDomain.Ftm), Cancellation);
        using RSA key = RSA.Create(2048);
        using X509Certificate2 certificate = authority.Issue(new PartnerSubject { CommonName = "chip", Organisation = "Acme" }, key);
        return new FtmChipCertificate { ProviderId = "acme-ftm", ChipId = chip, IsForRegistrationDevice = true, CertificateData = certificate.ExportCertificatePem(), OrganisationName = "Acme" };
    }

    private static async Task<string?> CodeAsync(Func<Task> call) => (await Assert.ThrowsAsync<MosipServiceException>(call)).Error.Code.Value;
}
