using Refit;

namespace Mosip.Partner.Management.OidcClients;

/// <summary>The three forms of the calls differ in the first segments only.</summary>
internal interface IOidcClientsApi
{
    [Post("/oidc/client")]
    Task<HttpResponseMessage> CreateOidcAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/oauth/client")]
    Task<HttpResponseMessage> CreateOAuthAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/oidc-clients")]
    Task<HttpResponseMessage> CreateAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/oidc/client/{clientId}")]
    Task<HttpResponseMessage> UpdateOidcAsync(string clientId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/oauth/client/{clientId}")]
    Task<HttpResponseMessage> UpdateOAuthAsync(string clientId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/oidc-clients/{clientId}")]
    Task<HttpResponseMessage> UpdateAsync(string clientId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Patch("/oidc-clients/{clientId}")]
    Task<HttpResponseMessage> DeactivateAsync(string clientId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/oidc/client/{clientId}")]
    Task<HttpResponseMessage> GetOidcAsync(string clientId, CancellationToken cancellationToken);

    [Get("/oauth/client/{clientId}")]
    Task<HttpResponseMessage> GetOAuthAsync(string clientId, CancellationToken cancellationToken);

    [Get("/oidc-clients/{clientId}")]
    Task<HttpResponseMessage> GetAsync(string clientId, CancellationToken cancellationToken);

    [Get("/oauth/client")]
    Task<HttpResponseMessage> ListOAuthAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);

    [Get("/oidc-clients")]
    Task<HttpResponseMessage> ListAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);
}
