using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Devices;

/// <summary>Keeps a device's key fresh: makes a new key and has it certified before the certificate ends. The chip's key stays, as chips' keys do.</summary>
/// <param name="certify">Gets a certificate for a new key: <see cref="DeviceCertificateIssuer.IssueDeviceAsync"/>, or a call of the provider's management server.</param>
/// <param name="chip">The key in the FTM chip; null for L0.</param>
/// <param name="timeProvider">The clock; the system's when null.</param>
public sealed class RotatingDeviceKeyProvider(
    Func<RSA, CancellationToken, Task<X509Certificate2>> certify, PartnerKey? chip = null, TimeProvider? timeProvider = null) : IDeviceKeyProvider, ICertificateExpirySource, IAsyncDisposable
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly List<PartnerKey> _made = [];
    private volatile DeviceKeys? _current;

    /// <summary>How long before its end a certificate is replaced. Default: three days.</summary>
    public TimeSpan RenewBefore { get; init; } = TimeSpan.FromDays(3);

    /// <inheritdoc/>
    public async ValueTask<DeviceKeys> GetAsync(CancellationToken cancellationToken)
    {
        if (_current is { } current && IsFresh(current))
            return current;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _current is { } made && IsFresh(made) ? made : await MakeAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Replaces the key now, as a management server may ask for.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DeviceKeys> RotateAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await MakeAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    /// <remarks>Nothing before the first use. A certificate is spoken of once half of <see cref="RenewBefore"/> has gone by without a new one.</remarks>
    public IEnumerable<WatchedCertificate> GetCertificates() =>
        _current?.Watch(new CertificateExpiryThresholds { Notice = RenewBefore / 2, Warning = RenewBefore / 3, Critical = RenewBefore / 6 }) ?? [];

    /// <summary>Destroys the keys that were made here; the chip's stays the caller's.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (PartnerKey key in _made)
            await key.DisposeAsync().ConfigureAwait(false);
        _turn.Dispose();
    }

    private bool IsFresh(DeviceKeys keys) => new DateTimeOffset(keys.Device.SigningCertificate.NotAfter) - RenewBefore > _time.GetUtcNow();

    // Old keys are kept until the end: a capture that is being signed may still hold one.
    private async Task<DeviceKeys> MakeAsync(CancellationToken cancellationToken)
    {
        RSA key = RSA.Create(2048);
        try
        {
            X509Certificate2 certificate = await certify(key, cancellationToken).ConfigureAwait(false);
            PartnerKey device = PartnerKey.FromRsa(key, certificate);
            _made.Add(device);
            return _current = new DeviceKeys(device, chip);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }
}
