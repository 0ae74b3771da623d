namespace Mosip.Partner.Core.Certificates;

/// <summary>When a watched certificate ends, and what to do before.</summary>
public sealed record CertificateExpiry
{
    /// <summary>What the certificate is for.</summary>
    public required CertificateRole Role { get; init; }

    /// <summary>SHA-256 of the certificate.</summary>
    public required CertificateThumbprint Thumbprint { get; init; }

    /// <summary>The last instant of its validity.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>How long that is from now; negative once it has ended.</summary>
    public required TimeSpan Remaining { get; init; }

    /// <summary>How near the end is.</summary>
    public required CertificateExpiryStage Stage { get; init; }

    /// <summary>
    /// Until when MOSIP takes the certificate in an upload, which wants 335 days of validity; null for certificates that are not uploaded as a
    /// partner's. After it the yearly upload needs a new certificate, although this one is still valid.
    /// </summary>
    public DateTimeOffset? UploadableUntil { get; init; }

    /// <summary>The next step, in plain words; empty while there is nothing to do.</summary>
    public required string WhatToDo { get; init; }
}
