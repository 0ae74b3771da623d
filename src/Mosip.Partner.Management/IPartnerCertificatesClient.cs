using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management;

/// <summary>Uploads certificates of authorities and partners, and gets those that MOSIP signed.</summary>
/// <remarks>
/// <see cref="Core.Certificates.PartnerCertificatePreflight"/> finds beforehand what the upload would refuse. Every call throws
/// <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.
/// </remarks>
public interface IPartnerCertificatesClient
{
    /// <summary>Uploads the certificate of an authority for a domain. One that is there already is a success. For administrators.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">For example KER-PCM-005: the root was not uploaded to this domain before.</exception>
    Task<AuthorityUpload> UploadAuthorityAsync(AuthorityCertificate certificate, CancellationToken cancellationToken = default);

    /// <summary>Uploads a partner's certificate, the first one or a renewed one. The first upload approves and activates the partner.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">For example KER-PCM-008: the certificate's <c>O</c> is not the registered organisation, to the letter.</exception>
    Task<SignedPartnerCertificate> UploadAsync(PartnerCertificate certificate, CancellationToken cancellationToken = default);

    /// <summary>Gets a partner's MOSIP-signed certificate.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PRT_108: none is uploaded; PMS_PRT_005: there is no such partner.</exception>
    Task<CertificateDownload> GetSignedAsync(string partnerId, CancellationToken cancellationToken = default);

    /// <summary>Gets a partner's MOSIP-signed certificate, or null where none is uploaded.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<CertificateDownload?> FindSignedAsync(string partnerId, CancellationToken cancellationToken = default);

    /// <summary>Gets the certificate that a partner of the caller uploaded, and the one that MOSIP made of it. From 1.2.2 on.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_FEATURE_003: the country does not offer it; PMS_CERTIFICATE_ERROR_007: the partner is not the caller's.</exception>
    Task<CertificatePair> GetPairAsync(string partnerId, CancellationToken cancellationToken = default);

    /// <summary>The certificates of the caller's partners. From 1.2.2 on.</summary>
    /// <param name="expiryWithinDays">Only those that end within so many days, 1 to 30; from 1.3 on. Null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_CERTIFICATE_ERROR_002: no partner belongs to the caller.</exception>
    Task<IReadOnlyList<OwnCertificate>> ListOwnAsync(int? expiryWithinDays = null, CancellationToken cancellationToken = default);

    /// <summary>The authorities' certificates in MOSIP's store. For administrators, from 1.2.2 on.</summary>
    /// <param name="query">Filters and order; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_FEATURE_001: the country does not offer it.</exception>
    IAsyncEnumerable<TrustChainCertificate> ListAuthoritiesAsync(TrustChainQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>An authority's certificate with its issuers up to the root. For administrators, from 1.2.2 on.</summary>
    /// <param name="certificateId">Its id in the store.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">KER-PMS-019: there is none with this id.</exception>
    Task<TrustChainDownload> DownloadChainAsync(string certificateId, CancellationToken cancellationToken = default);
}
