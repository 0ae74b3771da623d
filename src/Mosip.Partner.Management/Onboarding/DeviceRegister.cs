namespace Mosip.Partner.Management.Onboarding;

/// <summary>What PMS has of a device provider.</summary>
internal sealed class DeviceRegister(OnboardingRun run)
{
    /// <summary>The interfaces of the provider, by version.</summary>
    public async Task<Dictionary<string, BiometricInterfaceRow>> InterfacesAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, BiometricInterfaceRow>(StringComparer.Ordinal);
        PmsSearch own = PmsSearch.All.Where(SearchFilter.Equal("providerId", run.PartnerId));
        await foreach (BiometricInterfaceRow row in run.Partner.SecureBiometricInterfaces.SearchAsync(own, cancellationToken).ConfigureAwait(false))
        {
            if (row is { Version: { } version, IsDeleted: not true } && row.ProviderId == run.PartnerId)
                found[version] = row;
        }
        return found;
    }

    /// <summary>The provider's devices that are of use: rejected and deactivated ones can be registered again.</summary>
    public async Task<IReadOnlyList<DeviceDetailRow>> DevicesAsync(CancellationToken cancellationToken)
    {
        var found = new List<DeviceDetailRow>();
        PmsSearch own = PmsSearch.All.Where(SearchFilter.Equal("deviceProviderId", run.PartnerId));
        await foreach (DeviceDetailRow row in run.Partner.DeviceDetails.SearchAsync(own, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            bool isDeactivated = row.Status == ApprovalStatus.Deactivated || (row.Status == ApprovalStatus.Approved && row.IsActive is false);
            if (row.ProviderId == run.PartnerId && row.Status != ApprovalStatus.Rejected && !isDeactivated)
                found.Add(row);
        }
        return found;
    }

    /// <summary>Whether a row is this device.</summary>
    public static bool Is(DeviceDetailRow row, DeviceOnboarding device) =>
        row.DeviceType == device.DeviceType && row.DeviceSubType == device.DeviceSubType && row.Make == device.Make && row.Model == device.Model;
}
