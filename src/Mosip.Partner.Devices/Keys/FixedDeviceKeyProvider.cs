using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Devices;

/// <summary>Keys that do not change while the process runs.</summary>
/// <param name="keys">The keys.</param>
public sealed class FixedDeviceKeyProvider(DeviceKeys keys) : IDeviceKeyProvider, ICertificateExpirySource
{
    // Of a certificate of 30 days.
    private static readonly CertificateExpiryThresholds Thresholds = new() { Notice = TimeSpan.FromDays(3), Warning = TimeSpan.FromDays(2), Critical = TimeSpan.FromDays(1) };

    /// <inheritdoc/>
    public ValueTask<DeviceKeys> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(keys);

    /// <inheritdoc/>
    public IEnumerable<WatchedCertificate> GetCertificates() => keys.Watch(Thresholds);
}
