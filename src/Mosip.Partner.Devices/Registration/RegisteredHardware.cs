using Mosip.Partner.Management;

namespace Mosip.Partner.Devices.Registration;

/// <summary>What PMS has of a device provider.</summary>
internal sealed record RegisteredHardware(
    PmsRelease Release, IReadOnlyList<BiometricInterfaceRow> Software, IReadOnlyList<DeviceDetailRow> Devices, IReadOnlyList<DeviceMappingRow> Mappings)
{
    /// <summary>Whether devices are added to software and deactivated for good.</summary>
    public bool IsNewStyle => Release >= PmsRelease.V1_2_2;

    public static async Task<RegisteredHardware> ReadAsync(MosipManagement pms, string providerId, CancellationToken cancellationToken)
    {
        PmsSearch own = PmsSearch.All.Where(SearchFilter.Equal("providerId", providerId));
        return new RegisteredHardware(
            await pms.System.GetReleaseAsync(cancellationToken).ConfigureAwait(false),
            await ReadAsync(pms.SecureBiometricInterfaces.SearchAsync(own, cancellationToken), row => row.ProviderId == providerId && row.IsDeleted is not true).ConfigureAwait(false),
            await ReadAsync(
                pms.DeviceDetails.SearchAsync(PmsSearch.All.Where(SearchFilter.Equal("deviceProviderId", providerId)), cancellationToken: cancellationToken),
                row => row.ProviderId == providerId).ConfigureAwait(false),
            await ReadAsync(pms.SecureBiometricInterfaces.SearchMappingsAsync(own, cancellationToken), row => row.ProviderId == providerId).ConfigureAwait(false));
    }

    public BiometricInterfaceRow? Find(CatalogSoftware software) => Software.FirstOrDefault(row => PmsText.Same(row.Version, software.Version));

    /// <summary>The device's registration: the one in use where there is one, beside others that were rejected or deactivated.</summary>
    public DeviceDetailRow? Find(CatalogDevice device) => Devices.Where(device.Is).OrderByDescending(IsLive).FirstOrDefault();

    public bool IsMapped(DeviceDetailRow? device, BiometricInterfaceRow? software) =>
        device is not null && software is not null && Mappings.Any(mapping => mapping.DeviceDetailId == device.Id && mapping.SbiId == software.Id);

    public IEnumerable<DeviceDetailRow> LiveDevicesOf(BiometricInterfaceRow software) => Devices.Where(device => IsLive(device) && IsMapped(device, software));

    /// <summary>Whether it is in use or may come into use. What was rejected or deactivated never does.</summary>
    public static bool IsLive(DeviceDetailRow device) => IsPending(device) || IsApproved(device);

    public static bool IsLive(BiometricInterfaceRow software) => IsPending(software) || IsApproved(software);

    public static bool IsPending(DeviceDetailRow device) => device.Status == ApprovalStatus.PendingApproval;

    public static bool IsPending(BiometricInterfaceRow software) => software.Status == ApprovalStatus.PendingApproval;

    public static bool IsApproved(DeviceDetailRow device) => device.Status == ApprovalStatus.Approved && device.IsActive is not false;

    public static bool IsApproved(BiometricInterfaceRow software) => software.Status == ApprovalStatus.Approved && software.IsActive is not false;

    /// <summary>Whether devices can be added and mapped to it.</summary>
    public static bool IsUsable(BiometricInterfaceRow? software, DateTimeOffset now) => software is not null && IsApproved(software) && !(software.ExpiresAt <= now);

    private static async Task<IReadOnlyList<TRow>> ReadAsync<TRow>(IAsyncEnumerable<TRow> rows, Func<TRow, bool> isOwn)
    {
        var own = new List<TRow>();
        await foreach (TRow row in rows.ConfigureAwait(false))
        {
            if (isOwn(row))
                own.Add(row);
        }
        return own;
    }
}
