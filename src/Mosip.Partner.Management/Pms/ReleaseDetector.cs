using System.Net;
using System.Text.Json;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Pms;

/// <summary>Finds the release by what the server has: <c>/system-config</c>, a member of it, and <c>/oidc-clients</c>.</summary>
internal sealed class ReleaseDetector(PmsRelease? given)
{
    private static readonly PmsOperation ReadConfiguration = new("detect release", "GET /system-config");
    private static readonly PmsOperation ProbeClients = new("detect release", "GET /oidc-clients");

    private readonly Lock _gate = new();
    private Task<PmsRelease>? _detection;

    public async ValueTask<PmsRelease> GetAsync(PmsConnection pms, CancellationToken cancellationToken)
    {
        if (given is { } known)
            return known;
        Task<PmsRelease> detection;
        lock (_gate)
        {
            // A detection that failed is not an answer; one that runs belongs to all who wait for it.
            if (_detection is null or { IsCompleted: true, IsCompletedSuccessfully: false })
                _detection = Task.Run(() => DetectAsync(pms, CancellationToken.None), CancellationToken.None);
            detection = _detection;
        }
        return await detection.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<PmsRelease> DetectAsync(PmsConnection pms, CancellationToken cancellationToken)
    {
        try
        {
            JsonElement configuration = await pms.GetAsync<ISystemApi, JsonElement>(
                ReadConfiguration, static (api, token) => api.GetConfigurationAsync(token), ManagementJson.Default.JsonElement, cancellationToken).ConfigureAwait(false);
            if (configuration.ValueKind != JsonValueKind.Object || !configuration.TryGetProperty("refreshNotificationsTime"u8, out _))
                return PmsRelease.V1_2_2;
        }
        catch (MosipTransportException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return PmsRelease.V1_2_0;
        }
        return await HasLateEndpointsAsync(pms, cancellationToken).ConfigureAwait(false) ? PmsRelease.V1_3_0 : PmsRelease.V1_3_Beta;
    }

    private static async Task<bool> HasLateEndpointsAsync(PmsConnection pms, CancellationToken cancellationToken)
    {
        try
        {
            await pms.GetAsync<ISystemApi, JsonElement>(ProbeClients, static (api, token) => api.ProbeOidcClientsAsync(token), ManagementJson.Default.JsonElement, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (MosipServiceException)
        {
            // The endpoint is there; this caller may not read the list.
            return true;
        }
        catch (MosipTransportException e) when (e.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed)
        {
            return false;
        }
    }
}
