using Refit;

namespace Mosip.Partner.Management.Policies;

internal interface IPoliciesApi
{
    [Post("/policies")]
    Task<HttpResponseMessage> CreateAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/policies/{policyId}")]
    Task<HttpResponseMessage> UpdateAsync(string policyId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/policies/{policyId}/group/{policyGroupId}/publish")]
    Task<HttpResponseMessage> PublishAsync(string policyId, string policyGroupId, CancellationToken cancellationToken);

    [Get("/policies/{policyId}")]
    Task<HttpResponseMessage> GetAsync(string policyId, CancellationToken cancellationToken);

    [Get("/policies/{policyId}/partner/{partnerId}")]
    Task<HttpResponseMessage> GetForPartnerAsync(string policyId, string partnerId, CancellationToken cancellationToken);

    [Get("/policies")]
    Task<HttpResponseMessage> ListAsync(CancellationToken cancellationToken);

    [Get("/policies/active/group/{groupName}")]
    Task<HttpResponseMessage> ListActiveAsync(string groupName, CancellationToken cancellationToken);

    [Get("/policies/config/{key}")]
    Task<HttpResponseMessage> GetConfigurationAsync(string key, CancellationToken cancellationToken);

    [Post("/policies/search")]
    Task<HttpResponseMessage> SearchAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/policies/filtervalues")]
    Task<HttpResponseMessage> FindValuesAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/policies/v2")]
    Task<HttpResponseMessage> ListAllAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);

    [Patch("/policies/{policyId}")]
    Task<HttpResponseMessage> DeactivatePermanentlyAsync(string policyId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Patch("/policies/{policyId}/group/{policyGroupId}")]
    Task<HttpResponseMessage> ChangeStatusAsync(string policyId, string policyGroupId, [Body] HttpContent body, CancellationToken cancellationToken);
}
