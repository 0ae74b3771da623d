using Refit;

namespace Mosip.Partner.Management.Policies;

internal interface IPolicyGroupsApi
{
    [Post("/policies/group/new")]
    Task<HttpResponseMessage> CreateAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/policies/group/{policyGroupId}")]
    Task<HttpResponseMessage> UpdateAsync(string policyGroupId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/policies/group/{policyGroupId}")]
    Task<HttpResponseMessage> GetAsync(string policyGroupId, CancellationToken cancellationToken);

    [Get("/policies/group/all")]
    Task<HttpResponseMessage> ListAsync(CancellationToken cancellationToken);

    [Get("/policies/policy-groups")]
    Task<HttpResponseMessage> ListActiveAsync(CancellationToken cancellationToken);

    [Patch("/policies/group/{policyGroupId}")]
    Task<HttpResponseMessage> DeactivatePermanentlyAsync(string policyGroupId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/policies/group/search")]
    Task<HttpResponseMessage> SearchAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/policies/group/filtervalues")]
    Task<HttpResponseMessage> FindValuesAsync([Body] HttpContent body, CancellationToken cancellationToken);
}
