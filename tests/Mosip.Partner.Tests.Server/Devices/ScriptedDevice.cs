using System.Runtime.CompilerServices;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Tests.Server.Devices;

/// <summary>A device that does what a test says.</summary>
internal sealed class ScriptedDevice : ICaptureDevice
{
    public DeviceDescription Description { get; init; } = new()
    {
        DeviceId = "4",
        DigitalId = new DigitalId
        {
            SerialNumber = "FS1000012345678",
            Make = "Acme",
            Model = "FS-10",
            Type = BiometricType.Finger,
            DeviceSubType = "Single",
            DeviceProvider = "Acme Devices",
            DeviceProviderId = "acme-devices",
        },
        Purpose = CapturePurpose.Auth,
        ServiceVersion = "2.4.0",
        Firmware = "1.9.3",
    };

    public DeviceStatus Status { get; set; } = DeviceStatus.Ready;

    public CaptureTask? LastTask { get; private set; }

    public Func<CaptureTask, CancellationToken, Task<IReadOnlyList<CapturedRecord>>> Capture { get; set; } =
        (_, _) => Task.FromResult<IReadOnlyList<CapturedRecord>>([new(BiometricType.Finger, "UNKNOWN", "a record"u8.ToArray(), 62m)]);

    public byte[][] Frames { get; set; } = [];

    public static ScriptedDevice ForRegistration(string subId = "1") => new ScriptedDevice().With(description => description with { Purpose = CapturePurpose.Registration, DeviceSubIds = [subId] });

    public ScriptedDevice With(Func<DeviceDescription, DeviceDescription> change) => new() { Description = change(Description), Status = Status, Capture = Capture, Frames = Frames };

    public Task<IReadOnlyList<CapturedRecord>> CaptureAsync(CaptureTask task, CancellationToken cancellationToken)
    {
        LastTask = task;
        return Capture(task, cancellationToken);
    }

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Stream(string deviceSubId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (byte[] frame in Frames)
        {
            await Task.Yield();
            yield return frame;
        }
    }
}
