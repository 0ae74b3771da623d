using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Management;

/// <summary>Partners and their certificates, against the sandbox.</summary>
public class PartnerFlowTests
{
    private static CancellationToken Cancellation => SandboxPms.Cancellation;

    [Fact]
    public async Task Partner_RegisteredAndChanged_ReadsAsWritten()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync(MosipRelease.V1_2_2_2, options => options.Release = PmsRelease.V1_2_2);
        await pms.PublishAsync();
        await pms.Clients.PolicyGroups.CreateAsync(new NewPolicyGroup { Name = "Telecom", Description = "Operators" }, Cancellation);
        await pms.Clients.Partners.RegisterAsync(SandboxPms.Registration() with { LogoAddress = "https://acme.example/logo.png" }, Cancellation);

        await pms.Clients.Partners.SetPolicyGroupAsync("acme", "Telecom", Cancellation);
        await pms.Clients.Partners.UpdateAsync(new PartnerUpdate { PartnerId = "acme", Address = "2 Low Street", ContactNumber = "111" }, Cancellation);
        await pms.Clients.Partners.UpdateAsync(new PartnerUpdate { PartnerId = "acme", Address = "3 Low Street", ContactNumber = "222", LogoAddress = "https://acme.example/other.png" }, Cancellation);

        PartnerDetails partner = await pms.Clients.Partners.GetAsync("acme", Cancellation);
        Assert.Equal(("3 Low Street", "222", "Telecom", PartnerType.AuthPartner, false), (partner.Address, partner.ContactNumber, partner.PolicyGroup, partner.PartnerType, partner.IsActive));
        PartnerDetails listed = Assert.Single(await pms.Clients.Partners.ListAsync(PartnerType.AuthPartner, Cancellation), row => row.PartnerId == "acme");
        Assert.Equal("https://acme.example/other.png", listed.LogoAddress);
        Assert.Null(await pms.Clients.Partners.FindAsync("nobody", Cancellation));
    }

    [Fact]
    public async Task Partner_EmailAndContacts_AreKept()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        await pms.ActivateAsync(SandboxPms.Registration("acme-devices", PartnerType.DeviceProvider, group: null));
        var contact = new PartnerContact { PartnerId = "acme-devices", EmailAddress = "sales@example.org", Address = "a", ContactNumber = "1" };

        await pms.Clients.Partners.SaveContactAsync(contact, Cancellation);
        await pms.Clients.Partners.SaveContactAsync(contact with { ContactNumber = "2" }, Cancellation);

        Assert.True((await pms.Clients.Partners.VerifyEmailAsync("acme-devices@example.org", Cancellation)).IsTaken);
        EmailVerification free = await pms.Clients.Partners.VerifyEmailAsync("free@example.org", Cancellation);
        Assert.False(free.IsTaken);
        Assert.Contains(PartnerType.AuthPartner, free.TypesThatNeedPolicyGroup);
        Assert.DoesNotContain(PartnerType.DeviceProvider, free.TypesThatNeedPolicyGroup);
    }

    [Fact]
    public async Task Partner_DeactivatedOn120_ComesBack()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync(MosipRelease.V1_2_0_1);
        await pms.ActivateAsync(SandboxPms.Registration("acme-devices", PartnerType.DeviceProvider, group: null));

        await pms.Clients.Partners.DeactivateAsync("acme-devices", Cancellation);
        Assert.False((await pms.Clients.Partners.GetAsync("acme-devices", Cancellation)).IsActive);
        await pms.Clients.Partners.ActivateAsync("acme-devices", Cancellation);

        Assert.True((await pms.Clients.Partners.GetAsync("acme-devices", Cancellation)).IsActive);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Partner_DeactivatedOn122_IsGone(bool checksTransitions)
    {
        await using SandboxPms pms = await SandboxPms.StartAsync(MosipRelease.V1_2_2_2, options => (options.Release, options.ChecksTransitions) = (PmsRelease.V1_2_2, checksTransitions));
        await pms.ActivateAsync(SandboxPms.Registration("acme-devices", PartnerType.DeviceProvider, group: null));
        await pms.Clients.Partners.DeactivatePermanentlyAsync("acme-devices", Cancellation);

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() => pms.Clients.Partners.ActivateAsync("acme-devices", Cancellation));

        Assert.Equal("PMS_PM_063", refusal.Error.Code.Value);
        Assert.Equal(checksTransitions, refusal.Message.Contains("nothing was sent", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ActivateAsync_NoCertificate_GivesTheSameCodeFromGuardAndServer(bool checksTransitions)
    {
        await using SandboxPms pms = await SandboxPms.StartAsync(configure: options => (options.Release, options.ChecksTransitions) = (PmsRelease.V1_3_0, checksTransitions));
        await pms.Clients.Partners.RegisterAsync(SandboxPms.Registration("acme-devices", PartnerType.DeviceProvider, group: null), Cancellation);

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() => pms.Clients.Partners.ActivateAsync("acme-devices", Cancellation));

        Assert.Equal("PMS_PRT_108", refusal.Error.Code.Value);
        Assert.Equal("Certficate is not uploaded for the given partner.Cannot activate the same.", refusal.Error.Message);
    }

    [Fact]
    public async Task Partners_SearchedAndListed_AreFoundInBothEnvelopes()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync(configure: options => options.Release = PmsRelease.V1_3_0);
        for (int i = 0; i < 12; i++)
            await pms.Clients.Partners.RegisterAsync(SandboxPms.Registration($"devices-{i:00}", PartnerType.DeviceProvider, group: null), Cancellation);

        List<PartnerRow> searched = await Read(pms.Clients.Partners.SearchAsync(PmsSearch.All.Where(SearchFilter.StartsWith("id", "devices-")).OrderByDescending("id") with { PageSize = 5 }, PartnerType.DeviceProvider, Cancellation));
        List<PartnerSummary> listed = await Read(pms.Clients.Partners.ListAllAsync(new PartnerListQuery { PartnerId = "DEVICES-", SortBy = PartnerSort.PartnerId, PageSize = 5 }, Cancellation));

        string[] ids = [.. Enumerable.Range(0, 12).Select(i => $"devices-{i:00}")];
        Assert.Equal(ids.Reverse(), searched.Select(row => row.PartnerId));
        Assert.Equal(ids, listed.Select(row => row.PartnerId));
        Assert.All(listed, row => Assert.Equal(ApprovalStatus.InProgress, row.Status));
        Assert.NotEmpty(await pms.Clients.Partners.FindValuesAsync(new FilterColumn("name"), Cancellation));
        Assert.Contains(await Read(pms.Clients.Partners.SearchTypesAsync(PmsSearch.All, Cancellation)), row => row.Code == PartnerType.MispPartner);
        Assert.Equal("devices-03", (await pms.Clients.Partners.GetRecordAsync("devices-03", Cancellation)).PartnerId);
    }

    [Fact]
    public async Task SearchAsync_UnknownColumn_IsRefusedTyped()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() => Read(pms.Clients.Partners.SearchAsync(PmsSearch.All.Where(SearchFilter.Equal("colour", "red")), cancellationToken: Cancellation)));

        Assert.StartsWith("PMS-MSD-", refusal.Error.Code.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificates_OfAPartner_AreReadBack()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync(configure: options => options.Release = PmsRelease.V1_3_0);
        await pms.PublishAsync();
        SignedPartnerCertificate signed = await pms.ActivateAsync(SandboxPms.Registration());
        MosipManagement acme = pms.As("acme", "AUTH_PARTNER");

        CertificatePair pair = await acme.Certificates.GetPairAsync("acme", Cancellation);
        OwnCertificate own = Assert.Single(await acme.Certificates.ListOwnAsync(cancellationToken: Cancellation));
        OwnPartner partner = Assert.Single(await acme.Partners.ListOwnAsync(ApprovalStatus.Approved, cancellationToken: Cancellation));
        List<TrustChainCertificate> authorities = await Read(pms.Clients.Certificates.ListAuthoritiesAsync(new TrustChainQuery { Domain = PartnerDomain.Auth }, Cancellation));
        TrustChainDownload chain = await pms.Clients.Certificates.DownloadChainAsync(authorities[0].CertificateId, Cancellation);

        Assert.Equal(signed.CertificateData.Trim(), pair.SignedCertificateData!.Trim());
        Assert.False(pair.IsOriginalExpired);
        Assert.Equal(("acme", true), (own.PartnerId, own.HasCertificate));
        Assert.Equal(("acme", "Banking"), (partner.PartnerId, partner.PolicyGroupName));
        Assert.NotEmpty(chain.ReadCertificates());
    }

    [Fact]
    public async Task UploadAsync_OtherOrganisation_IsRefusedWithTheKeyManagersCode()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() =>
            pms.ActivateAsync(SandboxPms.Registration("acme-devices", PartnerType.DeviceProvider, group: null) with { OrganisationName = "ACME" }));

        Assert.Equal("KER-PCM-008", refusal.Error.Code.Value);
        Assert.Equal("POST /partners/certificate/upload", refusal.Endpoint);
    }

    internal static async Task<List<T>> Read<T>(IAsyncEnumerable<T> rows)
    {
        List<T> all = [];
        await foreach (T row in rows)
            all.Add(row);
        return all;
    }
}
