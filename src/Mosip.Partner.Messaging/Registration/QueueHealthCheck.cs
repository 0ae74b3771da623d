using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Mosip.Partner.Messaging;

/// <summary>Healthy while every worker is connected, degraded for a while after a connection ended, then unhealthy.</summary>
/// <param name="workers">The workers to look at.</param>
/// <param name="longestOutage">How long a worker may be without a connection.</param>
/// <param name="time">The clock.</param>
public sealed class QueueHealthCheck(IEnumerable<QueueWorker> workers, TimeSpan longestOutage, TimeProvider time) : IHealthCheck
{
    /// <summary>Looks at the connections.</summary>
    /// <param name="context">Says which status a failure has; unhealthy by default.</param>
    /// <param name="cancellationToken">Not needed: nothing is asked for.</param>
    /// <returns>The status; its data has the broker by queue.</returns>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var data = new Dictionary<string, object>();
        List<string> remarks = [];
        bool isTooLong = false;
        foreach (QueueWorker worker in workers)
        {
            QueueWorkerState state = worker.State;
            data[worker.Queue] = state.IsConnected ? $"{state.Broker} {state.Product}".TrimEnd() : "not connected";
            if (state.IsConnected)
                continue;
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{worker.Queue}: no broker since {state.Since:u}: {state.Reason}"));
            isTooLong |= time.GetUtcNow() - state.Since > longestOutage;
        }
        return Task.FromResult(
            remarks.Count == 0 ? HealthCheckResult.Healthy("All queues are connected.", data)
            : isTooLong ? new HealthCheckResult(context.Registration?.FailureStatus ?? HealthStatus.Unhealthy, string.Join(' ', remarks), data: data)
            : HealthCheckResult.Degraded(string.Join(' ', remarks), data: data));
    }
}
