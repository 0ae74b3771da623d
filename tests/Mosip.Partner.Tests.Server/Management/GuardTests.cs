using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Management;

/// <summary>Impossible changes are refused with PMS's code and never sent.</summary>
public class GuardTests
{
    private const string ActiveKeys = """{"pageNo":0,"pageSize":50,"totalResults":2,"data":[{"apiKeyLabel":"one","partnerId":"acme","policyId":"1","status":"deactivated"},{"apiKeyLabel":"one","partnerId":"acme","policyId":"2","status":"activated"}]}""";

    private static readonly AuthPolicy Policy = new AuthPolicyBuilder().AllowOtp().Build();

    private static CancellationToken Cancellation => ScriptedPms.Cancellation;

    private sealed record Case(string Name, string State, Func<MosipManagement, Task> Change, string Code, PmsRelease Release = PmsRelease.V1_2_2);

    private static string Row(string row) => $$"""{"fromRecord":1,"toRecord":1,"totalRecord":1,"data":[{{row}}]}""";

    private static Case[] All =>
    [
        new("update published policy", """{"policyId":"1","status":"PUBLISHED","is_Active":true,"schema":"s"}""", c => c.Policies.UpdateAsync(new PolicyUpdate { PolicyId = "1", PolicyGroupName = "g", Name = "n", Description = "d", Document = Policy }, Cancellation), "PMS_POL_055"),
        new("publish published policy", """{"policyId":"1","status":"PUBLISHED","is_Active":true,"schema":"s"}""", c => c.Policies.PublishAsync("1", "2", Cancellation), "PMS_POL_020"),
        new("withdraw draft", """{"policyId":"1","status":"DRAFTED","is_Active":false}""", c => c.Policies.DeactivatePermanentlyAsync("1", Cancellation), "PMS_POL_072"),
        new("activate draft", """{"policyId":"1","status":"DRAFTED","is_Active":false}""", c => c.Policies.ChangeStatusAsync("1", "2", ActivationStatus.Active, Cancellation), "PMS_POL_054"),
        new("deactivate used group", """{"policyGroup":{"id":"1","isActive":true},"policies":[{"policyId":"1","status":"PUBLISHED","is_Active":true}]}""", c => c.PolicyGroups.DeactivatePermanentlyAsync("1", Cancellation), "PMS_POL_056"),
        new("switch off used group", """{"policyGroup":{"id":"1","isActive":true},"policies":[{"policyId":"1","status":"PUBLISHED","is_Active":true}]}""", c => c.PolicyGroups.UpdateAsync(new PolicyGroupUpdate { PolicyGroupId = "1", Name = "n", Description = "d", IsActive = false }, Cancellation), "PMS_POL_056"),
        new("approve rejected request", """{"partnerID":"acme","status":"rejected"}""", c => c.PolicyRequests.ApproveAsync("1", Cancellation), "PMS_PM_035"),
        new("reject approved request", """{"partnerID":"acme","status":"approved"}""", c => c.PolicyRequests.RejectAsync("1", Cancellation), "PMS_PM_034"),
        new("move group of active partner", """{"partnerID":"acme","status":"active","partnerType":"Auth_Partner","policyGroup":"g"}""", c => c.Partners.SetPolicyGroupAsync("acme", "h", Cancellation), "PMS_PRT_050"),
        new("upload for deactivated partner", """{"partnerID":"acme","status":"De-active","partnerType":"Auth_Partner","policyGroup":"g","certificateData":"pem"}""", c => c.Certificates.UploadAsync(new PartnerCertificate { PartnerId = "acme", CertificateData = "pem", Domain = PartnerDomain.Auth }, Cancellation), "PMS_PMP_016"),
        new("bring deactivated partner back", """{"partnerID":"acme","status":"De-active","certificateData":"pem"}""", c => c.Partners.ActivateAsync("acme", Cancellation), "PMS_PM_063"),
        new("deactivate key twice", ActiveKeys, c => c.ApiKeys.DeactivateAsync(new("acme", "1", "one"), Cancellation), "PMS_PMS_022"),
        new("deactivate rejected device", Row("""{"id":"1","approvalStatus":"rejected","isActive":false}"""), c => c.DeviceDetails.DeactivatePermanentlyAsync("1", Cancellation), "PMS_DEVICE_ERROR_023"),
        new("decide device twice", Row("""{"id":"1","approvalStatus":"approved","isActive":true}"""), c => c.DeviceDetails.ApproveForSbiAsync("1", "p", "s", Cancellation), "PMS_DEVICE_ERROR_010"),
        new("reject approved SBI", Row("""{"id":"s","approvalStatus":"approved","isActive":true}"""), c => c.SecureBiometricInterfaces.RejectAsync("s", Cancellation), "PMS_AUT_517"),
        new("map to pending SBI", Row("""{"id":"s","approvalStatus":"pending_approval","isActive":false}"""), c => c.SecureBiometricInterfaces.MapDeviceAsync("1", "s", Cancellation), "PMS_AUT_511"),
        new("add device to pending SBI", Row("""{"id":"s","approvalStatus":"pending_approval","isActive":false}"""), c => c.SecureBiometricInterfaces.AddDeviceAsync("s", new NewDeviceDetail { ProviderId = "p", DeviceType = DeviceType.Iris, DeviceSubType = "Single", Make = "m", Model = "n" }, Cancellation), "PMS_DEVICE_ERROR_009"),
        new("deactivate SBI twice", Row("""{"id":"s","approvalStatus":"approved","isActive":false}"""), c => c.SecureBiometricInterfaces.DeactivatePermanentlyAsync("s", Cancellation), "PMS_DEVICE_ERROR_020"),
        new("approve chip without certificate", Row("""{"ftpChipDetailId":"1","approvalStatus":"pending_cert_upload","active":false}"""), c => c.FtmChips.ApproveAsync("1", Cancellation), "PMP_AUT_033"),
        new("upload for waiting chip", Row("""{"ftpChipDetailId":"1","approvalStatus":"pending_approval","active":false}"""), c => c.FtmChips.UploadCertificateAsync(new FtmChipCertificate { ProviderId = "p", ChipId = "1", IsForRegistrationDevice = true, CertificateData = "pem", OrganisationName = "o" }, Cancellation), "PMP_AUT_038"),
        new("deactivate chip twice", Row("""{"ftpChipDetailId":"1","approvalStatus":"approved","active":false}"""), c => c.FtmChips.DeactivatePermanentlyAsync("1", Cancellation), "PMS_FTM_ERROR_007"),
        new("extend ended licence", """{"mispLicenseId":"l","status":"deactivated"}""", c => c.MispLicences.ExtendNamedAsync("l", new DateOnly(2027, 1, 1), Cancellation), "PMS_MSP_434", PmsRelease.V1_3_0),
        new("change inactive client", """{"id":"c","status":"INACTIVE"}""", c => c.OidcClients.UpdateAsync(new OidcClientUpdate { ClientId = "c", Name = "n", LogoAddress = "l", RedirectAddresses = ["r"] }, Cancellation), "PMS_ESI_008"),
        new("deactivate client twice", """{"id":"c","status":"INACTIVE"}""", c => c.OidcClients.DeactivatePermanentlyAsync("c", Cancellation), "PMS_ESI_008"),
        new("deactivate late client twice", """{"id":"c","status":"INACTIVE"}""", c => c.OidcClients.DeactivatePermanentlyAsync("c", Cancellation), "PMS_ESI_008", PmsRelease.V1_3_0),
    ];

