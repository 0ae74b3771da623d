using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management;

/// <summary>Registers foundational trust modules (chips) and their certificates.</summary>
/// <remarks>Every call throws <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.</remarks>
public interface IFtmChipsClient
{
    /// <summary>Registers a make and model of a chip. It waits for its certificate first, then for the administrator.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="MosipServiceException">PMP_AUT_030: the provider is not active; PMP_AUT_032: it is registered already.</exception>
    Task<string> CreateAsync(NewFtmChip chip, CancellationToken cancellationToken = default);

    /// <summary>Changes a chip.</summary>
    /// <param name="update">The new values.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMP_AUT_031: there is none with this id.</exception>
    Task UpdateAsync(FtmChipUpdate update, CancellationToken cancellationToken = default);

    /// <summary>Approves a chip. For administrators.</summary>
    /// <param name="id">The chip.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMP_AUT_033: no certificate is uploaded.</exception>
    Task ApproveAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Rejects a chip, for good. For administrators.</summary>
    /// <param name="id">The chip.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RejectAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Uploads a chip's certificate, the first one or, for an approved chip, a renewed one; the administrator approves it (again) then.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMP_AUT_034: the chip is not the provider's; PMP_AUT_038, PMP_AUT_039: the chip waits for approval, is rejected or deactivated.</exception>
    Task<UploadedFtmCertificate> UploadCertificateAsync(FtmChipCertificate certificate, CancellationToken cancellationToken = default);

    /// <summary>Gets a chip's MOSIP-signed certificate, or null where there is no such chip.</summary>
    /// <param name="id">The chip.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMP_AUT_033: none is uploaded.</exception>
    Task<CertificateDownload?> FindCertificateAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Gets the certificate that was uploaded for a chip, and the one that MOSIP made of it. From 1.2.2 on.</summary>
    /// <param name="id">The chip.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<FtmCertificatePair> GetPairAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Deactivates an approved chip for good. From 1.2.2 on. In 1.2.2 the caller must own a partner, even an administrator.</summary>
    /// <param name="id">The chip.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_FTM_ERROR_010: it is not approved; PMS_FTM_ERROR_007: it is deactivated already.</exception>
    /// <exception cref="MosipInputException">The release does not have it; nothing was sent.</exception>
    Task<FtmChipDeactivation> DeactivatePermanentlyAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Searches chips.</summary>
    /// <param name="search">The search.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<FtmChipRow> SearchAsync(PmsSearch search, CancellationToken cancellationToken = default);

    /// <summary>The chips of the caller's partners. From 1.2.2 on.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<OwnFtmChip>> ListOwnAsync(CancellationToken cancellationToken = default);

    /// <summary>The administrators' list of chips. From 1.2.2 on.</summary>
    /// <param name="query">Filters and order; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<FtmChipSummary> ListAllAsync(FtmChipListQuery? query = null, CancellationToken cancellationToken = default);
}
