using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;
using static Mosip.Partner.Tests.Server.Management.PartnerFlowTests;

namespace Mosip.Partner.Tests.Server.Management;

/// <summary>Policies, requests, keys and licences, against the sandbox.</summary>
public class PolicyFlowTests
{
    private static CancellationToken Cancellation => SandboxPms.Cancellation;

    private static Task<SandboxPms> StartAsync(MosipRelease? release = null, PmsRelease pms = PmsRelease.V1_3_0) => SandboxPms.StartAsync(release, options => options.Release = pms);

    [Fact]
    public async Task Policy_FromDraftToWithdrawn_ShowsItsStage()
    {
        await using SandboxPms pms = await StartAsync();
        PolicyGroup group = await pms.Clients.PolicyGroups.CreateAsync(new NewPolicyGroup { Name = "Telecom", Description = "Operators" }, Cancellation);
        PolicyDraft draft = await pms.Clients.Policies.CreateAsync(new NewPolicy { PolicyGroupName = "Telecom", Name = "kyc", Description = "d", Document = SandboxPms.Policy }, Cancellation);
        Assert.Equal(PolicyStatus.Drafted, (await pms.Clients.Policies.GetAsync(draft.Id, Cancellation)).Stage);

        AuthPolicy changed = new AuthPolicyBuilder().WithTokenPerPolicy().AllowOtp().Build();
        await pms.Clients.Policies.UpdateAsync(new PolicyUpdate { PolicyId = draft.Id, PolicyGroupName = "Telecom", Name = "kyc", Description = "d", Version = "1.1", Document = changed }, Cancellation);
        PolicyDetails published = await pms.Clients.Policies.PublishAsync(draft.Id, group.Id, Cancellation);
        Assert.Equal((PolicyStatus.Published, PolicyStatus.Published), (published.Status, published.Stage));
        Assert.Equal("policy", Assert.IsType<AuthPolicy>(published.ReadDocument()).AuthTokenType);

        Assert.Equal("PMS_POL_056", await CodeAsync(() => pms.Clients.PolicyGroups.DeactivatePermanentlyAsync(group.Id, Cancellation)));
        await pms.Clients.Policies.DeactivatePermanentlyAsync(draft.Id, Cancellation);

        PolicyDetails withdrawn = await pms.Clients.Policies.GetAsync(draft.Id, Cancellation);
        Assert.Equal((PolicyStatus.Drafted, PolicyStatus.Deactivated), (withdrawn.Status, withdrawn.Stage));
        PolicySummary summary = Assert.Single(await Read(pms.Clients.Policies.ListAllAsync(new PolicyListQuery { PolicyGroupName = "Telecom" }, Cancellation)));
        Assert.Equal(PolicyStatus.Deactivated, summary.Status);
        Assert.Equal("PMS_POL_062", await CodeAsync(() => pms.Clients.Policies.DeactivatePermanentlyAsync(draft.Id, Cancellation)));
        await pms.Clients.PolicyGroups.DeactivatePermanentlyAsync(group.Id, Cancellation);
        Assert.Equal("PMS_POL_067", await CodeAsync(() => pms.Clients.PolicyGroups.DeactivatePermanentlyAsync(group.Id, Cancellation)));
    }

    [Fact]
    public async Task Policies_OfAGroup_AreFoundByEveryCall()
    {
        await using SandboxPms pms = await StartAsync();
        PolicyDetails policy = await pms.PublishAsync();

        Assert.Equal(policy.PolicyId, Assert.Single(await pms.Clients.Policies.ListActiveAsync("Banking", Cancellation)).PolicyId);
        Assert.Contains(await pms.Clients.Policies.ListAsync(Cancellation), row => row.PolicyId == policy.PolicyId);
        Assert.Contains(await Read(pms.Clients.Policies.SearchAsync(PmsSearch.All.Where(SearchFilter.Equal("name", "kyc")), PolicyType.Auth, Cancellation)), row => row.PolicyId == policy.PolicyId);
        Assert.Contains(await pms.Clients.Policies.FindValuesAsync(new FilterColumn("name"), null, Cancellation), value => value.Value == "kyc");
        PolicyGroupContents group = (await pms.Clients.PolicyGroups.FindByNameAsync("Banking", Cancellation))!;
        Assert.Equal(policy.PolicyId, Assert.Single(group.Policies).PolicyId);
        Assert.Equal(group.Group.Id, (await pms.Clients.PolicyGroups.GetAsync(group.Group.Id, Cancellation)).Group.Id);
        Assert.Contains(await pms.Clients.PolicyGroups.ListActiveAsync(Cancellation), row => row.Name == "Banking");
        Assert.Contains(await Read(pms.Clients.PolicyGroups.SearchAsync(PmsSearch.All.Where(SearchFilter.Contains("name", "bank")), Cancellation)), row => row.Name == "Banking");
        Assert.Contains(await pms.Clients.PolicyGroups.FindValuesAsync(new FilterColumn("name"), Cancellation), value => value.Value == "Banking");
        Assert.NotNull((await pms.Clients.Policies.GetConfigurationAsync("policy.allowed.kyc.attributes", Cancellation)).Value);
        Assert.Null((await pms.Clients.Policies.GetConfigurationAsync("no.such.key", Cancellation)).Value);
        Assert.False((await pms.Clients.PolicyGroups.UpdateAsync(new PolicyGroupUpdate { PolicyGroupId = (await pms.Clients.PolicyGroups.CreateAsync(new NewPolicyGroup { Name = "Empty", Description = "d" }, Cancellation)).Id, Name = "Empty", Description = "e", IsActive = false }, Cancellation)).IsActive);
    }

