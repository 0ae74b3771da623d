namespace Mosip.Partner.Devices;

/// <summary>What an interface tells of one of its devices.</summary>
public sealed record DeviceDescription
{
    /// <summary>The id for capture requests, unique in the interface.</summary>
    public required string DeviceId { get; init; }

    /// <summary>Who the device is; its time is set when it is signed.</summary>
    public required DigitalId DigitalId { get; init; }

    /// <summary>The device code; null for the serial number, which it is by the specification.</summary>
    public string? DeviceCode { get; init; }

    /// <summary>What the device captures for.</summary>
    public required CapturePurpose Purpose { get; init; }

    /// <summary>The level. Default: L1.</summary>
    public CertificationLevel Certification { get; init; } = CertificationLevel.L1;

    /// <summary>The parts of the device: <c>1</c> left, <c>2</c> right, <c>3</c> thumbs or both irises, <c>0</c> for authentication. Default: <c>0</c>.</summary>
    public IReadOnlyList<string> DeviceSubIds { get; init; } = ["0"];

    /// <summary>The version of the interface's software.</summary>
    public required string ServiceVersion { get; init; }

    /// <summary>The version of the firmware; null for that of the software, as L0 devices have it.</summary>
    public string? Firmware { get; init; }
}
