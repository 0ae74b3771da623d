using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Mosip.Partner.Core.Certificates;

/// <summary>Healthy while all watched certificates are far from their end, degraded from the first notice on, unhealthy when one has ended.</summary>
/// <param name="watch">Knows the certificates.</param>
public sealed class CertificateExpiryHealthCheck(CertificateExpiryWatch watch) : IHealthCheck
{
    /// <summary>Looks at the certificates.</summary>
    /// <param name="context">Says which status a failure has; unhealthy by default.</param>
    /// <param name="cancellationToken">Not needed: nothing is waited for.</param>
    /// <returns>The status; its data has the end of each certificate by role and first digits of the thumbprint.</returns>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        IReadOnlyList<CertificateExpiry> certificates = watch.Check();
        CertificateExpiryStage worst = certificates.Count == 0 ? CertificateExpiryStage.Fine : certificates.Max(expiry => expiry.Stage);
        HealthStatus status = worst switch
        {
            CertificateExpiryStage.Fine => HealthStatus.Healthy,
            CertificateExpiryStage.Expired => context.Registration?.FailureStatus ?? HealthStatus.Unhealthy,
            _ => HealthStatus.Degraded,
        };
        var data = new Dictionary<string, object>();
        foreach (CertificateExpiry expiry in certificates)
            data[Label(expiry)] = expiry.EndsAt.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
        return Task.FromResult(new HealthCheckResult(status, Describe(certificates), data: data));
    }

    private static string Describe(IReadOnlyList<CertificateExpiry> certificates)
    {
        IEnumerable<string> due = certificates
            .Where(expiry => expiry.Stage != CertificateExpiryStage.Fine)
            .Select(expiry => $"{Label(expiry)} {(expiry.Stage == CertificateExpiryStage.Expired ? "ended" : "ends")} on {expiry.EndsAt:u}. {expiry.WhatToDo}");
        return string.Join(' ', due) is { Length: > 0 } text ? text : $"{certificates.Count} certificates are far from their end.";
    }

    private static string Label(CertificateExpiry expiry) => $"{CertificateExpiryWatch.NameOf(expiry.Role)} {CertificateExpiryWatch.Shorten(expiry.Thumbprint)}";
}
