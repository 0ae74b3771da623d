using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Management;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the watch over what PMS issued to a partner.</summary>
public static class MosipExpiryExtensions
{
    private static readonly TimeSpan DefaultAge = TimeSpan.FromHours(1);

    /// <summary>
    /// Watches what PMS issued to the partner, as a health check and as the metric <c>mosip.partner.expires_in</c>. Needs
    /// <see cref="MosipManagementExtensions.AddMosipManagement"/>; the <see cref="ExpiryWatch"/> is a service of its own too.
    /// </summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="mosip">The name of the MOSIP registration; empty for the unnamed one.</param>
    /// <param name="name">The name of the check. Default: <c>mosip-expiry</c>, and the registration's name where it has one.</param>
    /// <param name="maximumAge">How old a report may be before PMS is asked again. Default: 1 hour.</param>
    /// <param name="failureStatus">The status when something has ended. Default: unhealthy.</param>
    /// <param name="tags">Tags of the check.</param>
    public static IHealthChecksBuilder AddMosipExpiry(
        this IHealthChecksBuilder builder,
        string mosip = "",
        string? name = null,
        TimeSpan? maximumAge = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(mosip);
        builder.Services.TryAddKeyedSingleton(mosip, (services, _) => new ExpiryWatch(
            services.GetRequiredKeyedService<MosipManagement>(mosip),
            services.GetRequiredService<IOptionsMonitor<MosipOptions>>().Get(mosip).PartnerId,
            timeProvider: services.GetRequiredService<TimeProvider>()));
        if (mosip.Length == 0)
            builder.Services.TryAddSingleton(services => services.GetRequiredKeyedService<ExpiryWatch>(""));
        return builder.Add(new HealthCheckRegistration(
            name ?? (mosip.Length == 0 ? "mosip-expiry" : $"mosip-expiry-{mosip}"),
            services => new ExpiryHealthCheck(services.GetRequiredKeyedService<ExpiryWatch>(mosip), maximumAge ?? DefaultAge),
            failureStatus,
            tags));
    }
}
