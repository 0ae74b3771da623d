using Mosip.Partner.Management.Devices;
using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management.BiometricInterfaces;

internal sealed class SecureBiometricInterfacesClient(PmsConnection pms) : ISecureBiometricInterfacesClient
{
    private static readonly PmsOperation Create = new("create SBI", "POST /securebiometricinterface");
    private static readonly PmsOperation Update = new("update SBI", "PUT /securebiometricinterface");
    private static readonly PmsOperation Approve = new("approve SBI", "PATCH /securebiometricinterface");
    private static readonly PmsOperation Reject = new("reject SBI", "PATCH /securebiometricinterface");
    private static readonly PmsOperation MapDevice = new("map device", "PUT /securebiometricinterface/devicedetails/map");
    private static readonly PmsOperation UnmapDevice = new("unmap device", "PUT /securebiometricinterface/devicedetails/map/remove");
    private static readonly PmsOperation SearchMappings = PmsOperation.Search("search device mappings", "POST /securebiometricinterface/devicedetails/map/search");
    private static readonly PmsOperation Search = PmsOperation.Search("search SBIs", "POST /securebiometricinterface/search");
    private static readonly PmsOperation FindValues = PmsOperation.Search("find SBI values", "POST /securebiometricinterface/filtervalues");
    private static readonly PmsOperation AddDevice = PmsOperation.V2("add device to SBI", "POST /securebiometricinterface/{sbiId}/devices", "mosip.pms.add.device.to.sbi.id.post");
    private static readonly PmsOperation ListDevices = PmsOperation.V2("list devices of SBI", "GET /securebiometricinterface/{sbiId}/devices");
    private static readonly PmsOperation Deactivate = PmsOperation.V2("deactivate SBI", "PATCH /securebiometricinterface/{sbiId}", "mosip.pms.deactivate.sbi.patch");
    private static readonly PmsOperation ListAll = PmsOperation.V2("list all SBIs", "GET /securebiometricinterface");

