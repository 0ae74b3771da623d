using Mosip.Partner.Biometrics;
using Mosip.Partner.Devices;

namespace DeviceVendor;

// <snippet:device>
/// <summary>What a vendor writes: a device that captures. Discovery, digital IDs, signatures, encryption, errors and ports are the package's.</summary>
internal sealed class FingerScanner(ReadOnlyMemory<byte> fingerOnTheGlass) : ICaptureDevice
{
    public DeviceDescription Description { get; } = new()
    {
        DeviceId = "1",
        Purpose = CapturePurpose.Auth,
        Certification = CertificationLevel.L1,
        ServiceVersion = "2.4.0",
        DigitalId = new DigitalId
        {
            SerialNumber = "FS1000012345",
            Make = "Acme",
            Model = "FS-10",
            Type = BiometricType.Finger,
            DeviceSubType = "Single",
            DeviceProvider = "Acme Devices Ltd",
            DeviceProviderId = "acme-devices",
        },
    };

    public DeviceStatus Status => DeviceStatus.Ready;

    // A real one talks to its sensor here, and gives an ISO 19794-4 record back.
    public Task<IReadOnlyList<CapturedRecord>> CaptureAsync(CaptureTask task, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CapturedRecord>>([new CapturedRecord(BiometricType.Finger, "UNKNOWN", fingerOnTheGlass, QualityScore: 62)]);
}
// </snippet:device>
