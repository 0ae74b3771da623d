using Refit;

namespace Mosip.Partner.Management.FtmChips;

internal interface IFtmChipsApi
{
    [Post("/ftpchipdetail")]
    Task<HttpResponseMessage> CreateAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/ftpchipdetail")]
    Task<HttpResponseMessage> UpdateAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Patch("/ftpchipdetail")]
    Task<HttpResponseMessage> DecideAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/ftpchipdetail/uploadcertificate")]
    Task<HttpResponseMessage> UploadCertificateAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/ftpchipdetail/getPartnerCertificate/{id}")]
    Task<HttpResponseMessage> GetCertificateAsync(string id, CancellationToken cancellationToken);

    [Get("/ftpchipdetail/{ftmId}/certificate-data")]
    Task<HttpResponseMessage> GetPairAsync(string ftmId, CancellationToken cancellationToken);

    [Patch("/ftpchipdetail/{ftmId}")]
    Task<HttpResponseMessage> DeactivatePermanentlyAsync(string ftmId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/ftpchipdetail/search")]
    Task<HttpResponseMessage> SearchAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/ftpchipdetail")]
    Task<HttpResponseMessage> ListOwnAsync(CancellationToken cancellationToken);

    [Get("/ftpchipdetail/v2")]
    Task<HttpResponseMessage> ListAllAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);
}
