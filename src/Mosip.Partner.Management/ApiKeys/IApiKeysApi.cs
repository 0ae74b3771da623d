using Refit;

namespace Mosip.Partner.Management.ApiKeys;

internal interface IApiKeysApi
{
    [Patch("/partners/{partnerId}/generate/apikey")]
    Task<HttpResponseMessage> GenerateAsync(string partnerId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Patch("/partners/{partnerId}/policy/{policyId}/apiKey/status")]
    Task<HttpResponseMessage> ChangeStatusAsync(string partnerId, string policyId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/partners/{partnerId}/apikey/{apiKey}/policies")]
    Task<HttpResponseMessage> MoveAsync(string partnerId, string apiKey, [Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/partners/{partnerId}/apikey/{apiKey}")]
    Task<HttpResponseMessage> GetAsync(string partnerId, string apiKey, CancellationToken cancellationToken);

    [Post("/partners/apikey/search")]
    Task<HttpResponseMessage> SearchAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/partner-api-keys/v2")]
    Task<HttpResponseMessage> ListAllWithExpiryAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);

    [Get("/partner-api-keys")]
    Task<HttpResponseMessage> ListAllAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);
}
