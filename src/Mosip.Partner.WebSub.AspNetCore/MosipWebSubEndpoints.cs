using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Mosip.Partner.WebSub;
using Mosip.Partner.WebSub.AspNetCore;

// The namespace in which every Map method is found.
#pragma warning disable IDE0130
namespace Microsoft.AspNetCore.Builder;
#pragma warning restore IDE0130

/// <summary>Maps the endpoint that MOSIP's hub delivers to.</summary>
public static class MosipWebSubEndpoints
{
    /// <summary>
    /// Maps the callbacks of all subscriptions: <c>{pattern}/{topic}</c>, GET for the hub's questions and POST for deliveries. No authentication or middleware that reads or changes bodies may stand
    /// before it: the signature is over the bytes as they came. Of credentials and of an online verification partner <c>MapMosipCredentials</c> and <c>MapMosipOnlineVerification</c> map it.
    /// </summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The path, which is that of <see cref="MosipWebSubOptions.CallbackAddress"/> where no proxy changes it.</param>
    /// <param name="mosip">The name of the MOSIP registration; empty for the unnamed one.</param>
    /// <exception cref="InvalidOperationException">The endpoint is mapped already.</exception>
    public static IEndpointConventionBuilder MapMosipWebSub(this IEndpointRouteBuilder endpoints, string pattern = "/mosip/websub", string mosip = "")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        ArgumentNullException.ThrowIfNull(mosip);
        if (endpoints.DataSources.SelectMany(source => source.Endpoints).Any(endpoint => endpoint.Metadata.GetMetadata<HubCallbackOf>()?.Mosip == mosip))
            throw new InvalidOperationException("The hub's endpoint is mapped already: one call maps it for all subscriptions of a registration.");
        IServiceProvider services = endpoints.ServiceProvider;
        var callback = new HubCallback(
            services.GetRequiredKeyedService<HubReceiver>(mosip), services.GetRequiredService<IOptionsMonitor<MosipWebSubOptions>>().Get(mosip), services.GetRequiredService<TimeProvider>());
        return endpoints.MapMethods($"{pattern.TrimEnd('/')}/{{**{HubCallback.Topic}}}", [HttpMethods.Get, HttpMethods.Post], callback.HandleAsync)
            .WithDisplayName("MOSIP WebSub callback").WithMetadata(new HubCallbackOf(mosip));
    }

    private sealed record HubCallbackOf(string Mosip);
}
