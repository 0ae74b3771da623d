using Refit;

namespace Mosip.Partner.Management.MispLicences;

internal interface IMispLicencesApi
{
    [Post("/misps")]
    Task<HttpResponseMessage> CreateAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/misps")]
    Task<HttpResponseMessage> ChangeStatusAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/misps")]
    Task<HttpResponseMessage> ListAsync(CancellationToken cancellationToken);

    [Get("/misps/{mispId}/licenseKey")]
    Task<HttpResponseMessage> GetOrRenewAsync(string mispId, CancellationToken cancellationToken);
}
