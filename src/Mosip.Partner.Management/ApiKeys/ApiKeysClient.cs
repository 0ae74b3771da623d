using System.Runtime.CompilerServices;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management.ApiKeys;

internal sealed class ApiKeysClient(PmsConnection pms) : IApiKeysClient
{
    private static readonly PmsOperation Generate = new("generate API key", "PATCH /partners/{partnerId}/generate/apikey");
    private static readonly PmsOperation Activate = new("activate API key", "PATCH /partners/{partnerId}/policy/{policyId}/apiKey/status");
    private static readonly PmsOperation Deactivate = new("deactivate API key", "PATCH /partners/{partnerId}/policy/{policyId}/apiKey/status");
    private static readonly PmsOperation Move = new("move API key", "PUT /partners/{partnerId}/apikey/{apikey}/policies");
    private static readonly PmsOperation Get = new("get API key", "GET /partners/{partnerId}/apikey/{apikey}");
    private static readonly PmsOperation Search = PmsOperation.Search("search API keys", "POST /partners/apikey/search");
    private static readonly PmsOperation ListAllWithExpiry = PmsOperation.V2("list all API keys", "GET /partner-api-keys/v2", since: PmsRelease.V1_3_0);
    private static readonly PmsOperation ListAll = PmsOperation.V2("list all API keys", "GET /partner-api-keys");

    public Task<GeneratedApiKey> GenerateAsync(NewApiKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(key.PartnerId, nameof(key));
        return pms.SendAsync<IApiKeysApi, NewApiKey, GeneratedApiKey>(
            Generate, key, ManagementJson.Default.NewApiKey,
            (api, body, token) => api.GenerateAsync(key.PartnerId, body, token), ManagementJson.Default.GeneratedApiKey, cancellationToken);
    }

    public Task ActivateAsync(ApiKeyName key, CancellationToken cancellationToken) => ChangeStatusAsync(Activate, key, StatusChange.Active, cancellationToken);

    public async Task DeactivateAsync(ApiKeyName key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        await pms.GuardAsync(Deactivate, () => ReadAsync(key, cancellationToken), ApiKeyTransitions.Deactivate).ConfigureAwait(false);
        await ChangeStatusAsync(Deactivate, key, StatusChange.Inactive, cancellationToken).ConfigureAwait(false);
    }

    public Task MoveToPolicyAsync(string partnerId, ApiKey key, string oldPolicyId, string newPolicyId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        ArgumentException.ThrowIfNullOrWhiteSpace(oldPolicyId);
        ArgumentException.ThrowIfNullOrWhiteSpace(newPolicyId);
        string value = key.Reveal();
        return pms.SendAsync<IApiKeysApi, ApiKeyPolicyChange, DoneMessage>(
            Move, new ApiKeyPolicyChange(oldPolicyId, newPolicyId), ManagementJson.Default.ApiKeyPolicyChange,
            (api, body, token) => api.MoveAsync(partnerId, value, body, token), ManagementJson.Default.DoneMessage, cancellationToken);
    }

    public async Task<string> GetPolicyIdAsync(string partnerId, ApiKey key, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        string value = key.Reveal();
        PolicyRequest binding = await pms.GetAsync<IApiKeysApi, PolicyRequest>(
            Get, (api, token) => api.GetAsync(partnerId, value, token), ManagementJson.Default.PolicyRequest, cancellationToken).ConfigureAwait(false);
        return binding.PolicyId ?? "";
    }

    // Only the second envelope's list shows a key by its label; before, PMS decides.
    private async Task<ApiKeySummary?> ReadAsync(ApiKeyName key, CancellationToken cancellationToken) =>
        await pms.ReleaseAsync(cancellationToken).ConfigureAwait(false) < PmsRelease.V1_2_2
            ? null
            : await TransitionGuard.FirstAsync(
                ListAllAsync(new ApiKeyListQuery { PartnerId = key.PartnerId, Label = key.Label }, cancellationToken),
                row => row.PartnerId == key.PartnerId && row.PolicyId == key.PolicyId && row.Label == key.Label).ConfigureAwait(false);

    private Task<string> ChangeStatusAsync(PmsOperation operation, ApiKeyName key, StatusChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(key.PartnerId, nameof(key));
        ArgumentException.ThrowIfNullOrWhiteSpace(key.PolicyId, nameof(key));
        return pms.SendAsync<IApiKeysApi, ApiKeyStatusChange, string>(
            operation, new ApiKeyStatusChange(key.Label, change.Status), ManagementJson.Default.ApiKeyStatusChange,
            (api, body, token) => api.ChangeStatusAsync(key.PartnerId, key.PolicyId, body, token), ManagementJson.Default.String, cancellationToken);
    }

    public IAsyncEnumerable<ApiKeyRow> SearchAsync(PmsSearch search, CancellationToken cancellationToken) =>
        pms.SearchAsync<IApiKeysApi, ApiKeyRow>(
            Search, search, static (api, body, token) => api.SearchAsync(body, token), ManagementJson.Default.SearchPageApiKeyRow, cancellationToken);

    public async IAsyncEnumerable<ApiKeySummary> ListAllAsync(ApiKeyListQuery? query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        query ??= new ApiKeyListQuery();
        // The later form adds when a key ends.
        IAsyncEnumerable<ApiKeySummary> keys = await pms.ReleaseAsync(cancellationToken).ConfigureAwait(false) >= PmsRelease.V1_3_0
            ? pms.ListAsync<IApiKeysApi, ApiKeySummary>(
                ListAllWithExpiry, query, static (api, values, token) => api.ListAllWithExpiryAsync(values, token), ManagementJson.Default.ListPageApiKeySummary, cancellationToken)
            : pms.ListAsync<IApiKeysApi, ApiKeySummary>(
                ListAll, query, static (api, values, token) => api.ListAllAsync(values, token), ManagementJson.Default.ListPageApiKeySummary, cancellationToken);
        await foreach (ApiKeySummary key in keys.ConfigureAwait(false))
            yield return key;
    }
}
