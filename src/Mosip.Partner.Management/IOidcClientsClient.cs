using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management;

/// <summary>Makes and keeps the OpenID Connect clients (relying parties) of eSignet.</summary>
/// <remarks>
/// The release decides which of MOSIP's three forms of the calls is used: <c>/oidc/client</c> in 1.2.0.x, <c>/oauth/client</c> from 1.2.2 on, <c>/oidc-clients</c>
/// in the final 1.3.0. Every call throws <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no
/// answer of PMS.
/// </remarks>
public interface IOidcClientsClient
{
    /// <summary>Makes a client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">
    /// PMS_ESI_001: the key has a client already; PMS_ESI_002: the policy is not approved for the partner; PMS_ESI_003: the policy has mandatory factors
    /// (PMS_IDP_... in 1.2.0.x).
    /// </exception>
    Task<OidcClientStanding> CreateAsync(NewOidcClient client, CancellationToken cancellationToken = default);

    /// <summary>Changes an active client.</summary>
    /// <param name="update">The new values.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_ESI_004: there is none with this id; PMS_ESI_008: it is deactivated.</exception>
    Task<OidcClientStanding> UpdateAsync(OidcClientUpdate update, CancellationToken cancellationToken = default);

    /// <summary>Deactivates a client. From 1.2.2 on it can never be changed or activated again.</summary>
    /// <param name="clientId">The client.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_ESI_004: there is none with this id; PMS_ESI_008: it is deactivated already.</exception>
    Task<OidcClientStanding> DeactivatePermanentlyAsync(string clientId, CancellationToken cancellationToken = default);

    /// <summary>Reads a client.</summary>
    /// <param name="clientId">The client.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_ESI_004: there is none with this id.</exception>
    Task<OidcClient> GetAsync(string clientId, CancellationToken cancellationToken = default);

    /// <summary>The list of clients; a partner sees its own only. From 1.2.2 on.</summary>
    /// <param name="query">Filters and order; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<OidcClientSummary> ListAllAsync(OidcClientListQuery? query = null, CancellationToken cancellationToken = default);
}
