using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Http;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Management;
using Mosip.Partner.Management.Pms;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the clients of partner management.</summary>
public static class MosipManagementExtensions
{
    private const string Purpose = "pms";

    /// <summary>
    /// Adds <see cref="MosipManagement"/>, each of its clients under its interface, and <see cref="IMosipManagementFactory"/>. They log in with the credentials of
    /// <see cref="MosipLoginExtensions.UseLogin(MosipBuilder, MosipCredentials)"/>, or of <c>Login</c> in the configuration.
    /// </summary>
    /// <param name="mosip">The registration; a named one gives keyed services under its name.</param>
    /// <param name="configure">Sets options; runs after the configuration was bound.</param>
    public static MosipBuilder AddMosipManagement(this MosipBuilder mosip, Action<MosipManagementOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        IServiceCollection services = mosip.Services;
        OptionsBuilder<MosipManagementOptions> options = services.AddOptions<MosipManagementOptions>(mosip.Name);
        if (mosip.Configuration is { } section)
            options.Bind(section);
        if (configure is not null)
            options.Configure(configure);
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MosipManagementOptions>, MosipManagementOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MosipManagementOptions>, ManagementOptionsRules>());

        mosip.AddMosipLogin();
        mosip.AddHttpClient(Purpose).AddMosipRetries(provider => LimitsOf(OptionsOf(provider, mosip)));
        mosip.AddClient<IMosipManagementFactory>(provider => CreateFactory(provider, mosip));
        mosip.AddClient(provider =>
            provider.GetRequiredKeyedService<IMosipManagementFactory>(mosip.Name).Create(provider.GetRequiredKeyedService<IMosipTokenProvider>(mosip.Name)));
        AddClients(mosip);
        return mosip;
    }

    private static void AddClients(MosipBuilder mosip)
    {
        Add(management => management.Partners);
        Add(management => management.Certificates);
        Add(management => management.PolicyGroups);
        Add(management => management.Policies);
        Add(management => management.PolicyRequests);
        Add(management => management.ApiKeys);
        Add(management => management.MispLicences);
        Add(management => management.OidcClients);
        Add(management => management.DeviceDetails);
        Add(management => management.SecureBiometricInterfaces);
        Add(management => management.FtmChips);
        Add(management => management.Users);
        Add(management => management.Notifications);
        Add(management => management.System);

        void Add<TClient>(Func<MosipManagement, TClient> select) where TClient : class => mosip.AddClient(provider => select(provider.GetRequiredKeyedService<MosipManagement>(mosip.Name)));
    }

    private static MosipManagementFactory CreateFactory(IServiceProvider services, MosipBuilder mosip)
    {
        MosipManagementOptions options = OptionsOf(services, mosip);
        Uri gateway = services.GetRequiredService<IOptionsMonitor<MosipOptions>>().Get(mosip.Name).BaseAddress!;
        var addresses = new PmsAddresses(
            mosip.HttpClientName(Purpose),
            options.PartnerManagerAddress ?? Below(gateway, "v1/partnermanager"),
            options.PolicyManagerAddress ?? Below(gateway, "v1/policymanager"));
        return new MosipManagementFactory(
            services.GetRequiredService<IHttpMessageHandlerFactory>(),
            services.GetRequiredKeyedService<MosipLogin>(mosip.Name),
            addresses,
            options,
            services.GetRequiredService<TimeProvider>());
    }

    private static MosipManagementOptions OptionsOf(IServiceProvider services, MosipBuilder mosip) =>
        services.GetRequiredService<IOptionsMonitor<MosipManagementOptions>>().Get(mosip.Name);

    private static CallLimits LimitsOf(MosipManagementOptions options) => new(options.MaximumRetries, options.AttemptTimeout);

    private static Uri Below(Uri address, string path) => new($"{address.AbsoluteUri.TrimEnd('/')}/{path}");
}
