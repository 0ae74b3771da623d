using System.Text.Json;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management.Policies;

internal sealed class PoliciesClient(PmsConnection pms) : IPoliciesClient
{
    private static readonly PmsOperation Create = PmsOperation.Policy("create policy", "POST /policies");
    private static readonly PmsOperation Update = PmsOperation.Policy("update policy", "PUT /policies/{policyId}");
    private static readonly PmsOperation Publish = PmsOperation.Policy("publish policy", "POST /policies/{policyId}/group/{policygroupId}/publish");
    private static readonly PmsOperation Get = PmsOperation.Policy("get policy", "GET /policies/{policyId}");
    private static readonly PmsOperation GetForPartner = PmsOperation.Policy("get policy of partner", "GET /policies/{policyId}/partner/{partnerId}");
    private static readonly PmsOperation List = PmsOperation.Policy("list policies", "GET /policies");
    private static readonly PmsOperation ListActive = PmsOperation.Policy("list active policies", "GET /policies/active/group/{groupName}");
    private static readonly PmsOperation GetConfiguration = PmsOperation.Policy("get policy configuration", "GET /policies/config/{key}");
    private static readonly PmsOperation Search = PmsOperation.Search("search policies", "POST /policies/search", PmsService.PolicyManager);
    private static readonly PmsOperation FindValues = PmsOperation.Search("find policy values", "POST /policies/filtervalues", PmsService.PolicyManager);
    private static readonly PmsOperation ListAll = PmsOperation.V2("list all policies", "GET /policies/v2", service: PmsService.PolicyManager);
    private static readonly PmsOperation Deactivate = PmsOperation.V2("deactivate policy", "PATCH /policies/{policyId}", "mosip.pms.deactivate.policy.patch", service: PmsService.PolicyManager);
    private static readonly PmsOperation ChangeStatus = PmsOperation.Policy("change policy status", "PATCH /policies/{policyId}/group/{policygroupId}");

    public Task<PolicyDraft> CreateAsync(NewPolicy policy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Verify(Create, policy.Document);
        return pms.SendAsync<IPoliciesApi, NewPolicy, PolicyDraft>(
            Create, policy, ManagementJson.Default.NewPolicy, static (api, body, token) => api.CreateAsync(body, token), ManagementJson.Default.PolicyDraft, cancellationToken);
    }

    public async Task<PolicyDraft> UpdateAsync(PolicyUpdate update, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentException.ThrowIfNullOrWhiteSpace(update.PolicyId, nameof(update));
        Verify(Update, update.Document);
        await pms.GuardAsync(Update, () => ReadAsync(update.PolicyId, cancellationToken), PolicyTransitions.Update).ConfigureAwait(false);
        return await pms.SendAsync<IPoliciesApi, PolicyUpdate, PolicyDraft>(
            Update, update, ManagementJson.Default.PolicyUpdate,
            (api, body, token) => api.UpdateAsync(update.PolicyId, body, token), ManagementJson.Default.PolicyDraft, cancellationToken).ConfigureAwait(false);
    }

