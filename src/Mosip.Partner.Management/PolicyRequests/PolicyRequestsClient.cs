using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management.PolicyRequests;

internal sealed class PolicyRequestsClient(PmsConnection pms) : IPolicyRequestsClient
{
    private static readonly PmsOperation Submit = new("request policy", "POST /partners/{partnerId}/policy/map");
    private static readonly PmsOperation Approve = new("approve policy request", "PUT /partners/policy/{mappingkey}");
    private static readonly PmsOperation Reject = new("reject policy request", "PUT /partners/policy/{mappingkey}");
    private static readonly PmsOperation Get = new("get policy request", "GET /partners/apikey/{apikeyReqId}");
    private static readonly PmsOperation List = new("list policy requests", "GET /partners/apikey");
    private static readonly PmsOperation ListOfPartner = new("list requests of partner", "GET /partners/{partnerId}/apikey/request");
    private static readonly PmsOperation SetExtractors = new("set extractors", "POST /partners/{partnerId}/bioextractors/{policyId}");
    private static readonly PmsOperation GetExtractors = new("get extractors", "GET /partners/{partnerId}/bioextractors/{policyId}");
    private static readonly PmsOperation MapCredentialType = new("map credential type", "POST /partners/{partnerId}/credentialtype/{credentialType}/policies/{policyName}");
    private static readonly PmsOperation GetCredentialType = new("get credential type policy", "GET /partners/{partnerId}/credentialtype/{credentialType}/policies");
    private static readonly PmsOperation Search = PmsOperation.Search("search policy requests", "POST /partners/apikey/request/search");
    private static readonly PmsOperation FindValues = PmsOperation.Search("find policy request values", "POST /partners/apikey/request/filtervalues");
    private static readonly PmsOperation ListAll = PmsOperation.V2("list all policy requests", "GET /partner-policy-requests");

