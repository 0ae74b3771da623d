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

    [Get("/partners/{partnerId}/certificate-data")]
    Task<HttpResponseMessage> GetPairAsync(string partnerId, CancellationToken cancellationToken);

    [Get("/partners/partner-certificates-details")]
    Task<HttpResponseMessage> ListOwnAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);

    [Get("/trust-chain-certificates")]
    Task<HttpResponseMessage> ListAuthoritiesAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);

    [Get("/trust-chain-certificates/{certificateId}/certificateFile")]
    Task<HttpResponseMessage> DownloadChainAsync(string certificateId, CancellationToken cancellationToken);
}
