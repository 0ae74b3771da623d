using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.OnlineVerification;

// The namespace in which every Map method is found.
#pragma warning disable IDE0130
namespace Microsoft.AspNetCore.Builder;
#pragma warning restore IDE0130

/// <summary>Maps the endpoint that MOSIP's hub delivers events to.</summary>
public static class MosipOnlineVerificationEndpoints
{
    /// <summary>Maps the callbacks of the subscriptions that <c>AddMosipOnlineVerification()</c> makes; see <see cref="MosipWebSubEndpoints.MapMosipWebSub"/>.</summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The path, which is that of <see cref="Mosip.Partner.WebSub.MosipWebSubOptions.CallbackAddress"/> where no proxy changes it.</param>
    /// <param name="mosip">The name of the MOSIP registration; empty for the unnamed one.</param>
    /// <exception cref="InvalidOperationException"><c>AddMosipOnlineVerification()</c> was not called, or the endpoint is mapped already.</exception>
    public static IEndpointConventionBuilder MapMosipOnlineVerification(this IEndpointRouteBuilder endpoints, string pattern = "/mosip/websub", string mosip = "")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.ServiceProvider.GetKeyedService<IVerificationPublisher>(mosip) is null
            ? throw new InvalidOperationException("There is nothing to receive for. Call AddMosipOnlineVerification() when the services are set up.")
            : endpoints.MapMosipWebSub(pattern, mosip);
    }
}
