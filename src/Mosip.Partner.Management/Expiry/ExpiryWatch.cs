using System.Diagnostics.Metrics;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management.Expiry;
using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Management;

/// <summary>
/// Tells what of a partner ends when: MOSIP's certificate for it, API keys, a MISP's licence, biometric interfaces, chip certificates. The last report is also the metric
/// <c>mosip.partner.expires_in</c> of the meter <c>Mosip.Partner.Management</c>: a gauge in seconds, negative once something has ended, with the tags
/// <c>mosip.expiry.kind</c> and <c>mosip.expiry.name</c>. Safe for concurrent use.
/// </summary>
/// <remarks>Certificates that lie on this machine are the business of <see cref="CertificateExpiryWatch"/>; this one asks PMS.</remarks>
public sealed class ExpiryWatch : IDisposable
{
    private readonly ExpiryReader _reader;
    private readonly CertificateExpiryThresholds _thresholds;
    private readonly TimeProvider _time;
    private readonly Meter _meter = new(PmsTelemetry.Name);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private ExpiryReport? _last;

    /// <summary>Starts to watch; nothing is asked yet.</summary>
    /// <param name="management">Partner management as the partner or an administrator sees it.</param>
    /// <param name="partnerId">The partner.</param>
    /// <param name="thresholds">When to speak up. Default: 30, 15 and 10 days before the end.</param>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    public ExpiryWatch(MosipManagement management, string partnerId, CertificateExpiryThresholds? thresholds = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(management);
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        _reader = new ExpiryReader(management, partnerId);
        _thresholds = thresholds ?? new CertificateExpiryThresholds();
        _time = timeProvider ?? TimeProvider.System;
        _meter.CreateObservableGauge("mosip.partner.expires_in", Measure, "s", "Time until something that PMS issued to the partner ends; negative once it has ended.");
    }

    /// <summary>The last report; null before the first.</summary>
    public ExpiryReport? Last => Volatile.Read(ref _last);

    /// <summary>Asks PMS.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS does not know the partner, or refuses the login.</exception>
    /// <exception cref="MosipTransportException">There is no answer of PMS.</exception>
    public async Task<ExpiryReport> CheckAsync(CancellationToken cancellationToken = default)
    {
        ExpiryReadings readings = await _reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = _time.GetUtcNow();
        var report = new ExpiryReport
        {
            TakenAt = now,
            Entries = [.. readings.Ends.Select(end => Describe(end, now)).OrderBy(entry => entry.EndsAt)],
            Unread = readings.Unread,
        };
        Volatile.Write(ref _last, report);
        return report;
    }

    /// <summary>The last report where it is young enough; asks PMS otherwise, once for all who wait.</summary>
    /// <param name="maximumAge">How old the report may be.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <inheritdoc cref="CheckAsync(CancellationToken)" path="/exception"/>
    public async Task<ExpiryReport> CheckAsync(TimeSpan maximumAge, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Last is { } last && _time.GetUtcNow() - last.TakenAt <= maximumAge ? last : await CheckAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Stops reporting the metric.</summary>
    public void Dispose()
    {
        _meter.Dispose();
        _gate.Dispose();
    }

    internal static string NameOf(ExpiryKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{kind}");

    private IEnumerable<Measurement<double>> Measure()
    {
        DateTimeOffset now = _time.GetUtcNow();
        return (Last?.Entries ?? []).Select(entry => new Measurement<double>(
            (entry.EndsAt - now).TotalSeconds,
            new KeyValuePair<string, object?>("mosip.expiry.kind", NameOf(entry.Kind)),
            new KeyValuePair<string, object?>("mosip.expiry.name", entry.Name)));
    }

    private ExpiryEntry Describe(ReadEnd end, DateTimeOffset now)
    {
        CertificateExpiryStage stage = _thresholds.StageOf(end.EndsAt - now);
        return new ExpiryEntry
        {
            Kind = end.Kind,
            Name = end.Name,
            EndsAt = end.EndsAt,
            Remaining = end.EndsAt - now,
            Stage = stage,
            WhatToDo = stage == CertificateExpiryStage.Fine ? "" : Advise(end.Kind),
        };
    }

    private static string Advise(ExpiryKind kind) => kind switch
    {
        ExpiryKind.PartnerCertificate => "Upload your own certificate again, or renew key and certificate with CertificateRenewal; API keys stay valid.",
        ExpiryKind.ApiKey => "Generate a key under a new label, put it to use, then deactivate this one; PMS leaves an expired key active and IDA refuses it.",
        ExpiryKind.MispLicence => "Renew the licence and hand the new key to the partners behind it.",
        ExpiryKind.BiometricInterface => "Register the next version of the interface, have it approved and map the devices to it.",
        _ => "Upload the chip's renewed certificate; the chip waits for approval again and does not work until then.",
    };
}
