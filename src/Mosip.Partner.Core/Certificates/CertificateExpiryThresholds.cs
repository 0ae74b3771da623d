namespace Mosip.Partner.Core.Certificates;

/// <summary>From how long before its end a certificate is spoken of. The defaults are those of MOSIP's notices: 30, 15 and 10 days.</summary>
public sealed record CertificateExpiryThresholds
{
    /// <summary>When to plan the renewal. Default: 30 days.</summary>
    public TimeSpan Notice { get; init; } = TimeSpan.FromDays(30);

    /// <summary>When to renew. Default: 15 days.</summary>
    public TimeSpan Warning { get; init; } = TimeSpan.FromDays(15);

    /// <summary>When the renewal is late. Default: 10 days.</summary>
    public TimeSpan Critical { get; init; } = TimeSpan.FromDays(10);

    /// <summary>How near an end is.</summary>
    /// <param name="remaining">The time until it; negative once it has passed.</param>
    public CertificateExpiryStage StageOf(TimeSpan remaining) =>
        remaining < TimeSpan.Zero ? CertificateExpiryStage.Expired
        : remaining <= Critical ? CertificateExpiryStage.Critical
        : remaining <= Warning ? CertificateExpiryStage.Warning
        : remaining <= Notice ? CertificateExpiryStage.Notice
        : CertificateExpiryStage.Fine;
}
