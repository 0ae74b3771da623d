using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management;

/// <summary>
/// Healthy while all that PMS issued to a partner is far from its end, degraded from the first notice on and where PMS does not answer, unhealthy when something has ended.
/// </summary>
/// <param name="watch">Asks PMS.</param>
/// <param name="maximumAge">How old a report may be, so that frequent looks do not burden PMS.</param>
public sealed class ExpiryHealthCheck(ExpiryWatch watch, TimeSpan maximumAge) : IHealthCheck
{
    /// <summary>Looks at the report.</summary>
    /// <param name="context">Says which status a failure has; unhealthy by default.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The status; its data has each end by kind and name.</returns>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ExpiryReport report;
        try
        {
            report = await watch.CheckAsync(maximumAge, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipException e)
        {
            // Not to know is no reason to take the application out of service.
            return HealthCheckResult.Degraded("Partner management could not be asked.", e);
        }
        HealthStatus status = report.Worst switch
        {
            CertificateExpiryStage.Fine => HealthStatus.Healthy,
            CertificateExpiryStage.Expired => context.Registration?.FailureStatus ?? HealthStatus.Unhealthy,
            _ => HealthStatus.Degraded,
        };
        var data = new Dictionary<string, object>();
        foreach (ExpiryEntry entry in report.Entries)
            data[Label(entry)] = entry.EndsAt.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
        return new HealthCheckResult(status, Describe(report), data: data);
    }

    private static string Describe(ExpiryReport report)
    {
        IEnumerable<string> due = report.Entries
            .Where(entry => entry.Stage != CertificateExpiryStage.Fine)
            .Select(entry => $"{Label(entry)} {(entry.Stage == CertificateExpiryStage.Expired ? "ended" : "ends")} on {entry.EndsAt:u}. {entry.WhatToDo}");
        return string.Join(' ', due) is { Length: > 0 } text ? text : $"{report.Entries.Count} entries are far from their end.";
    }

    private static string Label(ExpiryEntry entry) => $"{ExpiryWatch.NameOf(entry.Kind)} {entry.Name}";
}
