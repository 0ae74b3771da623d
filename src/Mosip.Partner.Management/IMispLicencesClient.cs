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

    /// <summary>Searches licences.</summary>
    /// <param name="search">The search.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<MispLicenceRow> SearchAsync(PmsSearch search, CancellationToken cancellationToken = default);

    /// <summary>The values of a column of licences.</summary>
    /// <param name="column">The column.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, CancellationToken cancellationToken = default);

    /// <summary>The administrators' list of licences (<c>/misp-licenses</c>). From the final 1.3.0 on.</summary>
    /// <param name="query">Filters and order; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<MispLicenceSummary> ListNamedAsync(MispLicenceListQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Makes a named licence; earlier active ones of the MISP end with it. For administrators, from the final 1.3.0 on.</summary>
    /// <param name="licence">The licence.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_MSP_424: the name is used; PMS_MSP_425: the last day is not later than today.</exception>
    /// <exception cref="MosipInputException">The release does not have it; nothing was sent.</exception>
    Task<NamedMispLicence> CreateNamedAsync(NewMispLicence licence, CancellationToken cancellationToken = default);

    /// <summary>Reads a named licence. For administrators, from the final 1.3.0 on.</summary>
    /// <param name="licenceId">The licence.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_MSP_427: there is none with this id.</exception>
    Task<MispLicenceSummary> GetNamedAsync(string licenceId, CancellationToken cancellationToken = default);

    /// <summary>Gives a named licence another last day. For administrators, from the final 1.3.0 on.</summary>
    /// <param name="licenceId">The licence.</param>
    /// <param name="expiryDate">The last day; later than today.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_MSP_434: it is deactivated; PMS_MSP_425: the day is not later than today.</exception>
    Task<NamedMispLicence> ExtendNamedAsync(string licenceId, DateOnly expiryDate, CancellationToken cancellationToken = default);

    /// <summary>Ends a named licence for good. For administrators, from the final 1.3.0 on.</summary>
    /// <param name="licenceId">The licence.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_MSP_434: it is deactivated already.</exception>
    Task<NamedMispLicence> DeactivateNamedPermanentlyAsync(string licenceId, CancellationToken cancellationToken = default);
}
