using Refit;

namespace Mosip.Partner.Management.Partners;

internal interface IPartnersApi
{
    [Post("/partners")]
    Task<HttpResponseMessage> RegisterAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/partners/v2")]
    Task<HttpResponseMessage> RegisterInSecondFormAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/partners/{partnerId}")]
    Task<HttpResponseMessage> UpdateAsync(string partnerId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/partners/v2/{partnerId}")]
    Task<HttpResponseMessage> UpdateInSecondFormAsync(string partnerId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/partners/{partnerId}")]
    Task<HttpResponseMessage> GetAsync(string partnerId, CancellationToken cancellationToken);

    [Get("/partners/v2")]
    Task<HttpResponseMessage> ListAsync(string? partnerType, CancellationToken cancellationToken);

    [Put("/partners/email/verify")]
    Task<HttpResponseMessage> VerifyEmailAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/partners/{partnerId}/policygroup/{policyGroupName}")]
    Task<HttpResponseMessage> SetPolicyGroupAsync(string partnerId, string policyGroupName, CancellationToken cancellationToken);

    [Post("/partners/{partnerId}/contact/add")]
    Task<HttpResponseMessage> SaveContactAsync(string partnerId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Patch("/partners/{partnerId}")]
    Task<HttpResponseMessage> ChangeStatusAsync(string partnerId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/partners/search")]
    Task<HttpResponseMessage> SearchAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/partners/partnertype/search")]
    Task<HttpResponseMessage> SearchTypesAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/partners/filtervalues")]
    Task<HttpResponseMessage> FindValuesAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/admin-partners")]
    Task<HttpResponseMessage> ListAllAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);

    [Get("/admin-partners/{partnerId}")]
    Task<HttpResponseMessage> GetRecordAsync(string partnerId, CancellationToken cancellationToken);

    [Get("/partners/v3")]
    Task<HttpResponseMessage> ListOwnAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);
}
