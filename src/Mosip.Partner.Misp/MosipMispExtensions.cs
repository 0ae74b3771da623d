using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Licences;
using Mosip.Partner.Management;
using Mosip.Partner.Misp;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds a MISP's own client.</summary>
public static class MosipMispExtensions
{
    private const string LogCategory = "Mosip.Partner.Misp";

    /// <summary>
    /// Adds <see cref="IMispClient"/>, and the clients of partner management where they are not there yet. Authentication clients of the same registration take the licence key
    /// from it; those of another one do with <see cref="MosipBuilder.UseMispLicence"/>.
    /// </summary>
    /// <param name="mosip">The registration, which logs in as the MISP; a named one gives a keyed service under its name.</param>
    /// <param name="configure">Sets options; runs after the configuration was bound.</param>
    public static MosipBuilder AddMosipMisp(this MosipBuilder mosip, Action<MispOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        IServiceCollection services = mosip.Services;
        OptionsBuilder<MispOptions> options = services.AddOptions<MispOptions>(mosip.Name);
        if (mosip.Configuration is { } section)
            options.Bind(section);
        if (configure is not null)
            options.Configure(configure);
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MispOptions>, MispOptionsValidator>());

        if (!services.Any(service => service.IsKeyedService && service.ServiceType == typeof(MosipManagement) && Equals(service.ServiceKey, mosip.Name)))
            mosip.AddMosipManagement();
        mosip.AddClient<IMispClient>(provider => Create(provider, mosip.Name));
        services.TryAddKeyedSingleton<IMispLicenceKeyProvider>(mosip.Name, (provider, _) => provider.GetRequiredKeyedService<IMispClient>(mosip.Name));
        return mosip;
    }

    private static MispClient Create(IServiceProvider services, string name)
    {
        MispOptions options = services.GetRequiredService<IOptionsMonitor<MispOptions>>().Get(name);
        MosipManagement management = services.GetRequiredKeyedService<MosipManagement>(name);
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        string mispId = string.IsNullOrWhiteSpace(options.MispId) ? services.GetRequiredService<IOptionsMonitor<MosipOptions>>().Get(name).PartnerId : options.MispId;
        return new MispClient(new LicenceOffice(management.MispLicences, mispId, options, time), management, options, time, services.GetRequiredService<ILoggerFactory>().CreateLogger(LogCategory));
    }
}
