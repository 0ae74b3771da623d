using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Http;
using Mosip.Partner.Core.Login;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds login to MOSIP.</summary>
public static class MosipLoginExtensions
{
    private const string Purpose = "login";

    /// <summary>Logs in with these credentials, in place of those in the configuration's <c>Login</c>.</summary>
    /// <param name="mosip">The registration.</param>
    /// <param name="credentials">See <see cref="MosipCredentials"/>.</param>
    public static MosipBuilder UseLogin(this MosipBuilder mosip, MosipCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        ArgumentNullException.ThrowIfNull(credentials);
        mosip.Services.Replace(ServiceDescriptor.KeyedSingleton<IMosipTokenProvider>(mosip.Name, (services, _) => services.GetRequiredKeyedService<MosipLogin>(mosip.Name).Create(credentials)));
        return mosip;
    }

    /// <summary>Takes tokens from a provider of the caller's.</summary>
    /// <param name="mosip">The registration.</param>
    /// <param name="provider">Gives the tokens.</param>
    public static MosipBuilder UseLogin(this MosipBuilder mosip, IMosipTokenProvider provider)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        ArgumentNullException.ThrowIfNull(provider);
        mosip.Services.Replace(ServiceDescriptor.KeyedSingleton(mosip.Name, (_, _) => provider));
        return mosip;
    }

    /// <summary>
    /// Adds <see cref="IMosipTokenProvider"/> and <see cref="MosipLogin"/> as keyed services under the registration's name. Client packages call it; calling
    /// it again changes nothing.
    /// </summary>
    /// <param name="mosip">The registration.</param>
    public static MosipBuilder AddMosipLogin(this MosipBuilder mosip)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        IServiceCollection services = mosip.Services;
        if (services.Any(service => service.ServiceType == typeof(MosipLogin) && Equals(service.ServiceKey, mosip.Name)))
            return mosip;
        OptionsBuilder<MosipLoginOptions> options = services.AddOptions<MosipLoginOptions>(mosip.Name);
        if (mosip.Configuration is { } section)
            options.Bind(section.GetSection("Login"));
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MosipLoginOptions>, LoginOptionsRules>());
        mosip.AddHttpClient(Purpose).AddMosipRetries(static _ => new CallLimits(2, TimeSpan.FromSeconds(20)));
        services.AddKeyedSingleton(mosip.Name, (provider, _) => new MosipLogin(
            provider.GetRequiredService<IHttpClientFactory>(),
            mosip.HttpClientName(Purpose),
            provider.GetRequiredService<IOptionsMonitor<MosipOptions>>().Get(mosip.Name),
            provider.GetRequiredService<IOptionsMonitor<MosipLoginOptions>>().Get(mosip.Name),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddKeyedSingleton<IMosipTokenProvider>(mosip.Name, (provider, _) => provider.GetRequiredKeyedService<MosipLogin>(mosip.Name).CreateConfigured());
        return mosip;
    }

    /// <summary>Puts the registration's token on every request of a client; see <see cref="MosipTokenHandler"/>. Add it before retries, so that it stands outside them.</summary>
    /// <param name="client">The client.</param>
    /// <param name="mosip">The registration.</param>
    /// <param name="transport">How the token travels.</param>
    public static IHttpClientBuilder AddMosipToken(this IHttpClientBuilder client, MosipBuilder mosip, MosipTokenTransport transport = MosipTokenTransport.Cookie)
    {
        ArgumentNullException.ThrowIfNull(client);
        mosip.AddMosipLogin();
        return client.AddHttpMessageHandler(services => new MosipTokenHandler(services.GetRequiredKeyedService<IMosipTokenProvider>(mosip.Name), transport));
    }
}