    [Fact]
    public async Task PolicyRequest_OfACredentialPartner_NeedsExtractorsFirst()
    {
        await using SandboxPms pms = await StartAsync();
        DataSharePolicy share = new SharePolicyBuilder("datashare.example").FromSource("ID Repository").ValidFor(TimeSpan.FromMinutes(30), 2).Share("fullName").BuildDataShare();
        PolicyDetails policy = await pms.PublishAsync("print", share);
        await pms.ActivateAsync(SandboxPms.Registration("acme-print", PartnerType.CredentialPartner));
        PolicyRequestReceipt receipt = await pms.Clients.PolicyRequests.SubmitAsync(new NewPolicyRequest { PartnerId = "acme-print", PolicyName = "print", UseCaseDescription = "cards" }, Cancellation);

        Assert.Equal("PMS_PM_051", await CodeAsync(() => pms.Clients.PolicyRequests.ApproveAsync(receipt.MappingKey, Cancellation)));
        Assert.Empty(await pms.Clients.PolicyRequests.GetExtractorsAsync("acme-print", policy.PolicyId, Cancellation));
        BiometricExtractor[] extractors =
        [
            new() { AttributeName = "photo", Biometric = "face", Extractor = new("acme-face", "1.1") },
            new() { AttributeName = "iris", Biometric = "iris[left,right]", Extractor = new("acme-iris", "2.0") },
        ];
        await pms.Clients.PolicyRequests.SetExtractorsAsync("acme-print", policy.PolicyId, extractors, Cancellation);
        Assert.Equal(extractors.ToHashSet(), (await pms.Clients.PolicyRequests.GetExtractorsAsync("acme-print", policy.PolicyId, Cancellation)).ToHashSet());
        Assert.Equal(ApprovalStatus.InProgress, (await pms.Clients.PolicyRequests.GetAsync(receipt.MappingKey, Cancellation)).Status);
        await pms.Clients.PolicyRequests.ApproveAsync(receipt.MappingKey, Cancellation);

        Assert.Equal("PMS_PRT_062", await CodeAsync(() => pms.Clients.PolicyRequests.SetExtractorsAsync("acme-print", policy.PolicyId, extractors, Cancellation)));
        Assert.Equal("PMS_PM_034", await CodeAsync(() => pms.Clients.PolicyRequests.RejectAsync(receipt.MappingKey, Cancellation)));
        await pms.Clients.PolicyRequests.MapCredentialTypeAsync("acme-print", "euin", "print", Cancellation);
        CredentialTypePolicy mapped = await pms.Clients.PolicyRequests.GetCredentialTypePolicyAsync("acme-print", "euin", Cancellation);
        Assert.Equal(policy.PolicyId, mapped.PolicyId);
        Assert.IsType<DataSharePolicy>(mapped.ReadDocument());
    }

    [Fact]
    public async Task PolicyRequest_Rejected_MayBeMadeAgain()
    {
        await using SandboxPms pms = await StartAsync();
        await pms.PublishAsync();
        await pms.ActivateAsync(SandboxPms.Registration());
        var request = new NewPolicyRequest { PartnerId = "acme", PolicyName = "kyc", UseCaseDescription = "accounts" };
        PolicyRequestReceipt first = await pms.Clients.PolicyRequests.SubmitAsync(request, Cancellation);
        Assert.Equal("PMS_PRT_053", await CodeAsync(() => pms.Clients.PolicyRequests.SubmitAsync(request, Cancellation)));

        await pms.Clients.PolicyRequests.RejectAsync(first.MappingKey, Cancellation);
        PolicyRequestReceipt second = await pms.Clients.PolicyRequests.SubmitAsync(request, Cancellation);

        List<PolicyRequestSummary> listed = await Read(pms.Clients.PolicyRequests.ListAllAsync(new PolicyRequestListQuery { PartnerId = "acme" }, Cancellation));
        Assert.Equal([(first.MappingKey, ApprovalStatus.Rejected), (second.MappingKey, ApprovalStatus.InProgress)], listed.Select(row => (row.MappingKey, row.Status)).OrderBy(row => row.Status == ApprovalStatus.InProgress));
        Assert.Contains(await Read(pms.Clients.PolicyRequests.SearchAsync(PmsSearch.All, Cancellation)), row => row.MappingKey == second.MappingKey);
        Assert.Contains(await pms.Clients.PolicyRequests.ListAsync(Cancellation), row => row.MappingKey == second.MappingKey);
    }

