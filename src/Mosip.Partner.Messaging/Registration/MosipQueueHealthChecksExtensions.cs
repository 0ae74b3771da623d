using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Mosip.Partner.Messaging;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the queues' health check to an application.</summary>
public static class MosipQueueHealthChecksExtensions
{
    private static readonly TimeSpan DefaultLongestOutage = TimeSpan.FromMinutes(1);

    /// <summary>Watches the connections of all queue workers.</summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="longestOutage">How long a worker may be without a connection before that counts as a failure. Default: 1 minute.</param>
    /// <param name="name">The name of the check. Default: <c>mosip-queue</c>.</param>
    /// <param name="failureStatus">The status of a failure. Default: unhealthy.</param>
    /// <param name="tags">Tags of the check.</param>
    public static IHealthChecksBuilder AddMosipQueues(
        this IHealthChecksBuilder builder, TimeSpan? longestOutage = null, string name = "mosip-queue", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder.Add(new HealthCheckRegistration(
            name,
            services => new QueueHealthCheck(services.GetServices<QueueWorker>(), longestOutage ?? DefaultLongestOutage, services.GetRequiredService<TimeProvider>()),
            failureStatus,
            tags));
    }
}
