using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Management.Policies;

internal sealed class PolicyGroupsClient(PmsConnection pms) : IPolicyGroupsClient
{
    private static readonly PmsOperation Create = PmsOperation.Policy("create policy group", "POST /policies/group/new");
    private static readonly PmsOperation Update = PmsOperation.Policy("update policy group", "PUT /policies/group/{policygroupId}");
    private static readonly PmsOperation Get = PmsOperation.Policy("get policy group", "GET /policies/group/{policygroupId}");
    private static readonly PmsOperation List = PmsOperation.Policy("list policy groups", "GET /policies/group/all");

    public Task<PolicyGroup> CreateAsync(NewPolicyGroup group, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(group);
        return pms.SendAsync<IPolicyGroupsApi, NewPolicyGroup, PolicyGroup>(
            Create, group, ManagementJson.Default.NewPolicyGroup, static (api, body, token) => api.CreateAsync(body, token), ManagementJson.Default.PolicyGroup, cancellationToken);
    }

    public Task<PolicyGroup> UpdateAsync(PolicyGroupUpdate update, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentException.ThrowIfNullOrWhiteSpace(update.PolicyGroupId, nameof(update));
        return pms.SendAsync<IPolicyGroupsApi, PolicyGroupUpdate, PolicyGroup>(
            Update, update, ManagementJson.Default.PolicyGroupUpdate,
            (api, body, token) => api.UpdateAsync(update.PolicyGroupId, body, token), ManagementJson.Default.PolicyGroup, cancellationToken);
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
}
