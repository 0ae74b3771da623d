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
}
