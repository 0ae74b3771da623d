using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Management;

/// <summary>Makes and keeps the licences of MISPs.</summary>
/// <remarks>Every call throws <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.</remarks>
public interface IMispLicencesClient
{
    /// <summary>Makes a licence.</summary>
    /// <param name="providerId">The MISP's partner id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_MSP_416: there is an active one already; PMS_MSP_405: the MISP is not active.</exception>
    Task<MispLicence> CreateAsync(string providerId, CancellationToken cancellationToken = default);

    /// <summary>Switches a licence on again.</summary>
    /// <param name="providerId">The MISP's partner id.</param>
    /// <param name="key">The licence key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_MSP_408: MISP and key do not belong together.</exception>
    Task<MispLicence> ActivateAsync(string providerId, MispLicenceKey key, CancellationToken cancellationToken = default);

    /// <summary>Switches a licence off.</summary>
    /// <param name="providerId">The MISP's partner id.</param>
    /// <param name="key">The licence key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_MSP_408: MISP and key do not belong together.</exception>
    Task<MispLicence> DeactivateAsync(string providerId, MispLicenceKey key, CancellationToken cancellationToken = default);

    /// <summary>Every licence of every MISP, keys included, to which PMS gives each caller with a MISP role access.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<MispLicenceRow>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>The current licence of a MISP, or a new one where all have expired. For administrators.</summary>
    /// <remarks>In 1.2.x and 1.3.0-beta PMS fails, without a code, for a MISP that ever asked for a policy.</remarks>
    /// <param name="mispId">The MISP's partner id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_MSP_408: the MISP has no licence.</exception>
    Task<MispLicence> GetOrRenewAsync(string mispId, CancellationToken cancellationToken = default);
}
