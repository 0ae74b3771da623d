using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Management;
using Mosip.Partner.Tests.Server.Sandbox;
using Mosip.Partner.Tests.Server.Sandbox.Pms;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>A sandbox with something of every kind in every state, and clients of it.</summary>
internal sealed class RefusalWorld(PmsScene scene) : IAsyncDisposable
{
    private readonly Dictionary<string, (ServiceProvider Services, CallInPlace.Slot Slot)> _clients = new(StringComparer.Ordinal);

    /// <summary>Makes a call with the client and returns the refusal.</summary>
    public async Task<MosipServiceException> RefuseAsync(RefusalRow row)
    {
        (ServiceProvider services, CallInPlace.Slot slot) = ClientOf(row.User);
        slot.Call = (row.Method, Fill(row.Path.StartsWith("/v1/", StringComparison.Ordinal) ? row.Path : PmsScene.Partners + row.Path), row.Body is null ? null : Envelope(row));
        return await Assert.ThrowsAsync<MosipServiceException>(() => services.GetRequiredService<MosipManagement>().Partners.GetAsync("in-place", TestBank.Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        foreach ((ServiceProvider services, _) in _clients.Values)
            await services.DisposeAsync();
        await scene.DisposeAsync();
    }

    private (ServiceProvider Services, CallInPlace.Slot Slot) ClientOf(string user)
    {
        if (_clients.TryGetValue(user, out (ServiceProvider, CallInPlace.Slot) client))
            return client;
        var slot = new CallInPlace.Slot();
        (string name, string password) = user == "admin" ? ("sandbox-admin", "sandbox-admin-password") : (user, PmsScene.Password);
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(scene.Clock);
        services.AddMosip(mosip => mosip
                .Configure(options => (options.BaseAddress, options.PartnerId) = (scene.Sandbox.BaseAddress, name))
                .ConfigureHttpClients(http => http.AddHttpMessageHandler(() => new CallInPlace(slot)))
                .UseLogin(MosipCredentials.User(name, password, "mosip-pms-client", "sandbox-pms-secret")))
            .AddMosipManagement();
        return _clients[user] = (services.BuildServiceProvider(), slot);
    }

    private string Envelope(RefusalRow row)
    {
        var envelope = new JsonObject { ["id"] = row.ApiId ?? "test", ["version"] = row.Version, ["request"] = JsonNode.Parse(Fill(row.Body!)) };
        if (row.HasTime)
            envelope[row.ApiId is null ? "requesttime" : "requestTime"] = row.Time ?? scene.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return envelope.ToJsonString();
    }

    private string Fill(string text) => scene.Ids.Aggregate(text, (filled, id) => filled.Replace($"<{id.Key}>", id.Value, StringComparison.Ordinal));
}
