using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Core.DataShare;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the client of MOSIP's data share.</summary>
public static class MosipDataShareExtensions
{
    private const string Purpose = "data-share";

    /// <summary>
    /// Adds <see cref="IDataShareClient"/>, which logs in as the registration does. Client packages call it; calling it again only adds to the options.
    /// </summary>
    /// <param name="mosip">The registration; a named one gives a keyed service under its name.</param>
    /// <param name="configure">Sets options; runs after <c>DataShare</c> of the configuration was bound.</param>
    public static MosipBuilder AddMosipDataShare(this MosipBuilder mosip, Action<DataShareOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        IServiceCollection services = mosip.Services;
        bool isNew = !services.Any(service => service.ServiceType == typeof(IDataShareClient) && Equals(service.ServiceKey, mosip.Name));
        OptionsBuilder<DataShareOptions> options = services.AddOptions<DataShareOptions>(mosip.Name);
        if (isNew && mosip.Configuration is { } section)
            options.Bind(section.GetSection("DataShare"));
        if (configure is not null)
            options.Configure(configure);
        if (!isNew)
            return mosip;
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DataShareOptions>, DataShareOptionsValidator>());

        mosip.AddHttpClient(Purpose).ConfigureHttpClient(static http => http.Timeout = Timeout.InfiniteTimeSpan).AddMosipToken(mosip);
        return mosip.AddClient<IDataShareClient>(provider =>
        {
            IHttpClientFactory clients = provider.GetRequiredService<IHttpClientFactory>();
            return new DataShareClient(
                () => clients.CreateClient(mosip.HttpClientName(Purpose)),
                provider.GetRequiredService<IOptionsMonitor<MosipOptions>>().Get(mosip.Name).BaseAddress!,
                provider.GetRequiredService<IOptionsMonitor<DataShareOptions>>().Get(mosip.Name),
                provider.GetRequiredService<TimeProvider>());
        });
    }
}
