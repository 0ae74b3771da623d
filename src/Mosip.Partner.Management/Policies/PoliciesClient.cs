using Mosip.Partner.Core.Policies;
using Mosip.Partner.Management.Pms;

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

    public Task<PolicyDraft> CreateAsync(NewPolicy policy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Verify(Create, policy.Document);
        return pms.SendAsync<IPoliciesApi, NewPolicy, PolicyDraft>(
            Create, policy, ManagementJson.Default.NewPolicy, static (api, body, token) => api.CreateAsync(body, token), ManagementJson.Default.PolicyDraft, cancellationToken);
    }

    public Task<PolicyDraft> UpdateAsync(PolicyUpdate update, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentException.ThrowIfNullOrWhiteSpace(update.PolicyId, nameof(update));
        Verify(Update, update.Document);
        return pms.SendAsync<IPoliciesApi, PolicyUpdate, PolicyDraft>(
            Update, update, ManagementJson.Default.PolicyUpdate,
            (api, body, token) => api.UpdateAsync(update.PolicyId, body, token), ManagementJson.Default.PolicyDraft, cancellationToken);
    }

    public Task<PolicyDetails> PublishAsync(string policyId, string policyGroupId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policyId);
        ArgumentException.ThrowIfNullOrWhiteSpace(policyGroupId);
        return pms.GetAsync<IPoliciesApi, PolicyDetails>(
            Publish, (api, token) => api.PublishAsync(policyId, policyGroupId, token), ManagementJson.Default.PolicyDetails, cancellationToken);
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

    // The releases differ only in documents with a value of the wrong JSON type, which a typed document never has.
    private static void Verify(PmsOperation operation, PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Validate() is { IsAccepted: false, Error: { } error })
            throw PmsRefusal.Foreseen(operation, error);
    }
}
