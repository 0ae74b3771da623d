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
}
