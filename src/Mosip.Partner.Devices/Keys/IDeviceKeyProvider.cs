namespace Mosip.Partner.Devices;

/// <summary>Has the current keys of a device. It is asked for every answer, so that keys rotate without a restart.</summary>
public interface IDeviceKeyProvider
{
    /// <summary>The keys to sign with now.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<DeviceKeys> GetAsync(CancellationToken cancellationToken);
}
