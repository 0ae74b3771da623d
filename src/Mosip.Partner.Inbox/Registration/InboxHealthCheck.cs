using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Mosip.Partner.Inbox;

/// <summary>Healthy while entries are handled, degraded when some are parked or wait for long, unhealthy when the database fails.</summary>
/// <param name="channels">The channels to look at.</param>
/// <param name="longestWait">How long the oldest entry may wait.</param>
/// <param name="time">The clock.</param>
public sealed class InboxHealthCheck(IEnumerable<InboxChannel> channels, TimeSpan longestWait, TimeProvider time) : IHealthCheck
{
    /// <summary>Counts what waits and what is parked.</summary>
    /// <param name="context">Says which status a failure has; unhealthy by default.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The status; its data has the numbers by channel.</returns>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var data = new Dictionary<string, object>();
        List<string> remarks = [];
        try
        {
            foreach (InboxChannel channel in channels)
            {
                InboxCounts counts = await channel.CountAsync(cancellationToken).ConfigureAwait(false);
                data[$"{channel.Name} waiting"] = counts.Waiting;
                data[$"{channel.Name} parked"] = counts.Parked;
                if (counts.Parked > 0)
                    remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{channel.Name}: {counts.Parked} entries are parked; read their reasons, then requeue or discard them."));
                if (counts.OldestWaiting is { } oldest && time.GetUtcNow() - oldest > longestWait)
                    remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{channel.Name}: an entry waits since {oldest:u}; look for failed attempts in the log."));
            }
        }
        catch (DbException e)
        {
            return new HealthCheckResult(context.Registration?.FailureStatus ?? HealthStatus.Unhealthy, $"The inbox's database fails: {e.GetType().Name}.", data: data);
        }
        return remarks.Count == 0
            ? HealthCheckResult.Healthy("All entries are being handled.", data)
            : HealthCheckResult.Degraded(string.Join(' ', remarks), data: data);
    }
}
