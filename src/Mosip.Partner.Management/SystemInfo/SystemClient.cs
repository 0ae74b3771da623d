using System.Text.Json;
using System.Text.Json.Serialization;
using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Management.SystemInfo;

internal sealed class SystemClient(PmsConnection pms) : ISystemClient
{
    private static readonly PmsOperation GetConfiguration = PmsOperation.V2("get system configuration", "GET /system-config");
    private static readonly PmsOperation ListRoles = new("list roles", "GET /roles");

    public ValueTask<PmsRelease> GetReleaseAsync(CancellationToken cancellationToken) => pms.ReleaseAsync(cancellationToken);

    public async Task<SystemConfiguration> GetConfigurationAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, JsonElement> members = await pms.GetAsync<ISystemApi, Dictionary<string, JsonElement>>(
            GetConfiguration, static (api, token) => api.GetConfigurationAsync(token), ManagementJson.Default.DictionaryStringJsonElement, cancellationToken).ConfigureAwait(false);
        return SystemConfiguration.Of(members);
    }

    public async Task<IReadOnlyList<string>> ListRolesAsync(CancellationToken cancellationToken)
    {
        RoleList list = await pms.GetAsync<ISystemApi, RoleList>(
            ListRoles, static (api, token) => api.ListRolesAsync(token), ManagementJson.Default.RoleList, cancellationToken).ConfigureAwait(false);
        return list.Roles ?? [];
    }
}

internal sealed record RoleList([property: JsonPropertyName("roles")] IReadOnlyList<string>? Roles);
