using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management;

/// <summary>Asks for policies and decides about the requests; sets extractors and credential types, which belong to a request.</summary>
/// <remarks>
/// Credential and online verification partners need extractors after the request and before the decision. Every call throws
/// <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.
/// </remarks>
public interface IPolicyRequestsClient
{
    /// <summary>Asks for a policy of the partner's group.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PRT_053: a request waits already (in 1.2.0.x also: is approved already); PMS_PRT_060: it is approved already.</exception>
    Task<PolicyRequestReceipt> SubmitAsync(NewPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Approves a request. Final. For administrators.</summary>
    /// <param name="mappingKey">The request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PM_034, PMS_PM_035: it was decided before; PMS_PM_051: extractors are missing.</exception>
    Task ApproveAsync(string mappingKey, CancellationToken cancellationToken = default);

    /// <summary>Rejects a request. Final; the partner may ask anew. For administrators.</summary>
    /// <param name="mappingKey">The request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PM_034, PMS_PM_035: it was decided before; PMS_PM_051: extractors are missing, which PMS wants even now.</exception>
    Task RejectAsync(string mappingKey, CancellationToken cancellationToken = default);

    /// <summary>Reads a request. For administrators.</summary>
    /// <param name="mappingKey">The request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PolicyRequest> GetAsync(string mappingKey, CancellationToken cancellationToken = default);

    /// <summary>All requests. For administrators.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<PolicyRequest>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>The requests of a partner with their keys. PMS fails, without a code, where one of them is approved: prefer <see cref="SearchAsync"/>.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<PolicyRequestKey>> ListOfPartnerAsync(string partnerId, CancellationToken cancellationToken = default);

    /// <summary>Sets the extractors of a request that is not approved yet; an attribute that has one gets the new one.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="policyId">The policy that was asked for.</param>
    /// <param name="extractors">One for each attribute.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PRT_061: the policy was not asked for; PMS_PRT_062: the request is approved.</exception>
    Task SetExtractorsAsync(string partnerId, string policyId, IReadOnlyList<BiometricExtractor> extractors, CancellationToken cancellationToken = default);

    /// <summary>The extractors of a request; empty where there are none.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="policyId">The policy.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<BiometricExtractor>> GetExtractorsAsync(string partnerId, string policyId, CancellationToken cancellationToken = default);

    /// <summary>Says under which policy a partner receives credentials of a type.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="credentialType">For example <c>euin</c>.</param>
    /// <param name="policyName">The policy's name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PRT_072: the type is not allowed in this country; PMS_PRT_007 (1.3): there is such a mapping already.</exception>
    Task MapCredentialTypeAsync(string partnerId, string credentialType, string policyName, CancellationToken cancellationToken = default);

    /// <summary>The policy under which a partner receives credentials of a type.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="credentialType">For example <c>euin</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PRT_064: there is none.</exception>
    Task<CredentialTypePolicy> GetCredentialTypePolicyAsync(string partnerId, string credentialType, CancellationToken cancellationToken = default);

    /// <summary>Searches requests.</summary>
    /// <param name="search">The search.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<PolicyRequestRow> SearchAsync(PmsSearch search, CancellationToken cancellationToken = default);

    /// <summary>The values of a column of requests.</summary>
    /// <param name="column">The column.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, CancellationToken cancellationToken = default);

    /// <summary>The list of requests; a partner sees its own only. From 1.2.2 on.</summary>
    /// <param name="query">Filters and order; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<PolicyRequestSummary> ListAllAsync(PolicyRequestListQuery? query = null, CancellationToken cancellationToken = default);
}
