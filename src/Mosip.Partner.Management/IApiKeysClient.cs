using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Management;

/// <summary>Makes API keys, switches them on and off, moves them to another policy.</summary>
/// <remarks>
/// IDA learns of a change by an event, so a little later. Every call throws <see cref="MosipServiceException"/> where PMS refuses and
/// <see cref="MosipTransportException"/> where there is no answer of PMS.
/// </remarks>
public interface IApiKeysClient
{
    /// <summary>Makes a key. The caller must be the partner itself; not even an administrator may do it. The value is shown this once.</summary>
    /// <param name="key">Partner, policy and label.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">
    /// PMS_PRT_055: the caller is not the partner; PMS_PRT_109: the policy is not approved for it; PMS_PRT_110: the label is used.
    /// </exception>
    Task<GeneratedApiKey> GenerateAsync(NewApiKey key, CancellationToken cancellationToken = default);

    /// <summary>Switches a key on again.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PRT_111: there is no such key.</exception>
    Task ActivateAsync(ApiKeyName key, CancellationToken cancellationToken = default);

    /// <summary>Switches a key off.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PRT_111: there is no such key; PMS_PMS_022: it is off already.</exception>
    Task DeactivateAsync(ApiKeyName key, CancellationToken cancellationToken = default);

    /// <summary>Binds a key to another policy of the partner's group. For administrators.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="key">The key.</param>
    /// <param name="oldPolicyId">The policy that it is bound to.</param>
    /// <param name="newPolicyId">The policy that it shall be bound to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PMP_50: partner, key and policy do not belong together; PMS_PMS_022: the key is off.</exception>
    Task MoveToPolicyAsync(string partnerId, ApiKey key, string oldPolicyId, string newPolicyId, CancellationToken cancellationToken = default);

    /// <summary>Id of the policy that a key is bound to. For administrators.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PMP_009: the partner has no such key.</exception>
    Task<string> GetPolicyIdAsync(string partnerId, ApiKey key, CancellationToken cancellationToken = default);

    /// <summary>Searches keys. Their values are never among the results.</summary>
    /// <param name="search">The search.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<ApiKeyRow> SearchAsync(PmsSearch search, CancellationToken cancellationToken = default);

    /// <summary>The list of keys; a partner sees its own only. From 1.2.2 on.</summary>
    /// <param name="query">Filters and order; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<ApiKeySummary> ListAllAsync(ApiKeyListQuery? query = null, CancellationToken cancellationToken = default);
}
