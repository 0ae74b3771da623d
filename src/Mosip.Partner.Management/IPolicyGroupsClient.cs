using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management;

/// <summary>Makes and keeps policy groups. For policy managers.</summary>
/// <remarks>Every call throws <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.</remarks>
public interface IPolicyGroupsClient
{
    /// <summary>Makes a group; it is active at once.</summary>
    /// <param name="group">The group.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_POL_014: the name is taken.</exception>
    Task<PolicyGroup> CreateAsync(NewPolicyGroup group, CancellationToken cancellationToken = default);

    /// <summary>Changes name, description or activity of a group.</summary>
    /// <param name="update">The new values.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_POL_056: active policies keep the group as it is; PMS_POL_008: there is no such group.</exception>
    Task<PolicyGroup> UpdateAsync(PolicyGroupUpdate update, CancellationToken cancellationToken = default);

    /// <summary>Reads a group and its policies.</summary>
    /// <param name="policyGroupId">The group.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PolicyGroupContents> GetAsync(string policyGroupId, CancellationToken cancellationToken = default);

    /// <summary>All groups with their policies.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<PolicyGroupContents>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Finds a group by its name, or null.</summary>
    /// <param name="name">The name, exactly.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PolicyGroupContents?> FindByNameAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>The active groups. From 1.2.2 on; for partners, too.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<ActivePolicyGroup>> ListActiveAsync(CancellationToken cancellationToken = default);

    /// <summary>Deactivates a group for good. From 1.2.2 on.</summary>
    /// <param name="policyGroupId">The group.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_POL_056, PMS_POL_069, PMS_POL_070: it has active policies or drafts; PMS_POL_067: it is deactivated already.</exception>
    /// <exception cref="MosipInputException">The release does not have it; nothing was sent.</exception>
    Task DeactivatePermanentlyAsync(string policyGroupId, CancellationToken cancellationToken = default);

    /// <summary>Searches groups.</summary>
    /// <param name="search">The search.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<PolicyGroupRow> SearchAsync(PmsSearch search, CancellationToken cancellationToken = default);

    /// <summary>The values of a column of groups.</summary>
    /// <param name="column">The column.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, CancellationToken cancellationToken = default);
}
