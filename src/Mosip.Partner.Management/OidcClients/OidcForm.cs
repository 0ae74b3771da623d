using Mosip.Partner.Core.Http;
using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Management.OidcClients;

/// <summary>One of the three forms in which releases have the calls about OpenID Connect clients.</summary>
internal sealed class OidcForm
{
    private static readonly OidcForm Oidc = new("/oidc/client", ServiceEnvelope.Client, PmsRelease.V1_2_0)
    {
        Create = static (api, body, token) => api.CreateOidcAsync(body, token),
        Update = static (api, id, body, token) => api.UpdateOidcAsync(id, body, token),
        Get = static (api, id, token) => api.GetOidcAsync(id, token),
        List = static (api, query, token) => api.ListOAuthAsync(query, token),
    };

    private static readonly OidcForm OAuth = new("/oauth/client", ServiceEnvelope.Client, PmsRelease.V1_2_2)
    {
        Create = static (api, body, token) => api.CreateOAuthAsync(body, token),
        Update = static (api, id, body, token) => api.UpdateOAuthAsync(id, body, token),
        Get = static (api, id, token) => api.GetOAuthAsync(id, token),
        List = static (api, query, token) => api.ListOAuthAsync(query, token),
    };

    private static readonly OidcForm Late = new("/oidc-clients", ServiceEnvelope.V2, PmsRelease.V1_3_0)
    {
        Create = static (api, body, token) => api.CreateAsync(body, token),
        Update = static (api, id, body, token) => api.UpdateAsync(id, body, token),
        Get = static (api, id, token) => api.GetAsync(id, token),
        List = static (api, query, token) => api.ListAsync(query, token),
    };

    private OidcForm(string path, ServiceEnvelope envelope, PmsRelease since)
    {
        CreateOperation = new("create OIDC client", $"POST {path}") { Envelope = envelope, Since = since, ApiId = "mosip.pms.create.oidc.client.post" };
        UpdateOperation = new("update OIDC client", $"PUT {path}/{{clientId}}") { Envelope = envelope, Since = since, ApiId = "mosip.pms.update.oidc.client.put" };
        DeactivateOperation = new("deactivate OIDC client", $"PATCH {path}/{{clientId}}") { Envelope = envelope, Since = since, ApiId = "mosip.pms.deactivate.oidc.client.patch" };
        GetOperation = new("get OIDC client", $"GET {path}/{{clientId}}") { Since = since };
        ListOperation = new("list OIDC clients", $"GET {path}") { Envelope = ServiceEnvelope.V2, Since = since < PmsRelease.V1_2_2 ? PmsRelease.V1_2_2 : since };
    }

    public PmsOperation CreateOperation { get; }

    public PmsOperation UpdateOperation { get; }

    public PmsOperation DeactivateOperation { get; }

    public PmsOperation GetOperation { get; }

    public PmsOperation ListOperation { get; }

    public required Func<IOidcClientsApi, HttpContent, CancellationToken, Task<HttpResponseMessage>> Create { get; init; }

    public required Func<IOidcClientsApi, string, HttpContent, CancellationToken, Task<HttpResponseMessage>> Update { get; init; }

    public required Func<IOidcClientsApi, string, CancellationToken, Task<HttpResponseMessage>> Get { get; init; }

    public required Func<IOidcClientsApi, IDictionary<string, string>, CancellationToken, Task<HttpResponseMessage>> List { get; init; }

    /// <summary>Whether the names by language are a member of requests.</summary>
    public bool TakesNames => this != Oidc;

    /// <summary>Whether deactivation is a call of its own.</summary>
    public bool HasDeactivation => this == Late;

    /// <summary>Whether a deactivated client stays so: not in 1.2.0.x.</summary>
    public bool IsFinal => this != Oidc;

    public static OidcForm Of(PmsRelease release) => release switch
    {
        PmsRelease.V1_2_0 => Oidc,
        PmsRelease.V1_3_0 => Late,
        _ => OAuth,
    };
}
