using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Management;

/// <summary>Makes, publishes and reads policies. For policy managers, except <see cref="ListActiveAsync"/>.</summary>
/// <remarks>
/// Documents are checked against PMS's schema before they are sent; what PMS would refuse is thrown with PMS's code, and nothing is sent. Every call
/// throws <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.
/// </remarks>
public interface IPoliciesClient
{
    /// <summary>Makes a draft.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">For example PMS_POL_009: the group has a policy of this name.</exception>
    Task<PolicyDraft> CreateAsync(NewPolicy policy, CancellationToken cancellationToken = default);

    /// <summary>Changes a draft.</summary>
    /// <param name="update">The new values.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_POL_055: the policy is published.</exception>
    Task<PolicyDraft> UpdateAsync(PolicyUpdate update, CancellationToken cancellationToken = default);

    /// <summary>Publishes a draft. It can't be changed afterwards.</summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="policyGroupId">Id of its group.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_POL_020: it is published already.</exception>
    Task<PolicyDetails> PublishAsync(string policyId, string policyGroupId, CancellationToken cancellationToken = default);

    /// <summary>Reads a policy.</summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_POL_008: there is no such policy.</exception>
    Task<PolicyDetails> GetAsync(string policyId, CancellationToken cancellationToken = default);

    /// <summary>Reads the policy that a partner has an active API key for.</summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="partnerId">The partner.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_POL_017: the partner has no active key for it.</exception>
    Task<PolicyDetails> GetForPartnerAsync(string policyId, string partnerId, CancellationToken cancellationToken = default);

    /// <summary>All policies, drafts included.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<PolicyDetails>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>The published policies of a group: what a partner of the group may ask for.</summary>
    /// <param name="policyGroupName">Name of the group.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_POL_019: there is no such group.</exception>
    Task<IReadOnlyList<ActivePolicy>> ListActiveAsync(string policyGroupName, CancellationToken cancellationToken = default);

    /// <summary>Reads a configuration value of the policy service.</summary>
    /// <param name="key">For example <c>policy.allowed.kyc.attributes</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ConfigurationValue> GetConfigurationAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Searches policies.</summary>
    /// <param name="search">The search.</param>
    /// <param name="type">The type; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<PolicyRow> SearchAsync(PmsSearch search, PolicyType? type = null, CancellationToken cancellationToken = default);

    /// <summary>The values of a column of policies.</summary>
    /// <param name="column">The column.</param>
    /// <param name="type">The type; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, PolicyType? type = null, CancellationToken cancellationToken = default);

    /// <summary>The list of policies, which shows deactivated ones as such. From 1.2.2 on.</summary>
    /// <param name="query">Filters and order; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<PolicySummary> ListAllAsync(PolicyListQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Withdraws a published policy for good. From 1.2.2 on; before, a published policy could never be withdrawn.</summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_POL_063, PMS_POL_064: an approved or a waiting request holds it; PMS_POL_072: it is a draft; PMS_POL_062: it is deactivated already.</exception>
    /// <exception cref="MosipInputException">The release does not have it; nothing was sent.</exception>
    Task DeactivatePermanentlyAsync(string policyId, CancellationToken cancellationToken = default);

    /// <summary>Switches a policy by the first envelope's call. In every release it does nothing but confirm that a draft is not active.</summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="policyGroupId">Id of its group.</param>
    /// <param name="status">The status.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_POL_054: a draft is activated by publishing it; PMS_POL_058: it is published.</exception>
    Task ChangeStatusAsync(string policyId, string policyGroupId, ActivationStatus status, CancellationToken cancellationToken = default);
}
