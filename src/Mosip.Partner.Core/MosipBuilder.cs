using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Licences;

namespace Mosip.Partner.Core;

/// <summary>Sets up the connection of one partner to one MOSIP; client packages add themselves to it.</summary>
/// <remarks>
/// Services of a named registration are keyed services under its name; those of the unnamed one can also be had without a key.
/// </remarks>
public sealed class MosipBuilder
{
    private readonly List<Action<IHttpClientBuilder>> _httpClientConfiguration = [];

    internal MosipBuilder(IServiceCollection services, string name)
    {
        Services = services;
        Name = name;
    }

    /// <summary>The services that the clients are added to.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The name of this registration; empty for the unnamed one.</summary>
    public string Name { get; }

    /// <summary>The section given to <see cref="UseConfiguration"/>; client packages bind their own options from it.</summary>
    public IConfiguration? Configuration { get; private set; }

    /// <summary>Whether trust anchors were given by <c>UseTrustAnchors</c>, so that <see cref="MosipOptions.TrustAnchorFiles"/> is not asked for.</summary>
    public bool HasTrustAnchors { get; private set; }

    /// <summary>Binds the options of this package and of the client packages from a configuration section.</summary>
    /// <param name="section">For example <c>configuration.GetSection("Mosip")</c>.</param>
    public MosipBuilder UseConfiguration(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        Configuration = section;
        Services.AddOptions<MosipOptions>(Name).Bind(section);
        return this;
    }

    /// <summary>Sets options in code; runs after <see cref="UseConfiguration"/> where it is called after it.</summary>
    /// <param name="configure">Changes the options.</param>
    public MosipBuilder Configure(Action<MosipOptions> configure)
    {
        Services.Configure(Name, configure);
        return this;
    }

    /// <summary>Takes the partner's keys from a provider, which is asked on every call.</summary>
    /// <param name="provider">See <see cref="PartnerKeyProvider"/>.</param>
    public MosipBuilder UsePartnerKey(IPartnerKeyProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return UsePartnerKey(_ => provider);
    }

    /// <summary>Takes the partner's keys from a provider that is made when it is first needed.</summary>
    /// <param name="factory">Makes the provider.</param>
    public MosipBuilder UsePartnerKey(Func<IServiceProvider, IPartnerKeyProvider> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return Replace((services, _) => factory(services));
    }

    /// <summary>Takes the MISP's licence key from a provider, which is asked on every call, in place of <see cref="MosipOptions.MispLicenceKey"/>.</summary>
    /// <param name="factory">Finds the provider when it is first needed, for example that of another registration, which is the MISP's own.</param>
    public MosipBuilder UseMispLicence(Func<IServiceProvider, IMispLicenceKeyProvider> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return Replace((services, _) => factory(services));
    }

    /// <summary>Trusts signatures that lead to these certificates, in place of those in <see cref="MosipOptions.TrustAnchorFiles"/>.</summary>
    /// <param name="anchors">MOSIP's root, or its signing certificate itself.</param>
    public MosipBuilder UseTrustAnchors(params X509Certificate2[] anchors)
    {
        var trust = new TrustAnchors(anchors);
        return UseTrustAnchors(_ => trust);
    }

    /// <summary>Trusts signatures that lead to anchors which are found when they are first needed.</summary>
    /// <param name="factory">Makes the anchors.</param>
    public MosipBuilder UseTrustAnchors(Func<IServiceProvider, TrustAnchors> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        HasTrustAnchors = true;
        return Replace((services, _) => factory(services));
    }

    /// <summary>Has the host refuse to start without what a client package needs of the registration; what else is wrong is told with it.</summary>
    /// <param name="partnerKey">Asked then: whether a partner key is needed.</param>
    /// <param name="trustAnchors">Asked then: whether trust anchors are needed.</param>
    public MosipBuilder RequireAtStart(Func<bool> partnerKey, Func<bool> trustAnchors)
    {
        ArgumentNullException.ThrowIfNull(partnerKey);
        ArgumentNullException.ThrowIfNull(trustAnchors);
        Services.AddSingleton<IValidateOptions<MosipOptions>>(services => new RegistrationNeeds(this, partnerKey, trustAnchors, services.GetService<IServiceProviderIsKeyedService>()));
        return this;
    }

    /// <summary>Changes every HTTP client of this registration: a proxy, a client certificate, an own primary handler.</summary>
    /// <param name="configure">Called for each client that a package adds.</param>
    public MosipBuilder ConfigureHttpClients(Action<IHttpClientBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _httpClientConfiguration.Add(configure);
        return this;
    }

    /// <summary>Adds an HTTP client for a client package, set up so that no address is logged or traced: MOSIP's paths carry licence and API keys.</summary>
    /// <param name="purpose">What the client is for, for example <c>ida</c>.</param>
    /// <returns>The builder of the client named <see cref="HttpClientName"/>.</returns>
    public IHttpClientBuilder AddHttpClient(string purpose)
    {
        IHttpClientBuilder client = Services.AddHttpClient(HttpClientName(purpose));
        client.RemoveAllLoggers();
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            // The framework's own activity has the full address as a tag.
            ActivityHeadersPropagator = null,
        });
        foreach (Action<IHttpClientBuilder> configure in _httpClientConfiguration)
            configure(client);
        return client;
    }

    /// <summary>Adds a service of a client package: one for the registration, keyed by its name, and without a key too where the registration has no name. One that is there stays.</summary>
    /// <typeparam name="TService">The type that it is asked for by.</typeparam>
    /// <param name="create">Makes it, once.</param>
    public MosipBuilder AddClient<TService>(Func<IServiceProvider, TService> create) where TService : class
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.TryAddKeyedSingleton(Name, (provider, _) => create(provider));
        if (Name.Length == 0)
            Services.TryAddSingleton(static provider => provider.GetRequiredKeyedService<TService>(""));
        return this;
    }

    /// <summary>The name of a client in <see cref="IHttpClientFactory"/>.</summary>
    /// <param name="purpose">What the client is for.</param>
    public string HttpClientName(string purpose) => $"Mosip.Partner[{Name}].{purpose}";

    private MosipBuilder Replace<TService>(Func<IServiceProvider, object?, TService> factory) where TService : class
    {
        Services.Replace(ServiceDescriptor.KeyedSingleton(Name, factory));
        return this;
    }

    internal void AddDefaults()
    {
        Services.AddOptions<MosipOptions>(Name).ValidateOnStart();
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MosipOptions>, MosipOptionsValidator>());
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MosipOptions>, BaseAddressRule>());
        Services.TryAddSingleton(TimeProvider.System);
        Services.TryAddKeyedSingleton(Name, (services, _) =>
            TrustAnchors.FromFiles(services.GetRequiredService<IOptionsMonitor<MosipOptions>>().Get(Name).TrustAnchorFiles));
    }
}
