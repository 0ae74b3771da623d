using System.Text.Json.Serialization;

namespace Mosip.Partner.Devices;

/// <summary>What a device says of itself in the signed answer to <c>MOSIPDINFO</c>.</summary>
public sealed record DeviceInfo
{
    /// <summary>The state of the device.</summary>
    [JsonPropertyName("deviceStatus")]
    public DeviceStatus Status { get; init; }

    /// <summary>The id for capture requests.</summary>
    [JsonPropertyName("deviceId")]
    public string DeviceId { get; init; } = "";

    /// <summary>The version of the firmware; that of the interface where the device is L0.</summary>
    [JsonPropertyName("firmware")]
    public string Firmware { get; init; } = "";

    /// <summary>The level of the device.</summary>
    [JsonPropertyName("certification")]
    public CertificationLevel Certification { get; init; }

    /// <summary>The version of the interface's software.</summary>
    [JsonPropertyName("serviceVersion")]
    public string ServiceVersion { get; init; } = "";

    /// <summary>The parts of the device, see <see cref="DiscoveredDevice.DeviceSubIds"/>.</summary>
    [JsonPropertyName("deviceSubId")]
    public IReadOnlyList<string> DeviceSubIds { get; init; } = [];

    /// <summary>Where the device answers.</summary>
    [JsonPropertyName("callbackId")]
    public string CallbackId { get; init; } = "";

    /// <summary>The digital ID: a JWS, of the chip where the device is L1; base64url alone while it is not registered.</summary>
    [JsonPropertyName("digitalId")]
    public string DigitalId { get; init; } = "";

    /// <summary>The device code; by the specification the serial number.</summary>
    [JsonPropertyName("deviceCode")]
    public string DeviceCode { get; init; } = "";

    /// <summary><c>Staging</c>, <c>Developer</c>, <c>Pre-Production</c> or <c>Production</c>; <c>None</c> while the device is not registered.</summary>
    [JsonPropertyName("env")]
    public string Environment { get; init; } = "";

    /// <summary>What the device captures for.</summary>
    [JsonPropertyName("purpose")]
    public CapturePurpose Purpose { get; init; }

    /// <summary>The versions of the specification; the first is used.</summary>
    [JsonPropertyName("specVersion")]
    public IReadOnlyList<string> SpecVersions { get; init; } = [];
}
