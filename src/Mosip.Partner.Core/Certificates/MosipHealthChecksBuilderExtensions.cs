using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds MOSIP's health checks to an application.</summary>
public static class MosipHealthChecksBuilderExtensions
{
    /// <summary>
    /// Watches the end of the partner's certificate and of those that <see cref="ICertificateExpirySource"/>s name, as a health check and as the
    /// metric <c>mosip.certificate.expires_in</c>.
    /// </summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="mosip">The name of the MOSIP registration; empty for the unnamed one.</param>
    /// <param name="name">The name of the check. Default: <c>mosip-certificates</c>, and the registration's name where it has one.</param>
    /// <param name="failureStatus">The status when a certificate has ended. Default: unhealthy.</param>
    /// <param name="tags">Tags of the check.</param>
    public static IHealthChecksBuilder AddMosipCertificates(
        this IHealthChecksBuilder builder,
        string mosip = "",
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(mosip);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddKeyedSingleton(mosip, (services, _) => new CertificateExpiryWatch(Sources(services, mosip), timeProvider: services.GetRequiredService<TimeProvider>()));
        return builder.Add(new HealthCheckRegistration(
            name ?? (mosip.Length == 0 ? "mosip-certificates" : $"mosip-certificates-{mosip}"),
            services => new CertificateExpiryHealthCheck(services.GetRequiredKeyedService<CertificateExpiryWatch>(mosip)),
            failureStatus,
            tags));
    }

    private static IEnumerable<ICertificateExpirySource> Sources(IServiceProvider services, string mosip)
    {
        IEnumerable<ICertificateExpirySource> sources = services.GetKeyedServices<ICertificateExpirySource>(mosip);
        return services.GetKeyedService<IPartnerKeyProvider>(mosip) is { } keys ? sources.Prepend(new PartnerKeyExpirySource(keys)) : sources;
    }
}
