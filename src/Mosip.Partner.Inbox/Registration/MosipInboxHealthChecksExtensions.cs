using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Mosip.Partner.Inbox;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the inbox's health check to an application.</summary>
public static class MosipInboxHealthChecksExtensions
{
    private static readonly TimeSpan DefaultLongestWait = TimeSpan.FromMinutes(15);

    /// <summary>Watches all channels for parked entries and for such that wait too long.</summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="longestWait">How long the oldest entry may wait. Default: 15 minutes.</param>
    /// <param name="name">The name of the check. Default: <c>mosip-inbox</c>.</param>
    /// <param name="failureStatus">The status when the database fails. Default: unhealthy.</param>
    /// <param name="tags">Tags of the check.</param>
    public static IHealthChecksBuilder AddMosipInbox(
        this IHealthChecksBuilder builder, TimeSpan? longestWait = null, string name = "mosip-inbox", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder.Add(new HealthCheckRegistration(
            name,
            services => new InboxHealthCheck(services.GetServices<InboxChannel>(), longestWait ?? DefaultLongestWait, services.GetRequiredService<TimeProvider>()),
            failureStatus,
            tags));
    }
}
