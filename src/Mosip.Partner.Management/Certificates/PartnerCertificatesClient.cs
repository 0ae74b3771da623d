using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Management.Certificates;

internal sealed class PartnerCertificatesClient(PmsConnection pms) : IPartnerCertificatesClient
{
    private static readonly PmsOperation UploadAuthority = new("upload authority", "POST /partners/certificate/ca/upload");
    private static readonly PmsOperation Upload = new("upload certificate", "POST /partners/certificate/upload");
    private static readonly PmsOperation GetSigned = new("get certificate", "GET /partners/{partnerId}/certificate");

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

    public Task<SignedPartnerCertificate> UploadAsync(PartnerCertificate certificate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return pms.SendAsync<IPartnerCertificatesApi, PartnerCertificate, SignedPartnerCertificate>(
            Upload, certificate, ManagementJson.Default.PartnerCertificate,
            static (api, body, token) => api.UploadAsync(body, token), ManagementJson.Default.SignedPartnerCertificate, cancellationToken);
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
}
