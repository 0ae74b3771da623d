using System.Text.Json;
using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management.Policies;

internal sealed class PolicyGroupsClient(PmsConnection pms) : IPolicyGroupsClient
{
    private static readonly PmsOperation Create = PmsOperation.Policy("create policy group", "POST /policies/group/new");
    private static readonly PmsOperation Update = PmsOperation.Policy("update policy group", "PUT /policies/group/{policygroupId}");
    private static readonly PmsOperation Get = PmsOperation.Policy("get policy group", "GET /policies/group/{policygroupId}");
    private static readonly PmsOperation List = PmsOperation.Policy("list policy groups", "GET /policies/group/all");
    private static readonly PmsOperation ListActive = PmsOperation.V2("list active policy groups", "GET /policies/policy-groups", service: PmsService.PolicyManager);
    private static readonly PmsOperation Deactivate = PmsOperation.V2("deactivate policy group", "PATCH /policies/group/{policyGroupId}", "mosip.pms.deactivate.policy.group.patch", service: PmsService.PolicyManager);
    private static readonly PmsOperation Search = PmsOperation.Search("search policy groups", "POST /policies/group/search", PmsService.PolicyManager);
    private static readonly PmsOperation FindValues = PmsOperation.Search("find policy group values", "POST /policies/group/filtervalues", PmsService.PolicyManager);

    public Task<PolicyGroup> CreateAsync(NewPolicyGroup group, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(group);
        return pms.SendAsync<IPolicyGroupsApi, NewPolicyGroup, PolicyGroup>(
            Create, group, ManagementJson.Default.NewPolicyGroup, static (api, body, token) => api.CreateAsync(body, token), ManagementJson.Default.PolicyGroup, cancellationToken);
    }

    public async Task<PolicyGroup> UpdateAsync(PolicyGroupUpdate update, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentException.ThrowIfNullOrWhiteSpace(update.PolicyGroupId, nameof(update));
        await pms.GuardAsync(Update, () => ReadAsync(update.PolicyGroupId, cancellationToken), contents => PolicyTransitions.Update(contents, update.IsActive)).ConfigureAwait(false);
        return await pms.SendAsync<IPolicyGroupsApi, PolicyGroupUpdate, PolicyGroup>(
            Update, update, ManagementJson.Default.PolicyGroupUpdate,
            (api, body, token) => api.UpdateAsync(update.PolicyGroupId, body, token), ManagementJson.Default.PolicyGroup, cancellationToken).ConfigureAwait(false);
    }

    public Task<PolicyGroupContents> GetAsync(string policyGroupId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policyGroupId);
        return pms.GetAsync<IPolicyGroupsApi, PolicyGroupContents>(
            Get, (api, token) => api.GetAsync(policyGroupId, token), ManagementJson.Default.PolicyGroupContents, cancellationToken);
    }

    public Task<IReadOnlyList<PolicyGroupContents>> ListAsync(CancellationToken cancellationToken) =>
        pms.GetAsync<IPolicyGroupsApi, IReadOnlyList<PolicyGroupContents>>(
            List, static (api, token) => api.ListAsync(token), ManagementJson.Default.IReadOnlyListPolicyGroupContents, cancellationToken);

    public async Task<PolicyGroupContents?> FindByNameAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        IReadOnlyList<PolicyGroupContents> groups = await ListAsync(cancellationToken).ConfigureAwait(false);
        return groups.FirstOrDefault(contents => contents.Group.Name == name);
    }

    public Task<IReadOnlyList<ActivePolicyGroup>> ListActiveAsync(CancellationToken cancellationToken) =>
        pms.GetAsync<IPolicyGroupsApi, IReadOnlyList<ActivePolicyGroup>>(
            ListActive, static (api, token) => api.ListActiveAsync(token), ManagementJson.Default.IReadOnlyListActivePolicyGroup, cancellationToken);

    public async Task DeactivatePermanentlyAsync(string policyGroupId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policyGroupId);
        await pms.GuardAsync(Deactivate, () => ReadAsync(policyGroupId, cancellationToken), PolicyTransitions.Deactivate).ConfigureAwait(false);
        await pms.SendAsync<IPolicyGroupsApi, StatusChange, JsonElement>(
            Deactivate, StatusChange.Deactivate, ManagementJson.Default.StatusChange,
            (api, body, token) => api.DeactivatePermanentlyAsync(policyGroupId, body, token), ManagementJson.Default.JsonElement, cancellationToken).ConfigureAwait(false);
    }

    public IAsyncEnumerable<PolicyGroupRow> SearchAsync(PmsSearch search, CancellationToken cancellationToken) =>
        pms.SearchAsync<IPolicyGroupsApi, PolicyGroupRow>(
            Search, search, static (api, body, token) => api.SearchAsync(body, token), ManagementJson.Default.SearchPagePolicyGroupRow, cancellationToken);

    public Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, CancellationToken cancellationToken) =>
        pms.FilterValuesAsync<IPolicyGroupsApi>(FindValues, FilterValuesBody.Of(column), static (api, body, token) => api.FindValuesAsync(body, token), cancellationToken);

    private async Task<PolicyGroupContents?> ReadAsync(string policyGroupId, CancellationToken cancellationToken) => await GetAsync(policyGroupId, cancellationToken).ConfigureAwait(false);
}
