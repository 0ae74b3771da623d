using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Devices;

/// <summary>What a device is to capture.</summary>
public sealed record CaptureTask
{
    /// <summary>What for: the images of authentications and registrations differ in compression.</summary>
    public required CapturePurpose Purpose { get; init; }

    /// <summary>Finger, iris or face.</summary>
    public required BiometricType Type { get; init; }

    /// <summary>How many.</summary>
    public required int Count { get; init; }

    /// <summary>Which ones; <c>UNKNOWN</c> or empty for any.</summary>
    public required IReadOnlyList<string> SubTypes { get; init; }

    /// <summary>Which ones the person does not have; they must not be returned.</summary>
    public required IReadOnlyList<string> Exceptions { get; init; }

    /// <summary>The part of the device, see <see cref="DeviceDescription.DeviceSubIds"/>.</summary>
    public required string DeviceSubId { get; init; }

    /// <summary>The quality that is wanted, 0 to 100; of several fingers their mean.</summary>
    public required decimal RequestedScore { get; init; }

    /// <summary>How long it may take.</summary>
    public required TimeSpan Timeout { get; init; }
}
