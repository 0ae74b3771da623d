namespace Mosip.Partner.Devices;

/// <summary>Keys that do not change while the process runs.</summary>
/// <param name="keys">The keys.</param>
public sealed class FixedDeviceKeyProvider(DeviceKeys keys) : IDeviceKeyProvider
{
    /// <inheritdoc/>
    public ValueTask<DeviceKeys> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(keys);
}
