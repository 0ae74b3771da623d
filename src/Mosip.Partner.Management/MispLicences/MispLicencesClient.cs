using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management.MispLicences;

internal sealed class MispLicencesClient(PmsConnection pms) : IMispLicencesClient
{
    private static readonly PmsOperation Create = new("create MISP licence", "POST /misps");
    private static readonly PmsOperation Activate = new("activate MISP licence", "PUT /misps");
    private static readonly PmsOperation Deactivate = new("deactivate MISP licence", "PUT /misps");
    private static readonly PmsOperation List = new("list MISP licences", "GET /misps");

    private static readonly PmsOperation GetOrRenew = new("get MISP licence", "GET /misps/{mispId}/licenseKey");
    private static readonly PmsOperation Search = PmsOperation.Search("search MISP licences", "POST /misps/search");
    private static readonly PmsOperation FindValues = PmsOperation.Search("find MISP licence values", "POST /misps/filtervalues");
    private static readonly PmsOperation ListNamed = PmsOperation.V2("list named MISP licences", "GET /misp-licenses", since: PmsRelease.V1_3_0);
    private static readonly PmsOperation CreateNamed = PmsOperation.V2("create named MISP licence", "POST /misp-licenses", "mosip.pms.misp.generate.license.post", since: PmsRelease.V1_3_0);
    private static readonly PmsOperation GetNamed = PmsOperation.V2("get named MISP licence", "GET /misp-licenses/{mispLicenseId}", since: PmsRelease.V1_3_0);
    private static readonly PmsOperation ChangeNamed = PmsOperation.V2("change named MISP licence", "PATCH /misp-licenses/{mispLicenseId}", "mosip.pms.update.misp.license.patch", since: PmsRelease.V1_3_0);

    public Task<MispLicence> CreateAsync(string providerId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(providerId);
        return pms.SendAsync<IMispLicencesApi, MispLicenceRequest, MispLicence>(
            Create, new MispLicenceRequest(providerId), ManagementJson.Default.MispLicenceRequest,
            static (api, body, token) => api.CreateAsync(body, token), ManagementJson.Default.MispLicence, cancellationToken);
    }

    public Task<MispLicence> ActivateAsync(string providerId, MispLicenceKey key, CancellationToken cancellationToken) =>
        ChangeStatusAsync(Activate, providerId, key, StatusChange.Active, cancellationToken);

    public Task<MispLicence> DeactivateAsync(string providerId, MispLicenceKey key, CancellationToken cancellationToken) =>
        ChangeStatusAsync(Deactivate, providerId, key, StatusChange.Inactive, cancellationToken);

    public Task<IReadOnlyList<MispLicenceRow>> ListAsync(CancellationToken cancellationToken) =>
        pms.GetAsync<IMispLicencesApi, IReadOnlyList<MispLicenceRow>>(
            List, static (api, token) => api.ListAsync(token), ManagementJson.Default.IReadOnlyListMispLicenceRow, cancellationToken);

    public Task<MispLicence> GetOrRenewAsync(string mispId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mispId);
        return pms.GetAsync<IMispLicencesApi, MispLicence>(
            GetOrRenew, (api, token) => api.GetOrRenewAsync(mispId, token), ManagementJson.Default.MispLicence, cancellationToken);
    }

    private Task<MispLicence> ChangeStatusAsync(PmsOperation operation, string providerId, MispLicenceKey key, StatusChange change, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(providerId);
        return pms.SendAsync<IMispLicencesApi, MispLicenceChange, MispLicence>(
            operation, new MispLicenceChange(providerId, key, change.Status), ManagementJson.Default.MispLicenceChange,
            static (api, body, token) => api.ChangeStatusAsync(body, token), ManagementJson.Default.MispLicence, cancellationToken);
    }

    public IAsyncEnumerable<MispLicenceRow> SearchAsync(PmsSearch search, CancellationToken cancellationToken) =>
        pms.SearchAsync<IMispLicencesApi, MispLicenceRow>(
            Search, search, static (api, body, token) => api.SearchAsync(body, token), ManagementJson.Default.SearchPageMispLicenceRow, cancellationToken);

    public Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, CancellationToken cancellationToken) =>
        pms.FilterValuesAsync<IMispLicencesApi>(FindValues, FilterValuesBody.Of(column), static (api, body, token) => api.FindValuesAsync(body, token), cancellationToken);

    public IAsyncEnumerable<MispLicenceSummary> ListNamedAsync(MispLicenceListQuery? query, CancellationToken cancellationToken) =>
        pms.ListAsync<IMispLicencesApi, MispLicenceSummary>(
            ListNamed, query ?? new MispLicenceListQuery(), static (api, values, token) => api.ListNamedAsync(values, token), ManagementJson.Default.ListPageMispLicenceSummary, cancellationToken);

    public Task<NamedMispLicence> CreateNamedAsync(NewMispLicence licence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(licence);
        return pms.SendAsync<IMispLicencesApi, NewMispLicence, NamedMispLicence>(
            CreateNamed, licence, ManagementJson.Default.NewMispLicence,
            static (api, body, token) => api.CreateNamedAsync(body, token), ManagementJson.Default.NamedMispLicence, cancellationToken);
    }

    public Task<MispLicenceSummary> GetNamedAsync(string licenceId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(licenceId);
        return pms.GetAsync<IMispLicencesApi, MispLicenceSummary>(
            GetNamed, (api, token) => api.GetNamedAsync(licenceId, token), ManagementJson.Default.MispLicenceSummary, cancellationToken);
    }

    public async Task<NamedMispLicence> ExtendNamedAsync(string licenceId, DateOnly expiryDate, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(licenceId);
        await pms.GuardAsync(ChangeNamed, () => ReadAsync(licenceId, cancellationToken), MispLicenceTransitions.Change).ConfigureAwait(false);
        return await pms.SendAsync<IMispLicencesApi, NamedLicenceChange, NamedMispLicence>(
            ChangeNamed, new NamedLicenceChange(expiryDate, null), ManagementJson.Default.NamedLicenceChange,
            (api, body, token) => api.ChangeNamedAsync(licenceId, body, token), ManagementJson.Default.NamedMispLicence, cancellationToken).ConfigureAwait(false);
    }

    public async Task<NamedMispLicence> DeactivateNamedPermanentlyAsync(string licenceId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(licenceId);
        await pms.GuardAsync(ChangeNamed, () => ReadAsync(licenceId, cancellationToken), MispLicenceTransitions.Change).ConfigureAwait(false);
        return await pms.SendAsync<IMispLicencesApi, NamedLicenceChange, NamedMispLicence>(
            ChangeNamed, new NamedLicenceChange(null, "INACTIVE"), ManagementJson.Default.NamedLicenceChange,
            (api, body, token) => api.ChangeNamedAsync(licenceId, body, token), ManagementJson.Default.NamedMispLicence, cancellationToken).ConfigureAwait(false);
    }

    private async Task<MispLicenceSummary?> ReadAsync(string licenceId, CancellationToken cancellationToken) => await GetNamedAsync(licenceId, cancellationToken).ConfigureAwait(false);
}
