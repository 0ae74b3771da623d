using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management;

/// <summary>Registers partners, reads and changes them.</summary>
/// <remarks>Every call throws <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.</remarks>
public interface IPartnersClient
{
    /// <summary>Registers a partner. It becomes active when its certificate is uploaded. Needs any valid token.</summary>
    /// <param name="registration">Who registers.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">For example PMS_PRT_051: the id is taken; PMS_PRT_055: the caller's e-mail belongs to a partner already.</exception>
    Task<PartnerStanding> RegisterAsync(PartnerRegistration registration, CancellationToken cancellationToken = default);

    /// <summary>Changes address and phone number, and logo and additional information, which are erased where they are left out.</summary>
    /// <param name="update">The new values.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PartnerStanding> UpdateAsync(PartnerUpdate update, CancellationToken cancellationToken = default);

    /// <summary>Reads a partner.</summary>
    /// <param name="partnerId">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PRT_005: there is none with this id.</exception>
    Task<PartnerDetails> GetAsync(string partnerId, CancellationToken cancellationToken = default);

    /// <summary>Reads a partner, or null where there is none with this id.</summary>
    /// <param name="partnerId">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PartnerDetails?> FindAsync(string partnerId, CancellationToken cancellationToken = default);

    /// <summary>All partners, or those of a type, with logo and additional information. For administrators and services.</summary>
    /// <param name="type">The type; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<PartnerDetails>> ListAsync(PartnerType? type = null, CancellationToken cancellationToken = default);

    /// <summary>Asks whether a partner has an e-mail address already.</summary>
    /// <param name="emailAddress">The address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<EmailVerification> VerifyEmailAsync(string emailAddress, CancellationToken cancellationToken = default);

    /// <summary>Sets or changes the policy group. Only before the certificate upload.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="policyGroupName">The group's name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PRT_050: the partner is approved already.</exception>
    Task SetPolicyGroupAsync(string partnerId, string policyGroupName, CancellationToken cancellationToken = default);

    /// <summary>Adds a contact, or changes the one with the same e-mail address.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SaveContactAsync(PartnerContact contact, CancellationToken cancellationToken = default);

    /// <summary>Activates a partner. Redundant after a certificate upload; from 1.2.2 on it can't bring a deactivated partner back.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PRT_108: no certificate is uploaded; PMS_PM_063: the partner was deactivated for good.</exception>
    Task ActivateAsync(string partnerId, CancellationToken cancellationToken = default);

    /// <summary>Deactivates a partner so that it can be activated again, which only 1.2.0.x knows.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipInputException">The server's release is 1.2.2 or later, where deactivation is final: see <see cref="DeactivatePermanentlyAsync"/>. Nothing was sent.</exception>
    Task DeactivateAsync(string partnerId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deactivates a partner. From 1.2.2 on nothing brings it back: no activation, no certificate, and its id and e-mail address stay taken. A MISP's licences end with it.
    /// </summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task DeactivatePermanentlyAsync(string partnerId, CancellationToken cancellationToken = default);

    /// <summary>Searches partners. On 1.2.0.x, a caller who is no administrator finds its own only.</summary>
    /// <param name="search">The search.</param>
    /// <param name="type">The kind of partner; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<PartnerRow> SearchAsync(PmsSearch search, PartnerType? type = null, CancellationToken cancellationToken = default);

    /// <summary>Searches the partner types of the country.</summary>
    /// <param name="search">The search.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<PartnerTypeRow> SearchTypesAsync(PmsSearch search, CancellationToken cancellationToken = default);

    /// <summary>The values of a column of partners.</summary>
    /// <param name="column">The column.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, CancellationToken cancellationToken = default);

    /// <summary>The administrators' list of partners. From 1.2.2 on.</summary>
    /// <param name="query">Filters and order; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<PartnerSummary> ListAllAsync(PartnerListQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>All that an administrator may see of a partner. From 1.2.2 on.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PartnerRecord> GetRecordAsync(string partnerId, CancellationToken cancellationToken = default);

    /// <summary>The partners that belong to the caller. From 1.2.2 on.</summary>
    /// <param name="status">Where they stand, for example <see cref="ApprovalStatus.Approved"/>.</param>
    /// <param name="hasPolicyGroup">Only those with, or without, a policy group; null for both.</param>
    /// <param name="type">The kind of partner; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_CERTIFICATE_ERROR_002: no partner belongs to the caller.</exception>
    Task<IReadOnlyList<OwnPartner>> ListOwnAsync(ApprovalStatus status, bool? hasPolicyGroup = null, PartnerType? type = null, CancellationToken cancellationToken = default);
}
