using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Management.MispLicences;

internal sealed class MispLicencesClient(PmsConnection pms) : IMispLicencesClient
{
    private static readonly PmsOperation Create = new("create MISP licence", "POST /misps");
    private static readonly PmsOperation Activate = new("activate MISP licence", "PUT /misps");
    private static readonly PmsOperation Deactivate = new("deactivate MISP licence", "PUT /misps");
    private static readonly PmsOperation List = new("list MISP licences", "GET /misps");

    private static readonly PmsOperation GetOrRenew = new("get MISP licence", "GET /misps/{mispId}/licenseKey");

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
}
