using Refit;

namespace Mosip.Partner.Management.PolicyRequests;

internal interface IPolicyRequestsApi
{
    [Post("/partners/{partnerId}/policy/map")]
    Task<HttpResponseMessage> SubmitAsync(string partnerId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/partners/policy/{mappingKey}")]
    Task<HttpResponseMessage> DecideAsync(string mappingKey, [Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/partners/apikey/{mappingKey}")]
    Task<HttpResponseMessage> GetAsync(string mappingKey, CancellationToken cancellationToken);

    [Get("/partners/apikey")]
    Task<HttpResponseMessage> ListAsync(CancellationToken cancellationToken);

    [Get("/partners/{partnerId}/apikey/request")]
    Task<HttpResponseMessage> ListOfPartnerAsync(string partnerId, CancellationToken cancellationToken);

    [Post("/partners/{partnerId}/bioextractors/{policyId}")]
    Task<HttpResponseMessage> SetExtractorsAsync(string partnerId, string policyId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/partners/{partnerId}/bioextractors/{policyId}")]
    Task<HttpResponseMessage> GetExtractorsAsync(string partnerId, string policyId, CancellationToken cancellationToken);

    [Post("/partners/{partnerId}/credentialtype/{credentialType}/policies/{policyName}")]
    Task<HttpResponseMessage> MapCredentialTypeAsync(string partnerId, string credentialType, string policyName, CancellationToken cancellationToken);

    [Get("/partners/{partnerId}/credentialtype/{credentialType}/policies")]
    Task<HttpResponseMessage> GetCredentialTypePolicyAsync(string partnerId, string credentialType, CancellationToken cancellationToken);

    [Post("/partners/apikey/request/search")]
    Task<HttpResponseMessage> SearchAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/partners/apikey/request/filtervalues")]
    Task<HttpResponseMessage> FindValuesAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/partner-policy-requests")]
    Task<HttpResponseMessage> ListAllAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);
}
