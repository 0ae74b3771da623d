using System.Globalization;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management.Certificates;

internal sealed class PartnerCertificatesClient(PmsConnection pms) : IPartnerCertificatesClient
{
    private static readonly PmsOperation UploadAuthority = new("upload authority", "POST /partners/certificate/ca/upload");
    private static readonly PmsOperation Upload = new("upload certificate", "POST /partners/certificate/upload");
    private static readonly PmsOperation GetSigned = new("get certificate", "GET /partners/{partnerId}/certificate");
    private static readonly PmsOperation GetPair = PmsOperation.V2("get certificate pair", "GET /partners/{partnerId}/certificate-data");
    private static readonly PmsOperation ListOwn = PmsOperation.V2("list own certificates", "GET /partners/partner-certificates-details");
    private static readonly PmsOperation ListAuthorities = PmsOperation.V2("list authorities", "GET /trust-chain-certificates");
    private static readonly PmsOperation DownloadChain = PmsOperation.V2("download chain", "GET /trust-chain-certificates/{certificateId}/certificateFile");

    public async Task<AuthorityUpload> UploadAuthorityAsync(AuthorityCertificate certificate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        try
        {
            return await pms.SendAsync<IPartnerCertificatesApi, AuthorityCertificate, AuthorityUpload>(
                UploadAuthority, certificate, ManagementJson.Default.AuthorityCertificate,
                static (api, body, token) => api.UploadAuthorityAsync(body, token), ManagementJson.Default.AuthorityUpload, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "KER-PCM-003")
        {
            return new AuthorityUpload { Status = e.Error.Message, WasThereBefore = true };
        }
    }

    public async Task<SignedPartnerCertificate> UploadAsync(PartnerCertificate certificate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        await pms.GuardAsync(Upload, () => PartnerStateReader.ReadAsync(pms, certificate.PartnerId, cancellationToken), PartnerTransitions.UploadCertificate).ConfigureAwait(false);
        return await pms.SendAsync<IPartnerCertificatesApi, PartnerCertificate, SignedPartnerCertificate>(
            Upload, certificate, ManagementJson.Default.PartnerCertificate,
            static (api, body, token) => api.UploadAsync(body, token), ManagementJson.Default.SignedPartnerCertificate, cancellationToken).ConfigureAwait(false);
    }

    public Task<CertificateDownload> GetSignedAsync(string partnerId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        return pms.GetAsync<IPartnerCertificatesApi, CertificateDownload>(
            GetSigned, (api, token) => api.GetSignedAsync(partnerId, token), ManagementJson.Default.CertificateDownload, cancellationToken);
    }

    public async Task<CertificateDownload?> FindSignedAsync(string partnerId, CancellationToken cancellationToken)
    {
        try
        {
            return await GetSignedAsync(partnerId, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_PRT_108")
        {
            return null;
        }
    }

    public Task<CertificatePair> GetPairAsync(string partnerId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        return pms.GetAsync<IPartnerCertificatesApi, CertificatePair>(
            GetPair, (api, token) => api.GetPairAsync(partnerId, token), ManagementJson.Default.CertificatePair, cancellationToken);
    }

    public Task<IReadOnlyList<OwnCertificate>> ListOwnAsync(int? expiryWithinDays, CancellationToken cancellationToken)
    {
        if (expiryWithinDays is < 1 or > 30)
            throw new ArgumentOutOfRangeException(nameof(expiryWithinDays), expiryWithinDays, "PMS takes 1 to 30 days.");
        var query = new QueryText();
        query.Add("expiryPeriod", expiryWithinDays?.ToString(CultureInfo.InvariantCulture));
        PmsOperation operation = expiryWithinDays is null ? ListOwn : ListOwn with { Since = PmsRelease.V1_3_Beta };
        return pms.GetAsync<IPartnerCertificatesApi, IReadOnlyList<OwnCertificate>>(
            operation, (api, token) => api.ListOwnAsync(query.Values, token), ManagementJson.Default.IReadOnlyListOwnCertificate, cancellationToken);
    }

    public IAsyncEnumerable<TrustChainCertificate> ListAuthoritiesAsync(TrustChainQuery? query, CancellationToken cancellationToken) =>
        pms.ListAsync<IPartnerCertificatesApi, TrustChainCertificate>(
            ListAuthorities, query ?? new TrustChainQuery(), static (api, values, token) => api.ListAuthoritiesAsync(values, token), ManagementJson.Default.ListPageTrustChainCertificate, cancellationToken);

    public Task<TrustChainDownload> DownloadChainAsync(string certificateId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(certificateId);
        return pms.GetAsync<IPartnerCertificatesApi, TrustChainDownload>(
            DownloadChain, (api, token) => api.DownloadChainAsync(certificateId, token), ManagementJson.Default.TrustChainDownload, cancellationToken);
    }
}
