using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;
using Mosip.Partner.Management.BiometricInterfaces;
using Mosip.Partner.Management.Devices;
using Mosip.Partner.Management.FtmChips;
using Mosip.Partner.Management.OidcClients;
using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Policies;
using Mosip.Partner.Management.PolicyRequests;

namespace Mosip.Partner.Tests.Unit.Management;

/// <summary>The state machines of partner management, edge by edge: which code PMS gives, or none.</summary>
public class TransitionTests
{
    [Theory]
    [InlineData(false, false, PmsRelease.V1_2_0, "PMS_PRT_108", null, null)]
    [InlineData(false, false, PmsRelease.V1_2_2, "PMS_PRT_108", null, null)]
    [InlineData(true, true, PmsRelease.V1_2_2, null, null, null)]
    [InlineData(false, true, PmsRelease.V1_2_0, null, null, "PMS_PMP_016")]
    [InlineData(false, true, PmsRelease.V1_2_2, "PMS_PM_063", "PMS_PM_063", "PMS_PMP_016")]
    [InlineData(false, true, PmsRelease.V1_3_0, "PMS_PM_063", "PMS_PM_063", "PMS_PMP_016")]
    public void Partner_InAState_GoesWhereItMay(bool isActive, bool hasCertificate, PmsRelease release, string? activate, string? deactivate, string? upload)
    {
        var partner = new PartnerState(isActive, hasCertificate, NeedsPolicyGroup: true, HasPolicyGroup: true, release);

        Assert.Equal((activate, deactivate, upload), (Code(PartnerTransitions.Activate(partner)), Code(PartnerTransitions.Deactivate(partner)), Code(PartnerTransitions.UploadCertificate(partner))));
    }

    [Theory]
    [InlineData(true, false, "PMS_PRT_054")]
    [InlineData(true, true, null)]
    [InlineData(false, false, null)]
    public void Partner_WithoutPolicyGroup_UploadsOnlyWhereItNeedsNone(bool needs, bool has, string? code) =>
        Assert.Equal(code, Code(PartnerTransitions.UploadCertificate(new PartnerState(IsActive: false, HasCertificate: false, needs, has, PmsRelease.V1_2_2))));

    [Theory]
    [InlineData(true, "PMS_PRT_050")]
    [InlineData(false, null)]
    public void Partner_Approved_KeepsItsPolicyGroup(bool isActive, string? code) =>
        Assert.Equal(code, Code(PartnerTransitions.SetPolicyGroup(new PartnerState(isActive, HasCertificate: isActive, NeedsPolicyGroup: true, HasPolicyGroup: true, PmsRelease.V1_2_2))));

    [Theory]
    [InlineData("DRAFTED", null, false, null, null, "PMS_POL_072")]
    [InlineData("PUBLISHED", "schema", true, "PMS_POL_055", "PMS_POL_020", null)]
    [InlineData("DRAFTED", "schema", false, null, null, "PMS_POL_062")]
    public void Policy_InAStage_GoesWhereItMay(string status, string? schema, bool isActive, string? update, string? publish, string? deactivate)
    {
        PolicyDetails policy = Policy(status, schema, isActive);

        Assert.Equal((update, publish, deactivate), (Code(PolicyTransitions.Update(policy)), Code(PolicyTransitions.Publish(policy, "1")), Code(PolicyTransitions.Deactivate(policy))));
    }

    [Fact]
    public void Policy_OtherGroup_IsNotPublished() =>
        Assert.Equal("PMS_POL_015", Code(PolicyTransitions.Publish(Policy("DRAFTED", schema: null, isActive: false) with { PolicyGroupId = "2" }, "1")));

    [Theory]
    [InlineData("PUBLISHED", true, "PMS_POL_058")]
    [InlineData("PUBLISHED", false, "PMS_POL_058")]
    [InlineData("DRAFTED", true, "PMS_POL_054")]
    [InlineData("DRAFTED", false, null)]
    public void Policy_StatusOfTheFirstEnvelope_OnlyConfirmsADraft(string status, bool activate, string? code) =>
        Assert.Equal(code, Code(PolicyTransitions.ChangeStatus(Policy(status, status == "PUBLISHED" ? "schema" : null, status == "PUBLISHED"), activate ? ActivationStatus.Active : ActivationStatus.Inactive)));