    public async Task<PolicyDetails> PublishAsync(string policyId, string policyGroupId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policyId);
        ArgumentException.ThrowIfNullOrWhiteSpace(policyGroupId);
        await pms.GuardAsync(Publish, () => ReadAsync(policyId, cancellationToken), policy => PolicyTransitions.Publish(policy, policyGroupId)).ConfigureAwait(false);
        return await pms.GetAsync<IPoliciesApi, PolicyDetails>(
            Publish, (api, token) => api.PublishAsync(policyId, policyGroupId, token), ManagementJson.Default.PolicyDetails, cancellationToken).ConfigureAwait(false);
    }

    public Task<PolicyDetails> GetAsync(string policyId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policyId);
        return pms.GetAsync<IPoliciesApi, PolicyDetails>(Get, (api, token) => api.GetAsync(policyId, token), ManagementJson.Default.PolicyDetails, cancellationToken);
    }

    public Task<PolicyDetails> GetForPartnerAsync(string policyId, string partnerId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policyId);
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        return pms.GetAsync<IPoliciesApi, PolicyDetails>(
            GetForPartner, (api, token) => api.GetForPartnerAsync(policyId, partnerId, token), ManagementJson.Default.PolicyDetails, cancellationToken);
    }

    public Task<IReadOnlyList<PolicyDetails>> ListAsync(CancellationToken cancellationToken) =>
        pms.GetAsync<IPoliciesApi, IReadOnlyList<PolicyDetails>>(
            List, static (api, token) => api.ListAsync(token), ManagementJson.Default.IReadOnlyListPolicyDetails, cancellationToken);

    public Task<IReadOnlyList<ActivePolicy>> ListActiveAsync(string policyGroupName, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policyGroupName);
        return pms.GetAsync<IPoliciesApi, IReadOnlyList<ActivePolicy>>(
            ListActive, (api, token) => api.ListActiveAsync(policyGroupName, token), ManagementJson.Default.IReadOnlyListActivePolicy, cancellationToken);
    }

    public Task<ConfigurationValue> GetConfigurationAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return pms.GetAsync<IPoliciesApi, ConfigurationValue>(
            GetConfiguration, (api, token) => api.GetConfigurationAsync(key, token), ManagementJson.Default.ConfigurationValue, cancellationToken);
    }

    private async Task<PolicyDetails?> ReadAsync(string policyId, CancellationToken cancellationToken) => await GetAsync(policyId, cancellationToken).ConfigureAwait(false);

    // The releases differ only in documents with a value of the wrong JSON type, which a typed document never has.
    private static void Verify(PmsOperation operation, PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Validate() is { IsAccepted: false, Error: { } error })
            throw PmsRefusal.Foreseen(operation, error);
    }

    public IAsyncEnumerable<PolicyRow> SearchAsync(PmsSearch search, PolicyType? type, CancellationToken cancellationToken) =>
        pms.SearchAsync<IPoliciesApi, PolicyRow>(
            Search, search, body => body with { PolicyType = type?.Value ?? "all" }, static (api, body, token) => api.SearchAsync(body, token), ManagementJson.Default.SearchPagePolicyRow, cancellationToken);

    public Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, PolicyType? type, CancellationToken cancellationToken) =>
        pms.FilterValuesAsync<IPoliciesApi>(FindValues, FilterValuesBody.Of(column) with { PolicyType = type?.Value ?? "all" }, static (api, body, token) => api.FindValuesAsync(body, token), cancellationToken);

    public IAsyncEnumerable<PolicySummary> ListAllAsync(PolicyListQuery? query, CancellationToken cancellationToken) =>
        pms.ListAsync<IPoliciesApi, PolicySummary>(
            ListAll, query ?? new PolicyListQuery(), static (api, values, token) => api.ListAllAsync(values, token), ManagementJson.Default.ListPagePolicySummary, cancellationToken);

    public async Task DeactivatePermanentlyAsync(string policyId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policyId);
        await pms.GuardAsync(Deactivate, () => ReadAsync(policyId, cancellationToken), PolicyTransitions.Deactivate).ConfigureAwait(false);
        await pms.SendAsync<IPoliciesApi, StatusChange, JsonElement>(
            Deactivate, StatusChange.Deactivate, ManagementJson.Default.StatusChange,
            (api, body, token) => api.DeactivatePermanentlyAsync(policyId, body, token), ManagementJson.Default.JsonElement, cancellationToken).ConfigureAwait(false);
    }

    public async Task ChangeStatusAsync(string policyId, string policyGroupId, ActivationStatus status, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policyId);
        ArgumentException.ThrowIfNullOrWhiteSpace(policyGroupId);
        await pms.GuardAsync(ChangeStatus, () => ReadAsync(policyId, cancellationToken), policy => PolicyTransitions.ChangeStatus(policy, status)).ConfigureAwait(false);
        await pms.SendAsync<IPoliciesApi, StatusChange, DoneMessage>(
            ChangeStatus, status.IsActive ? StatusChange.Active : StatusChange.Inactive, ManagementJson.Default.StatusChange,
            (api, body, token) => api.ChangeStatusAsync(policyId, policyGroupId, body, token), ManagementJson.Default.DoneMessage, cancellationToken).ConfigureAwait(false);
    }
}
