using System.Diagnostics.Metrics;
using Mosip.Partner.Core.Telemetry;

namespace Mosip.Partner.Core.Certificates;

/// <summary>
/// Tells which certificate ends when, and reports it as the metric <c>mosip.certificate.expires_in</c> of the meter <c>Mosip.Partner.Core</c>:
/// a gauge in seconds, negative once a certificate has ended, with the tags <c>mosip.certificate.role</c> and
/// <c>mosip.certificate.thumbprint</c> (the first 8 digits). Safe for concurrent use.
/// </summary>
public sealed class CertificateExpiryWatch : IDisposable
{
    private const int ShortThumbprint = 8;

    private readonly IReadOnlyList<ICertificateExpirySource> _sources;
    private readonly CertificateExpiryThresholds _thresholds;
    private readonly CertificateUploadRules _rules;
    private readonly TimeProvider _time;
    private readonly Meter _meter = new(CoreTelemetry.Name);

    /// <summary>Starts to watch.</summary>
    /// <param name="sources">Who names the certificates; asked at every look.</param>
    /// <param name="thresholds">When to speak up. Default: 30, 15 and 10 days before the end.</param>
    /// <param name="rules">MOSIP's rules for uploads. Default: <see cref="CertificateUploadRules.V1_3_0"/>.</param>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    public CertificateExpiryWatch(
        IEnumerable<ICertificateExpirySource> sources,
        CertificateExpiryThresholds? thresholds = null,
        CertificateUploadRules? rules = null,
        TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        _sources = [.. sources];
        _thresholds = thresholds ?? new CertificateExpiryThresholds();
        _rules = rules ?? CertificateUploadRules.V1_3_0;
        _time = timeProvider ?? TimeProvider.System;
        _meter.CreateObservableGauge("mosip.certificate.expires_in", Measure, "s", "Time until a certificate ends; negative once it has ended.");
    }

    /// <summary>Looks at all certificates.</summary>
    /// <returns>Each certificate once, the one that ends first in front.</returns>
    public IReadOnlyList<CertificateExpiry> Check()
    {
        DateTimeOffset now = _time.GetUtcNow();
        return [.. _sources
            .SelectMany(source => source.GetCertificates())
            .Select(watched => Describe(watched, now))
            .DistinctBy(expiry => (expiry.Role, expiry.Thumbprint))
            .OrderBy(expiry => expiry.EndsAt)];
    }

    /// <summary>Stops reporting the metric.</summary>
    public void Dispose() => _meter.Dispose();

    internal static string Shorten(CertificateThumbprint thumbprint) => thumbprint.ToUpperHex()[..ShortThumbprint];

    internal static string NameOf(CertificateRole role) => role switch
    {
        CertificateRole.PartnerOwn => "partner-own",
        CertificateRole.PartnerMosip => "partner-mosip",
        CertificateRole.PartnerAuthority => "partner-authority",
        CertificateRole.MosipEncryption => "mosip-encryption",
        CertificateRole.MosipSigning => "mosip-signing",
        CertificateRole.Device => "device",
        CertificateRole.DeviceChip => "device-chip",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a certificate role."),
    };

    private IEnumerable<Measurement<double>> Measure() => Check().Select(expiry => new Measurement<double>(
        expiry.Remaining.TotalSeconds,
        new KeyValuePair<string, object?>("mosip.certificate.role", NameOf(expiry.Role)),
        new KeyValuePair<string, object?>("mosip.certificate.thumbprint", Shorten(expiry.Thumbprint))));

    private CertificateExpiry Describe(WatchedCertificate watched, DateTimeOffset now)
    {
        DateTimeOffset end = CertificateDates.End(watched.Certificate);
        CertificateExpiryStage stage = (watched.Thresholds ?? _thresholds).StageOf(end - now);
        DateTimeOffset? uploadable = watched.Role == CertificateRole.PartnerOwn ? end - TimeSpan.FromDays(_rules.PartnerMinimumDays) : null;
        return new CertificateExpiry
        {
            Role = watched.Role,
            Thumbprint = CertificateThumbprint.Of(watched.Certificate),
            EndsAt = end,
            Remaining = end - now,
            Stage = stage,
            UploadableUntil = uploadable,
            WhatToDo = stage == CertificateExpiryStage.Fine ? AdviseEarly(uploadable, now) : Advise(watched.Role),
        };
    }

    private string AdviseEarly(DateTimeOffset? uploadable, DateTimeOffset now) => uploadable < now
        ? $"It is valid, but MOSIP no longer takes it in an upload, which wants {_rules.PartnerMinimumDays} days: have a new one issued before the next yearly upload."
        : "";

    private static string Advise(CertificateRole role) => role switch
    {
        CertificateRole.PartnerOwn => "Have your certificate authority issue a new certificate, with the same organisation name, and upload it to MOSIP.",
        CertificateRole.PartnerMosip => "Upload your own certificate to MOSIP again (it must still last 335 days) and configure the certificate that MOSIP answers.",
        CertificateRole.PartnerAuthority => "Have the authority renew its certificate, and the MOSIP administrator upload it, before partner certificates below it.",
        CertificateRole.MosipEncryption => "Fetch MOSIP's current certificate; if it is this one, ask the MOSIP operator about the renewal.",
        CertificateRole.Device => "Use the device once: its key is renewed then. If it is in use, look whether it reaches its provider's management server; with an ended certificate it captures nothing.",
        CertificateRole.DeviceChip => "Replace the device: the certificate of its chip lasts as long as the chip, or as the certificate of the chip's provider that issued it.",
        _ => "Ask the MOSIP operator for the renewed certificate, and add it to the trust anchors.",
    };
}