    [Fact]
    public async Task ApiKey_OfAPartner_IsShownOnceAndSwitched()
    {
        await using SandboxPms pms = await StartAsync();
        PolicyDetails policy = await pms.PublishAsync(), other = await pms.PublishAsync("second");
        await pms.ActivateAsync(SandboxPms.Registration());
        await pms.ApproveAsync("acme");
        MosipManagement acme = pms.As("acme", "AUTH_PARTNER");

        GeneratedApiKey key = await acme.ApiKeys.GenerateAsync(new NewApiKey { PartnerId = "acme", PolicyName = "kyc", Label = "one" }, Cancellation);
        Assert.Equal("PMS_PRT_110", await CodeAsync(() => acme.ApiKeys.GenerateAsync(new NewApiKey { PartnerId = "acme", PolicyName = "kyc", Label = "one" }, Cancellation)));
        var name = new ApiKeyName("acme", policy.PolicyId, "one");
        Assert.Equal(policy.PolicyId, (await pms.Clients.Policies.GetForPartnerAsync(policy.PolicyId, "acme", Cancellation)).PolicyId);
        Assert.Equal(policy.PolicyId, await pms.Clients.ApiKeys.GetPolicyIdAsync("acme", key.Key, Cancellation));

        await acme.ApiKeys.DeactivateAsync(name, Cancellation);
        Assert.Equal("PMS_PMS_022", await CodeAsync(() => acme.ApiKeys.DeactivateAsync(name, Cancellation)));
        ApiKeySummary off = Assert.Single(await Read(acme.ApiKeys.ListAllAsync(null, Cancellation)));
        await acme.ApiKeys.ActivateAsync(name, Cancellation);
        ApiKeyRow on = Assert.Single(await Read(acme.ApiKeys.SearchAsync(PmsSearch.All, Cancellation)));
        await pms.Clients.ApiKeys.MoveToPolicyAsync("acme", key.Key, policy.PolicyId, other.PolicyId, Cancellation);

        Assert.Equal((false, true), (off.Status.IsActive, on.IsActive));
        Assert.Equal(other.PolicyId, await pms.Clients.ApiKeys.GetPolicyIdAsync("acme", key.Key, Cancellation));
    }

    [Fact]
    public async Task MispLicence_OfAMisp_IsSwitchedAndRead()
    {
        await using SandboxPms pms = await StartAsync(MosipRelease.V1_2_2_2, PmsRelease.V1_2_2);
        await pms.ActivateAsync(SandboxPms.Registration("acme-misp", PartnerType.MispPartner, group: null));
        MispLicence licence = await pms.Clients.MispLicences.CreateAsync("acme-misp", Cancellation);

        Assert.False((await pms.Clients.MispLicences.DeactivateAsync("acme-misp", licence.Key, Cancellation)).Status.IsActive);
        Assert.True((await pms.Clients.MispLicences.ActivateAsync("acme-misp", licence.Key, Cancellation)).Status.IsActive);

        Assert.Equal(licence.Key, (await pms.Clients.MispLicences.GetOrRenewAsync("acme-misp", Cancellation)).Key);
        Assert.Contains(await pms.Clients.MispLicences.ListAsync(Cancellation), row => row.Key == licence.Key && row.MispId == "acme-misp");
        Assert.Contains(await Read(pms.Clients.MispLicences.SearchAsync(PmsSearch.All, Cancellation)), row => row.MispId == "acme-misp");
    }

    [Fact]
    public async Task NamedLicence_OfAMisp_IsExtendedAndEnded()
    {
        await using SandboxPms pms = await StartAsync();
        await pms.ActivateAsync(SandboxPms.Registration("acme-misp", PartnerType.MispPartner, group: null));
        DateOnly end = DateOnly.FromDateTime(DateTime.UnixEpoch.AddYears(130));

        NamedMispLicence licence = await pms.Clients.MispLicences.CreateNamedAsync(new NewMispLicence { PartnerId = "acme-misp", Name = "one", ExpiryDate = end }, Cancellation);
        await pms.Clients.MispLicences.ExtendNamedAsync(licence.LicenceId!, end.AddDays(1), Cancellation);
        Assert.Contains(await Read(pms.Clients.MispLicences.ListNamedAsync(null, Cancellation)), row => row.LicenceId == licence.LicenceId && row.Status.IsActive);
        await pms.Clients.MispLicences.DeactivateNamedPermanentlyAsync(licence.LicenceId!, Cancellation);

        Assert.False((await pms.Clients.MispLicences.GetNamedAsync(licence.LicenceId!, Cancellation)).Status.IsActive);
        Assert.Equal("PMS_MSP_434", await CodeAsync(() => pms.Clients.MispLicences.ExtendNamedAsync(licence.LicenceId!, end, Cancellation)));
    }

    private static async Task<string?> CodeAsync(Func<Task> call) => (await Assert.ThrowsAsync<MosipServiceException>(call)).Error.Code.Value;
}