    public static TheoryData<string> Names => [.. All.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Change_Impossible_IsNotSent(string name)
    {
        Case entry = All.Single(candidate => candidate.Name == name);
        await using ScriptedPms pms = ScriptedPms.Answering(entry.State, options => (options.Release, options.ChecksTransitions) = (entry.Release, true));

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() => entry.Change(pms.Clients));

        Assert.Equal(entry.Code, refusal.Error.Code.Value);
        Assert.Contains("nothing was sent", refusal.Message, StringComparison.Ordinal);
        Assert.All(pms.Calls, call => Assert.True(call.Method == "GET" || call.Target.EndsWith("/search", StringComparison.Ordinal), call.Target));
    }

    [Fact]
    public async Task Change_StateMayNotBeRead_IsSent()
    {
        await using ScriptedPms pms = ScriptedPms.Start(options => options.ChecksTransitions = true);
        pms.Answer = call => call.Method == "GET" ? (403, ScriptedPms.Failure("KER-ATH-403")) : (200, ScriptedPms.Success("\"done\""));

        await pms.Clients.PolicyRequests.ApproveAsync("1", Cancellation);

        Assert.Equal(["GET", "PUT"], pms.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task Change_OfAnotherKeyWithTheLabel_IsSent()
    {
        await using ScriptedPms pms = ScriptedPms.Start(options => options.ChecksTransitions = true);
        pms.Answer = call => (200, ScriptedPms.Success(call.Method == "GET" ? ActiveKeys : "\"done\""));

        await pms.Clients.ApiKeys.DeactivateAsync(new("acme", "2", "one"), Cancellation);

        Assert.Equal(["GET", "PATCH"], pms.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task CreateAsync_DocumentThatPmsRefuses_IsNotSent()
    {
        await using ScriptedPms pms = ScriptedPms.Start();

        MosipServiceException refusal = await Assert.ThrowsAsync<MosipServiceException>(() => pms.Clients.Policies.CreateAsync(
            new NewPolicy { PolicyGroupName = "g", Name = "n", Description = "d", Document = Policy with { AuthTokenType = "unheard-of" } }, Cancellation));

        Assert.Equal("PMS_PV_005", refusal.Error.Code.Value);
        Assert.Empty(pms.Calls);
    }
}