    public async Task<string> CreateAsync(NewBiometricInterface sbi, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sbi);
        CreatedId created = await pms.SendAsync<ISecureBiometricInterfacesApi, NewBiometricInterface, CreatedId>(
            Create, sbi, ManagementJson.Default.NewBiometricInterface,
            static (api, body, token) => api.CreateAsync(body, token), ManagementJson.Default.CreatedId, cancellationToken).ConfigureAwait(false);
        return created.Id;
    }

    public Task UpdateAsync(BiometricInterfaceUpdate update, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(update);
        return pms.SendAsync<ISecureBiometricInterfacesApi, BiometricInterfaceUpdate, CreatedId>(
            Update, update, ManagementJson.Default.BiometricInterfaceUpdate,
            static (api, body, token) => api.UpdateAsync(body, token), ManagementJson.Default.CreatedId, cancellationToken);
    }

    public async Task ApproveAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        await pms.GuardAsync(Approve, () => ReadForDecisionAsync(id, cancellationToken), SbiTransitions.Decide).ConfigureAwait(false);
        await pms.SendAsync<ISecureBiometricInterfacesApi, ApprovalChange, string>(
            Approve, ApprovalChange.Approve(id), ManagementJson.Default.ApprovalChange,
            static (api, body, token) => api.DecideAsync(body, token), ManagementJson.Default.String, cancellationToken).ConfigureAwait(false);
    }

    public async Task RejectAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        await pms.GuardAsync(Reject, () => ReadForDecisionAsync(id, cancellationToken), SbiTransitions.Decide).ConfigureAwait(false);
        await pms.SendAsync<ISecureBiometricInterfacesApi, ApprovalChange, string>(
            Reject, ApprovalChange.Reject(id), ManagementJson.Default.ApprovalChange,
            static (api, body, token) => api.DecideAsync(body, token), ManagementJson.Default.String, cancellationToken).ConfigureAwait(false);
    }

    public async Task MapDeviceAsync(string deviceDetailId, string sbiId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(deviceDetailId);
        ArgumentException.ThrowIfNullOrWhiteSpace(sbiId);
        await pms.GuardAsync(MapDevice, () => ReadAsync(sbiId, cancellationToken), SbiTransitions.MapDevice).ConfigureAwait(false);
        await pms.SendAsync<ISecureBiometricInterfacesApi, DeviceMapping, string>(
            MapDevice, new DeviceMapping(deviceDetailId, sbiId), ManagementJson.Default.DeviceMapping,
            static (api, body, token) => api.MapDeviceAsync(body, token), ManagementJson.Default.String, cancellationToken).ConfigureAwait(false);
    }

    public Task UnmapDeviceAsync(string deviceDetailId, string sbiId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(deviceDetailId);
        ArgumentException.ThrowIfNullOrWhiteSpace(sbiId);
        return pms.SendAsync<ISecureBiometricInterfacesApi, DeviceMapping, string>(
            UnmapDevice, new DeviceMapping(deviceDetailId, sbiId), ManagementJson.Default.DeviceMapping,
            static (api, body, token) => api.UnmapDeviceAsync(body, token), ManagementJson.Default.String, cancellationToken);
    }

    public IAsyncEnumerable<DeviceMappingRow> SearchMappingsAsync(PmsSearch search, CancellationToken cancellationToken) =>
        pms.SearchAsync<ISecureBiometricInterfacesApi, DeviceMappingRow>(
            SearchMappings, search, static (api, body, token) => api.SearchMappingsAsync(body, token), ManagementJson.Default.SearchPageDeviceMappingRow, cancellationToken);

    public IAsyncEnumerable<BiometricInterfaceRow> SearchAsync(PmsSearch search, CancellationToken cancellationToken) =>
        pms.SearchAsync<ISecureBiometricInterfacesApi, BiometricInterfaceRow>(
            Search, search, static (api, body, token) => api.SearchAsync(body, token), ManagementJson.Default.SearchPageBiometricInterfaceRow, cancellationToken);

    public Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, CancellationToken cancellationToken) =>
        pms.FilterValuesAsync<ISecureBiometricInterfacesApi>(FindValues, FilterValuesBody.Of(column), static (api, body, token) => api.FindValuesAsync(body, token), cancellationToken);

    public async Task<string> AddDeviceAsync(string sbiId, NewDeviceDetail device, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sbiId);
        ArgumentNullException.ThrowIfNull(device);
        await pms.GuardAsync(AddDevice, () => ReadAsync(sbiId, cancellationToken), SbiTransitions.AddDevice).ConfigureAwait(false);
        CreatedId created = await pms.SendAsync<ISecureBiometricInterfacesApi, NewDeviceDetail, CreatedId>(
            AddDevice, device, ManagementJson.Default.NewDeviceDetail,
            (api, body, token) => api.AddDeviceAsync(sbiId, body, token), ManagementJson.Default.CreatedId, cancellationToken).ConfigureAwait(false);
        return created.Id;
    }

    public Task<IReadOnlyList<BiometricInterfaceDevice>> ListDevicesAsync(string sbiId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sbiId);
        return pms.GetAsync<ISecureBiometricInterfacesApi, IReadOnlyList<BiometricInterfaceDevice>>(
            ListDevices, (api, token) => api.ListDevicesAsync(sbiId, token), ManagementJson.Default.IReadOnlyListBiometricInterfaceDevice, cancellationToken);
    }

    public async Task<BiometricInterfaceDeactivation> DeactivatePermanentlyAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        await pms.GuardAsync(Deactivate, () => ReadAsync(id, cancellationToken), SbiTransitions.Deactivate).ConfigureAwait(false);
        return await pms.SendAsync<ISecureBiometricInterfacesApi, StatusChange, BiometricInterfaceDeactivation>(
            Deactivate, StatusChange.Deactivate, ManagementJson.Default.StatusChange,
            (api, body, token) => api.DeactivatePermanentlyAsync(id, body, token), ManagementJson.Default.BiometricInterfaceDeactivation, cancellationToken).ConfigureAwait(false);
    }

    public IAsyncEnumerable<BiometricInterfaceSummary> ListAllAsync(BiometricInterfaceListQuery? query, CancellationToken cancellationToken) =>
        pms.ListAsync<ISecureBiometricInterfacesApi, BiometricInterfaceSummary>(
            ListAll, query ?? new BiometricInterfaceListQuery(), static (api, values, token) => api.ListAllAsync(values, token), ManagementJson.Default.ListPageBiometricInterfaceSummary, cancellationToken);

    // Before 1.2.2 PMS lets any state be decided again: that is how approved software is retired there.
    private async Task<BiometricInterfaceRow?> ReadForDecisionAsync(string id, CancellationToken cancellationToken) =>
        await pms.ReleaseAsync(cancellationToken).ConfigureAwait(false) == PmsRelease.V1_2_0 ? null : await ReadAsync(id, cancellationToken).ConfigureAwait(false);

    private Task<BiometricInterfaceRow?> ReadAsync(string id, CancellationToken cancellationToken) =>
        TransitionGuard.FirstAsync(SearchAsync(PmsSearch.All.Where(SearchFilter.Equal("id", id)), cancellationToken), row => row.Id == id);
}
