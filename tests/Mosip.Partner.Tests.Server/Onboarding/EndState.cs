using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>Looks, as an administrator, whether PMS has a partner as its finished onboarding says: once, and whole.</summary>
internal static class EndState
{
    public static async Task AssertAsync(OnboardingWorld world, PartnerOnboarding request, OnboardingResult result)
    {
        string id = request.Profile.PartnerId;
        MosipManagement pms = world.Administrator;
        PartnerDetails partner = await pms.Partners.GetAsync(id, OnboardingWorld.Cancellation);
        Assert.True(partner.IsActive, $"{id} is not active");
        Assert.Equal((request.PartnerType, OnboardingWorld.Organisation, request.RequestedPolicy?.Group), (partner.PartnerType, partner.OrganisationName, partner.PolicyGroup));
        Assert.True((await pms.Certificates.GetSignedAsync(id, OnboardingWorld.Cancellation)).ReadCertificate().Equals(result.ReadSignedCertificate()), "another certificate is saved than PMS has");

        if (request.RequestedPolicy is { Name: not null })
            await AssertPolicyAsync(pms, id, result);
        await AssertApiKeysAsync(pms, request, result);
        if (request is MispOnboarding)
            await AssertLicenceAsync(pms, id, result);
        if (request is DeviceProviderOnboarding devices)
            await AssertDevicesAsync(pms, devices, result);
        if (request is FtmProviderOnboarding chips)
            await AssertChipsAsync(pms, chips, result);
    }

    private static async Task AssertPolicyAsync(MosipManagement pms, string id, OnboardingResult result)
    {
        List<PolicyRequestRow> rows = await ReadAsync(pms.PolicyRequests.SearchAsync(PmsSearch.All, OnboardingWorld.Cancellation), row => row.PartnerId == id);
        PolicyRequestRow row = Assert.Single(rows);
        Assert.Equal((ApprovalStatus.Approved, result.State.PolicyId, result.State.PolicyRequest), (row.Status, row.PolicyId, row.MappingKey));
    }

    private static async Task AssertApiKeysAsync(MosipManagement pms, PartnerOnboarding request, OnboardingResult result)
    {
        List<ApiKeyRow> rows = await ReadAsync(pms.ApiKeys.SearchAsync(PmsSearch.All, OnboardingWorld.Cancellation), row => row.PartnerId == request.Profile.PartnerId);
        if ((request as PolicyPartnerOnboarding)?.RequestedApiKeyLabel is null)
        {
            Assert.Empty(rows);
            Assert.Null(result.ApiKey);
            return;
        }
        ApiKeyRow active = Assert.Single(rows, row => row.IsActive is true);
        Assert.Equal(result.State.CurrentApiKey!.Label, active.Label);
        Assert.Equal(result.State.PolicyId, await pms.ApiKeys.GetPolicyIdAsync(request.Profile.PartnerId, result.ApiKey!.Value, OnboardingWorld.Cancellation));
        Assert.Equal(rows.Where(row => row.IsActive is not true).Select(row => row.Label).Order(), result.State.ApiKeys.Where(key => key.IsLost).Select(key => key.Label).Order());
    }

    private static async Task AssertLicenceAsync(MosipManagement pms, string id, OnboardingResult result)
    {
        MispLicenceRow row = Assert.Single(await pms.MispLicences.ListAsync(OnboardingWorld.Cancellation), row => row.MispId == id);
        Assert.True(row.IsActive);
        Assert.Equal(row.Key, result.MispLicenceKey);
    }

    private static async Task AssertDevicesAsync(MosipManagement pms, DeviceProviderOnboarding request, OnboardingResult result)
    {
        string id = request.Profile.PartnerId;
        List<BiometricInterfaceRow> interfaces = await ReadAsync(pms.SecureBiometricInterfaces.SearchAsync(PmsSearch.All, OnboardingWorld.Cancellation), row => row.ProviderId == id);
        Assert.All(interfaces, row => Assert.Equal((ApprovalStatus.Approved, true), (row.Status, row.IsActive)));
        Assert.Equal(request.BiometricInterfaces.Select(sbi => (sbi.Version, result.State.Identifiers[$"interface {sbi.Version}"])).Order(), interfaces.Select(row => (row.Version!, row.Id)).Order());
        List<DeviceDetailRow> devices = await ReadAsync(pms.DeviceDetails.SearchAsync(PmsSearch.All, cancellationToken: OnboardingWorld.Cancellation), row => row.ProviderId == id);
        Assert.All(devices, row => Assert.Equal((ApprovalStatus.Approved, true), (row.Status, row.IsActive)));
        Assert.Equal(request.BiometricInterfaces.SelectMany(sbi => sbi.Devices).Select(device => device.Model).Order(), devices.Select(row => row.Model!).Order());
        List<DeviceMappingRow> mappings = await ReadAsync(pms.SecureBiometricInterfaces.SearchMappingsAsync(PmsSearch.All, OnboardingWorld.Cancellation), row => row.ProviderId == id);
        Assert.Equal(request.BiometricInterfaces.SelectMany(sbi => sbi.Devices.Select(device => (sbi.Version, device.Model))).Order(), mappings.Select(row => (row.SbiVersion!, row.Model!)).Order());
    }

    private static async Task AssertChipsAsync(MosipManagement pms, FtmProviderOnboarding request, OnboardingResult result)
    {
        List<FtmChipRow> chips = await ReadAsync(pms.FtmChips.SearchAsync(PmsSearch.All, OnboardingWorld.Cancellation), row => row.ProviderId == request.Profile.PartnerId);
        Assert.Equal(request.Chips.Select(chip => (chip.Model, result.State.Identifiers[$"chip {chip.Make}/{chip.Model}"])).Order(), chips.Select(row => (row.Model!, row.Id)).Order());
        Assert.All(chips, row => Assert.Equal((ApprovalStatus.Approved, true), (row.Status, row.IsActive)));
        Assert.All(request.Chips, chip => Assert.NotNull(result.ReadSignedCertificate($"chip {chip.Make}/{chip.Model}")));
    }

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> rows, Func<T, bool> isOwn)
    {
        var own = new List<T>();
        await foreach (T row in rows)
        {
            if (isOwn(row))
                own.Add(row);
        }
        return own;
    }
}
