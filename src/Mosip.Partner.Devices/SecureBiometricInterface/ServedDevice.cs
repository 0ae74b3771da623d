namespace Mosip.Partner.Devices.SecureBiometricInterfaces;

/// <summary>A device of an interface, with what signs for it and what it is doing.</summary>
internal sealed class ServedDevice(ICaptureDevice device, DeviceAnswers answers)
{
    private int _isCapturing;
    private volatile string? _streaming;

    public ICaptureDevice Device => device;

    public DeviceAnswers Answers => answers;

    public DeviceDescription Description => device.Description;

    public DeviceStatus Status => device.Status is var status && status == DeviceStatus.Ready && Volatile.Read(ref _isCapturing) != 0 ? DeviceStatus.Busy : status;

    /// <summary>The part of the device that is being shown; null where none is.</summary>
    public string? Streaming
    {
        get => _streaming;
        set => _streaming = value;
    }

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

    public string DeviceId => device.Status == DeviceStatus.NotRegistered ? "" : Description.DeviceId;

    public string DeviceCode => device.Status == DeviceStatus.NotRegistered ? "" : Description.DigitalId.SerialNumber;
}
