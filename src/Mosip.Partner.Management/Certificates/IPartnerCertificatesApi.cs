using Refit;

namespace Mosip.Partner.Management.Certificates;

internal interface IPartnerCertificatesApi
{
    [Post("/partners/certificate/ca/upload")]
    Task<HttpResponseMessage> UploadAuthorityAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/partners/certificate/upload")]
    Task<HttpResponseMessage> UploadAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/partners/{partnerId}/certificate")]
    Task<HttpResponseMessage> GetSignedAsync(string partnerId, CancellationToken cancellationToken);
}
