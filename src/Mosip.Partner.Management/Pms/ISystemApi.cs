using Refit;

namespace Mosip.Partner.Management.Pms;

/// <summary>What tells about the server itself.</summary>
internal interface ISystemApi
{
    [Get("/system-config")]
    Task<HttpResponseMessage> GetConfigurationAsync(CancellationToken cancellationToken);

    [Get("/roles")]
    Task<HttpResponseMessage> ListRolesAsync(CancellationToken cancellationToken);

    [Get("/oidc-clients?pageNo=0&pageSize=1")]
    Task<HttpResponseMessage> ProbeOidcClientsAsync(CancellationToken cancellationToken);
}
