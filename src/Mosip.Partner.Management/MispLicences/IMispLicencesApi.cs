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

    [Post("/misps/search")]
    Task<HttpResponseMessage> SearchAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/misps/filtervalues")]
    Task<HttpResponseMessage> FindValuesAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/misp-licenses")]
    Task<HttpResponseMessage> ListNamedAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);

    [Post("/misp-licenses")]
    Task<HttpResponseMessage> CreateNamedAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/misp-licenses/{mispLicenseId}")]
    Task<HttpResponseMessage> GetNamedAsync(string mispLicenseId, CancellationToken cancellationToken);

    [Patch("/misp-licenses/{mispLicenseId}")]
    Task<HttpResponseMessage> ChangeNamedAsync(string mispLicenseId, [Body] HttpContent body, CancellationToken cancellationToken);
}
