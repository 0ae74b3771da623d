using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Licences;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Management;

namespace Mosip.Partner.Misp;

/// <summary>A MISP's own life: its licence, and what that lets through. It is also the provider that authentication clients take the licence key from.</summary>
/// <remarks>Every call throws <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.</remarks>
public interface IMispClient : IMispLicenceKeyProvider
{
    /// <summary>The licence in use; a new one where there is none, or the one that there is ends. A hundred concurrent callers cause one renewal.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_MSP_405: the MISP is not active; PMS_MSP_418: its policy request is not approved.</exception>
    Task<MispLicence> GetOrRenewAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes a new licence in the place of the one in use, which ends at once. Partners who were given its key need the new one.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<MispLicence> ReplaceLicenceAsync(CancellationToken cancellationToken = default);

    /// <summary>How the licence stands with PMS. Changes nothing.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<MispLicenceStanding> GetStandingAsync(CancellationToken cancellationToken = default);

    /// <summary>The MISP policy under the licence: what IDA lets the MISP do for the partners behind it. One that allows no delegation where the licence has none.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<MispPolicy> GetPolicyAsync(CancellationToken cancellationToken = default);
}
