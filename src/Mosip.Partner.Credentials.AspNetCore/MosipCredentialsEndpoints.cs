using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Credentials.Requests;

// The namespace in which every Map method is found.
#pragma warning disable IDE0130
namespace Microsoft.AspNetCore.Builder;
#pragma warning restore IDE0130

/// <summary>Maps the endpoint that MOSIP's hub delivers credentials to.</summary>
public static class MosipCredentialsEndpoints
{
    /// <summary>Maps the callbacks of the subscriptions that <c>AddMosipCredentials()</c> makes; see <see cref="MosipWebSubEndpoints.MapMosipWebSub"/>.</summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The path, which is that of <see cref="Mosip.Partner.WebSub.MosipWebSubOptions.CallbackAddress"/> where no proxy changes it.</param>
    /// <param name="mosip">The name of the MOSIP registration; empty for the unnamed one.</param>
    /// <exception cref="InvalidOperationException"><c>AddMosipCredentials()</c> was not called, or the endpoint is mapped already.</exception>
    public static IEndpointConventionBuilder MapMosipCredentials(this IEndpointRouteBuilder endpoints, string pattern = "/mosip/websub", string mosip = "")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.ServiceProvider.GetKeyedService<ICredentialRequestClient>(mosip) is null
            ? throw new InvalidOperationException("There is nothing to receive for. Call AddMosipCredentials() when the services are set up.")
            : endpoints.MapMosipWebSub(pattern, mosip);
    }
}