    [Theory]
    [InlineData(false, false, false, "PMS_POL_067")]
    [InlineData(true, true, true, "PMS_POL_069")]
    [InlineData(true, true, false, "PMS_POL_056")]
    [InlineData(true, false, true, "PMS_POL_070")]
    [InlineData(true, false, false, null)]
    public void PolicyGroup_WithPolicies_IsNotDeactivated(bool isActive, bool hasActive, bool hasDraft, string? code)
    {
        List<PolicyDetails> policies = [Policy("DRAFTED", "schema", isActive: false)];
        if (hasActive)
            policies.Add(Policy("PUBLISHED", "schema", isActive: true));
        if (hasDraft)
            policies.Add(Policy("DRAFTED", schema: null, isActive: false));
        var contents = new PolicyGroupContents { Group = new PolicyGroupRow { Id = "1", IsActive = isActive }, Policies = policies };

        Assert.Equal(code, Code(PolicyTransitions.Deactivate(contents)));
        Assert.Equal(hasActive ? "PMS_POL_056" : null, Code(PolicyTransitions.Update(contents, !isActive)));
        Assert.Null(PolicyTransitions.Update(contents, isActive));
    }

    [Theory]
    [InlineData("InProgress", null)]
    [InlineData("approved", "PMS_PM_034")]
    [InlineData("Approved", "PMS_PM_034")]
    [InlineData("rejected", "PMS_PM_035")]
    [InlineData("something new", null)]
    public void PolicyRequest_Decided_StaysSo(string status, string? code) =>
        Assert.Equal(code, Code(PolicyRequestTransitions.Decide(new PolicyRequest { Status = new ApprovalStatus(status) })));

    [Theory]
    [InlineData("pending_approval", false, null, "PMS_DEVICE_ERROR_023")]
    [InlineData("approved", true, "PMS_DEVICE_ERROR_010", null)]
    [InlineData("rejected", false, "PMS_DEVICE_ERROR_010", "PMS_DEVICE_ERROR_023")]
    [InlineData("approved", false, "PMS_DEVICE_ERROR_010", "PMS_DEVICE_ERROR_014")]
    public void Device_InAState_GoesWhereItMay(string status, bool isActive, string? decide, string? deactivate)
    {
        var device = new DeviceDetailRow { Id = "1", Status = new ApprovalStatus(status), IsActive = isActive };

        Assert.Equal((decide, deactivate), (Code(DeviceTransitions.DecideForSbi(device)), Code(DeviceTransitions.Deactivate(device))));
    }

    [Theory]
    [InlineData("pending_approval", false, null, "PMS_DEVICE_ERROR_009", "PMS_AUT_511", "PMS_DEVICE_ERROR_022")]
    [InlineData("approved", true, "PMS_AUT_517", null, null, null)]
    [InlineData("rejected", false, "PMS_AUT_518", "PMS_DEVICE_ERROR_028", "PMS_AUT_511", "PMS_DEVICE_ERROR_022")]
    [InlineData("approved", false, null, "PMS_DEVICE_ERROR_029", "PMS_AUT_511", "PMS_DEVICE_ERROR_020")]
    public void Sbi_InAState_GoesWhereItMay(string status, bool isActive, string? decide, string? addDevice, string? map, string? deactivate)
    {
        var sbi = new BiometricInterfaceRow { Id = "1", Status = new ApprovalStatus(status), IsActive = isActive };

        Assert.Equal((decide, addDevice, map, deactivate), (Code(SbiTransitions.Decide(sbi)), Code(SbiTransitions.AddDevice(sbi)), Code(SbiTransitions.MapDevice(sbi)), Code(SbiTransitions.Deactivate(sbi))));
    }

    [Theory]
    [InlineData("pending_cert_upload", false, null, "PMP_AUT_033", "PMS_FTM_ERROR_010")]
    [InlineData("pending_approval", false, "PMP_AUT_038", null, "PMS_FTM_ERROR_010")]
    [InlineData("approved", true, null, null, null)]
    [InlineData("rejected", false, "PMP_AUT_038", null, "PMS_FTM_ERROR_010")]
    [InlineData("approved", false, "PMP_AUT_039", null, "PMS_FTM_ERROR_007")]
    public void FtmChip_InAState_GoesWhereItMay(string status, bool isActive, string? upload, string? approve, string? deactivate)
    {
        var chip = new FtmChipRow { Id = "1", Status = new ApprovalStatus(status), IsActive = isActive };

        Assert.Equal((upload, approve, deactivate), (Code(FtmTransitions.UploadCertificate(chip)), Code(FtmTransitions.Approve(chip)), Code(FtmTransitions.Deactivate(chip))));
    }

    [Theory]
    [InlineData("ACTIVE", null)]
    [InlineData("INACTIVE", "PMS_ESI_008")]
    public void OidcClient_Inactive_IsNotChanged(string status, string? code) =>
        Assert.Equal(code, Code(OidcTransitions.Change(new OidcClient { ClientId = "1", Status = new ActivationStatus(status) })));

    private static PolicyDetails Policy(string status, string? schema, bool isActive) => new() { PolicyId = "1", Status = new PolicyStatus(status), Schema = schema, IsActive = isActive, PolicyGroupId = "1" };

    private static string? Code(MosipError? error) => error?.Code.Value;
}
