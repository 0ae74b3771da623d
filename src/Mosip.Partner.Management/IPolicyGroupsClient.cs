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
}