    public Task<PolicyRequestReceipt> SubmitAsync(NewPolicyRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.PartnerId, nameof(request));
        return pms.SendAsync<IPolicyRequestsApi, NewPolicyRequest, PolicyRequestReceipt>(
            Submit, request, ManagementJson.Default.NewPolicyRequest,
            (api, body, token) => api.SubmitAsync(request.PartnerId, body, token), ManagementJson.Default.PolicyRequestReceipt, cancellationToken);
    }

    public Task ApproveAsync(string mappingKey, CancellationToken cancellationToken) => DecideAsync(Approve, mappingKey, StatusChange.Approved, cancellationToken);

    public Task RejectAsync(string mappingKey, CancellationToken cancellationToken) => DecideAsync(Reject, mappingKey, StatusChange.Rejected, cancellationToken);

    public Task<PolicyRequest> GetAsync(string mappingKey, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mappingKey);
        return pms.GetAsync<IPolicyRequestsApi, PolicyRequest>(Get, (api, token) => api.GetAsync(mappingKey, token), ManagementJson.Default.PolicyRequest, cancellationToken);
    }

    public async Task<IReadOnlyList<PolicyRequest>> ListAsync(CancellationToken cancellationToken)
    {
        try
        {
            PolicyRequestList list = await pms.GetAsync<IPolicyRequestsApi, PolicyRequestList>(
                List, static (api, token) => api.ListAsync(token), ManagementJson.Default.PolicyRequestList, cancellationToken).ConfigureAwait(false);
            return list.Requests ?? [];
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_PMP_015")
        {
            // PMS's way to say that the list is empty.
            return [];
        }
    }

    public async Task<IReadOnlyList<PolicyRequestKey>> ListOfPartnerAsync(string partnerId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        try
        {
            return await pms.GetAsync<IPolicyRequestsApi, IReadOnlyList<PolicyRequestKey>>(
                ListOfPartner, (api, token) => api.ListOfPartnerAsync(partnerId, token), ManagementJson.Default.IReadOnlyListPolicyRequestKey, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_PRT_006")
        {
            return [];
        }
    }

    public Task SetExtractorsAsync(string partnerId, string policyId, IReadOnlyList<BiometricExtractor> extractors, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        ArgumentException.ThrowIfNullOrWhiteSpace(policyId);
        ArgumentNullException.ThrowIfNull(extractors);
        return pms.SendAsync<IPolicyRequestsApi, ExtractorList, string>(
            SetExtractors, new ExtractorList(extractors), ManagementJson.Default.ExtractorList,
            (api, body, token) => api.SetExtractorsAsync(partnerId, policyId, body, token), ManagementJson.Default.String, cancellationToken);
    }

    public async Task<IReadOnlyList<BiometricExtractor>> GetExtractorsAsync(string partnerId, string policyId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        ArgumentException.ThrowIfNullOrWhiteSpace(policyId);
        try
        {
            ExtractorList list = await pms.GetAsync<IPolicyRequestsApi, ExtractorList>(
                GetExtractors, (api, token) => api.GetExtractorsAsync(partnerId, policyId, token), ManagementJson.Default.ExtractorList, cancellationToken).ConfigureAwait(false);
            return list.Extractors ?? [];
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_PRT_064")
        {
            return [];
        }
    }

    public Task MapCredentialTypeAsync(string partnerId, string credentialType, string policyName, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        ArgumentException.ThrowIfNullOrWhiteSpace(credentialType);
        ArgumentException.ThrowIfNullOrWhiteSpace(policyName);
        return pms.GetAsync<IPolicyRequestsApi, string>(
            MapCredentialType, (api, token) => api.MapCredentialTypeAsync(partnerId, credentialType, policyName, token), ManagementJson.Default.String, cancellationToken);
    }

    public Task<CredentialTypePolicy> GetCredentialTypePolicyAsync(string partnerId, string credentialType, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        ArgumentException.ThrowIfNullOrWhiteSpace(credentialType);
        return pms.GetAsync<IPolicyRequestsApi, CredentialTypePolicy>(
            GetCredentialType, (api, token) => api.GetCredentialTypePolicyAsync(partnerId, credentialType, token), ManagementJson.Default.CredentialTypePolicy, cancellationToken);
    }

    private async Task DecideAsync(PmsOperation operation, string mappingKey, StatusChange decision, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mappingKey);
        await pms.GuardAsync(operation, async () => (PolicyRequest?)await GetAsync(mappingKey, cancellationToken).ConfigureAwait(false), PolicyRequestTransitions.Decide).ConfigureAwait(false);
        await pms.SendAsync<IPolicyRequestsApi, StatusChange, string>(
            operation, decision, ManagementJson.Default.StatusChange,
            (api, body, token) => api.DecideAsync(mappingKey, body, token), ManagementJson.Default.String, cancellationToken).ConfigureAwait(false);
    }

    public IAsyncEnumerable<PolicyRequestRow> SearchAsync(PmsSearch search, CancellationToken cancellationToken) =>
        pms.SearchAsync<IPolicyRequestsApi, PolicyRequestRow>(
            Search, search, static (api, body, token) => api.SearchAsync(body, token), ManagementJson.Default.SearchPagePolicyRequestRow, cancellationToken);

    public Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, CancellationToken cancellationToken) =>
        pms.FilterValuesAsync<IPolicyRequestsApi>(FindValues, FilterValuesBody.Of(column), static (api, body, token) => api.FindValuesAsync(body, token), cancellationToken);

    public IAsyncEnumerable<PolicyRequestSummary> ListAllAsync(PolicyRequestListQuery? query, CancellationToken cancellationToken) =>
        pms.ListAsync<IPolicyRequestsApi, PolicyRequestSummary>(
            ListAll, query ?? new PolicyRequestListQuery(), static (api, values, token) => api.ListAllAsync(values, token), ManagementJson.Default.ListPagePolicyRequestSummary, cancellationToken);
}
