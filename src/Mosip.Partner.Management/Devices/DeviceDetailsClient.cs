using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management.Devices;

internal sealed class DeviceDetailsClient(PmsConnection pms) : IDeviceDetailsClient
{
    private static readonly PmsOperation Create = new("create device detail", "POST /devicedetail");
    private static readonly PmsOperation Update = new("update device detail", "PUT /devicedetail");
    private static readonly PmsOperation Approve = new("approve device detail", "PATCH /devicedetail");
    private static readonly PmsOperation Reject = new("reject device detail", "PATCH /devicedetail");
    private static readonly PmsOperation ApproveForSbi = PmsOperation.V2("approve device of SBI", "POST /devicedetail/{id}/approval", "mosip.pms.approval.mapping.device.to.sbi.post");
    private static readonly PmsOperation RejectForSbi = PmsOperation.V2("reject device of SBI", "POST /devicedetail/{id}/approval", "mosip.pms.approval.mapping.device.to.sbi.post");
    private static readonly PmsOperation Deactivate = PmsOperation.V2("deactivate device detail", "PATCH /devicedetail/{deviceId}", "mosip.pms.deactivate.device.patch");
    private static readonly PmsOperation Search = PmsOperation.Search("search device details", "POST /devicedetail/search");
    private static readonly PmsOperation SearchTypes = PmsOperation.Search("search device types", "POST /devicedetail/deviceType/search");
    private static readonly PmsOperation FindValues = PmsOperation.Search("find device values", "POST /devicedetail/filtervalues");
    private static readonly PmsOperation FindTypeValues = PmsOperation.Search("find device type values", "POST /devicedetail/deviceType/filtervalues");
    private static readonly PmsOperation FindSubTypeValues = PmsOperation.Search("find device sub-type values", "POST /devicedetail/deviceSubType/filtervalues");
    private static readonly PmsOperation ListAll = PmsOperation.V2("list all device details", "GET /devicedetail");

    public async Task<string> CreateAsync(NewDeviceDetail device, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(device);
        CreatedId created = await pms.SendAsync<IDeviceDetailsApi, NewDeviceDetail, CreatedId>(
            Create, device, ManagementJson.Default.NewDeviceDetail,
            static (api, body, token) => api.CreateAsync(body, token), ManagementJson.Default.CreatedId, cancellationToken).ConfigureAwait(false);
        return created.Id;
    }

    public Task UpdateAsync(DeviceDetailUpdate update, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(update);
        return pms.SendAsync<IDeviceDetailsApi, DeviceDetailUpdate, CreatedId>(
            Update, update, ManagementJson.Default.DeviceDetailUpdate,
            static (api, body, token) => api.UpdateAsync(body, token), ManagementJson.Default.CreatedId, cancellationToken);
    }

