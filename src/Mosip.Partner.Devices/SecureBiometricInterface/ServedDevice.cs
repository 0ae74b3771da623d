using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Devices.SecureBiometricInterfaces;

/// <summary>A device of an interface, with what signs for it and what it is doing.</summary>
internal sealed class ServedDevice(ICaptureDevice device, IDeviceKeyProvider keys, TimeProvider time)
{
    private int _isCapturing;
    private volatile string? _streaming;

    public ICaptureDevice Device => device;

    public DeviceAnswers Answers { get; } = new(keys, time);

    public DeviceDescription Description => device.Description;

    public DeviceStatus Status => device.Status is var status && status == DeviceStatus.Ready && IsCapturing ? DeviceStatus.Busy : status;

    /// <summary>The part of the device that is being shown; null where none is.</summary>
    public string? Streaming
    {
        get => _streaming;
        set => _streaming = value;
    }

    public bool IsCapturing => Volatile.Read(ref _isCapturing) != 0;

    public bool TryBegin() => Interlocked.Exchange(ref _isCapturing, 1) == 0;

    /// <summary>Captures after <see cref="TryBegin"/>. The device counts as busy until it is done, also where nobody waits any more.</summary>
    public async Task<IReadOnlyList<CapturedRecord>> CaptureAsync(CaptureTask task, CancellationToken cancellationToken)
    {
        try
        {
            return await device.CaptureAsync(task, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _isCapturing, 0);
        }
    }

    /// <summary>Looks whether the keys can be had and are in date, before anybody is asked to put a finger on the glass.</summary>
    /// <exception cref="SbiException">They are not.</exception>
    public async ValueTask RequireKeysAsync(bool allowsEnded, SbiError otherwise, CancellationToken cancellationToken)
    {
        DeviceKeys current;
        try
        {
            current = await keys.GetAsync(cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a vendor's code throws is told to the log by the caller, and to the client as the protocol's error for it.
        catch (Exception e) when (e is not SbiException && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            throw new SbiException(e is HttpRequestException or MosipTransportException ? SbiErrors.ManagementServerUnreachable : otherwise, e);
        }
        if (!allowsEnded && current.EndsAt <= time.GetUtcNow())
            throw new SbiException(SbiErrors.DeviceKeyExpired);
    }

    public string DeviceId => device.Status == DeviceStatus.NotRegistered ? "" : Description.DeviceId;

    public string DeviceCode => device.Status == DeviceStatus.NotRegistered ? "" : Description.DeviceCode ?? Description.DigitalId.SerialNumber;
}
