using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Http;
using Mosip.Partner.Core.Login;
using Mosip.Partner.WebSub;
using Mosip.Partner.WebSub.Hub;
using Mosip.Partner.WebSub.Secrets;
using Mosip.Partner.WebSub.Subscriptions;
using Mosip.Partner.WebSub.Telemetry;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds MOSIP's WebSub hub.</summary>
public static class MosipWebSubExtensions
{
    private const string Purpose = "hub";

    /// <summary>
    /// Adds <see cref="IHubClient"/>, <see cref="HubReceiver"/> and <see cref="HubSubscriber"/>, which keeps the subscriptions alive while the host runs. It may be called several times: the
    /// subscriptions add up.
    /// </summary>
    /// <param name="mosip">The registration; a named one gives keyed services under its name.</param>
    /// <param name="configure">Adds subscriptions.</param>
    public static MosipBuilder AddMosipWebSub(this MosipBuilder mosip, Action<MosipWebSubBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        MosipWebSubBuilder builder = mosip.Services
            .FirstOrDefault(service => service.ServiceType == typeof(MosipWebSubBuilder) && Equals(service.ServiceKey, mosip.Name))?.KeyedImplementationInstance as MosipWebSubBuilder
            ?? AddServices(mosip);
        configure?.Invoke(builder);
        return mosip;
    }

    private static MosipWebSubBuilder AddServices(MosipBuilder mosip)
    {
        var builder = new MosipWebSubBuilder();
        IServiceCollection services = mosip.Services;
        OptionsBuilder<MosipWebSubOptions> options = services.AddOptions<MosipWebSubOptions>(mosip.Name);
        if (mosip.Configuration is { } section)
            options.Bind(section.GetSection("WebSub"));
        options.ValidateOnStart();
        services.AddSingleton<IValidateOptions<MosipWebSubOptions>>(new MosipWebSubOptionsRules(mosip.Name, () => builder.Subscriptions.Count > 0));
        mosip.AddMosipLogin();
        mosip.AddHttpClient(Purpose).AddMosipRetries(static _ => new CallLimits(2, TimeSpan.FromSeconds(30)));

        services.AddKeyedSingleton(mosip.Name, builder);
        mosip.AddClient<IHubClient>(provider => CreateClient(provider, mosip));
        services.AddKeyedSingleton(mosip.Name, (provider, _) => CreateSecrets(provider, mosip.Name, builder));
        services.AddKeyedSingleton(mosip.Name, (provider, _) => CreateSubscriptions(provider, mosip.Name, builder));
        mosip.AddClient(provider => new HubReceiver(
            provider.GetRequiredKeyedService<SubscriptionSet>(mosip.Name), provider.GetRequiredKeyedService<IHubSecretStore>(mosip.Name), builder.HidesForgeries,
            provider.GetRequiredService<TimeProvider>(), LoggerOf(provider)));
        mosip.AddClient(provider => new HubSubscriber(
            provider.GetRequiredKeyedService<IHubClient>(mosip.Name), provider.GetRequiredKeyedService<SubscriptionSet>(mosip.Name), provider.GetRequiredKeyedService<IHubSecretStore>(mosip.Name),
            OptionsOf(provider, mosip.Name), provider.GetService<IHostApplicationLifetime>(), provider.GetRequiredService<TimeProvider>(), LoggerOf(provider)));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<HubSubscriber>(mosip.Name));
        return builder;
    }

    private static HubClient CreateClient(IServiceProvider services, MosipBuilder mosip)
    {
        MosipOptions core = services.GetRequiredService<IOptionsMonitor<MosipOptions>>().Get(mosip.Name);
        Uri hub = OptionsOf(services, mosip.Name).HubAddress ?? new Uri($"{core.BaseAddress!.AbsoluteUri.TrimEnd('/')}/hub");
        return new HubClient(
            services.GetRequiredService<IHttpClientFactory>(), mosip.HttpClientName(Purpose), hub, services.GetRequiredKeyedService<IMosipTokenProvider>(mosip.Name));
    }

    private static IHubSecretStore CreateSecrets(IServiceProvider services, string mosip, MosipWebSubBuilder builder)
    {
        if (builder.SecretStore is { } create)
            return create(services);
        MosipWebSubOptions options = OptionsOf(services, mosip);
        return string.IsNullOrEmpty(options.Secret)
            ? new FileHubSecretStore(options.SecretFile)
            : new ConfiguredHubSecretStore(services.GetRequiredService<IOptionsMonitor<MosipWebSubOptions>>(), mosip);
    }

    private static SubscriptionSet CreateSubscriptions(IServiceProvider services, string mosip, MosipWebSubBuilder builder)
    {
        MosipOptions core = services.GetRequiredService<IOptionsMonitor<MosipOptions>>().Get(mosip);
        MosipWebSubOptions options = OptionsOf(services, mosip);
        return new SubscriptionSet(builder.Subscriptions.Select(subscription =>
        {
            string topic = subscription.Topic(core);
            return new HubSubscription(topic, new Uri($"{options.CallbackAddress!.AbsoluteUri.TrimEnd('/')}/{topic}"), subscription.Sink(services), options.HasSeveralInstances);
        }));
    }

    private static MosipWebSubOptions OptionsOf(IServiceProvider services, string mosip) => services.GetRequiredService<IOptionsMonitor<MosipWebSubOptions>>().Get(mosip);

    private static ILogger LoggerOf(IServiceProvider services) => services.GetRequiredService<ILoggerFactory>().CreateLogger(WebSubTelemetry.Name);
}