    public Task ApproveAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return pms.SendAsync<IDeviceDetailsApi, ApprovalChange, string>(
            Approve, ApprovalChange.Approve(id), ManagementJson.Default.ApprovalChange,
            static (api, body, token) => api.DecideAsync(body, token), ManagementJson.Default.String, cancellationToken);
    }

    public Task RejectAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return pms.SendAsync<IDeviceDetailsApi, ApprovalChange, string>(
            Reject, ApprovalChange.Reject(id), ManagementJson.Default.ApprovalChange,
            static (api, body, token) => api.DecideAsync(body, token), ManagementJson.Default.String, cancellationToken);
    }

    public async Task ApproveForSbiAsync(string id, string providerId, string sbiId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(providerId);
        ArgumentException.ThrowIfNullOrWhiteSpace(sbiId);
        await pms.GuardAsync(ApproveForSbi, () => ReadAsync(id, cancellationToken), DeviceTransitions.DecideForSbi).ConfigureAwait(false);
        await pms.SendAsync<IDeviceDetailsApi, DeviceDecision, bool>(
            ApproveForSbi, new DeviceDecision(providerId, sbiId, "approved"), ManagementJson.Default.DeviceDecision,
            (api, body, token) => api.DecideForSbiAsync(id, body, token), ManagementJson.Default.Boolean, cancellationToken).ConfigureAwait(false);
    }

    public async Task RejectForSbiAsync(string id, string providerId, string sbiId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(providerId);
        ArgumentException.ThrowIfNullOrWhiteSpace(sbiId);
        await pms.GuardAsync(RejectForSbi, () => ReadAsync(id, cancellationToken), DeviceTransitions.DecideForSbi).ConfigureAwait(false);
        await pms.SendAsync<IDeviceDetailsApi, DeviceDecision, bool>(
            RejectForSbi, new DeviceDecision(providerId, sbiId, "rejected"), ManagementJson.Default.DeviceDecision,
            (api, body, token) => api.DecideForSbiAsync(id, body, token), ManagementJson.Default.Boolean, cancellationToken).ConfigureAwait(false);
    }

    public async Task<DeviceDeactivation> DeactivatePermanentlyAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        await pms.GuardAsync(Deactivate, () => ReadAsync(id, cancellationToken), DeviceTransitions.Deactivate).ConfigureAwait(false);
        return await pms.SendAsync<IDeviceDetailsApi, StatusChange, DeviceDeactivation>(
            Deactivate, StatusChange.Deactivate, ManagementJson.Default.StatusChange,
            (api, body, token) => api.DeactivatePermanentlyAsync(id, body, token), ManagementJson.Default.DeviceDeactivation, cancellationToken).ConfigureAwait(false);
    }

    public IAsyncEnumerable<DeviceDetailRow> SearchAsync(PmsSearch search, DevicePurpose? purpose, CancellationToken cancellationToken) =>
        pms.SearchAsync<IDeviceDetailsApi, DeviceDetailRow>(
            Search, search, body => body with { Purpose = purpose?.Value }, static (api, body, token) => api.SearchAsync(body, token), ManagementJson.Default.SearchPageDeviceDetailRow, cancellationToken);

    public IAsyncEnumerable<DeviceTypeRow> SearchTypesAsync(PmsSearch search, DevicePurpose? purpose, CancellationToken cancellationToken) =>
        pms.SearchAsync<IDeviceDetailsApi, DeviceTypeRow>(
            SearchTypes, search, body => body with { Purpose = purpose?.Value }, static (api, body, token) => api.SearchTypesAsync(body, token), ManagementJson.Default.SearchPageDeviceTypeRow, cancellationToken);

    public Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, DevicePurpose? purpose, CancellationToken cancellationToken) =>
        pms.FilterValuesAsync<IDeviceDetailsApi>(FindValues, FilterValuesBody.Of(column) with { Purpose = purpose?.Value }, static (api, body, token) => api.FindValuesAsync(body, token), cancellationToken);

    public Task<IReadOnlyList<FilterValue>> FindTypeValuesAsync(FilterColumn column, DevicePurpose? purpose, CancellationToken cancellationToken) =>
        pms.FilterValuesAsync<IDeviceDetailsApi>(FindTypeValues, FilterValuesBody.Of(column) with { Purpose = purpose?.Value }, static (api, body, token) => api.FindTypeValuesAsync(body, token), cancellationToken);

    public Task<IReadOnlyList<FilterValue>> FindSubTypeValuesAsync(FilterColumn column, DevicePurpose? purpose, CancellationToken cancellationToken) =>
        pms.FilterValuesAsync<IDeviceDetailsApi>(FindSubTypeValues, FilterValuesBody.Of(column) with { Purpose = purpose?.Value }, static (api, body, token) => api.FindSubTypeValuesAsync(body, token), cancellationToken);

    public IAsyncEnumerable<DeviceSummary> ListAllAsync(DeviceListQuery? query, CancellationToken cancellationToken) =>
        pms.ListAsync<IDeviceDetailsApi, DeviceSummary>(
            ListAll, query ?? new DeviceListQuery(), static (api, values, token) => api.ListAllAsync(values, token), ManagementJson.Default.ListPageDeviceSummary, cancellationToken);

    private Task<DeviceDetailRow?> ReadAsync(string id, CancellationToken cancellationToken) =>
        TransitionGuard.FirstAsync(SearchAsync(PmsSearch.All.Where(SearchFilter.Equal("id", id)), purpose: null, cancellationToken), row => row.Id == id);
}
