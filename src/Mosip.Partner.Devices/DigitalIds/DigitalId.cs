using System.Text.Json.Serialization;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices;

/// <summary>Who a device is: the digital ID that it puts into every answer, made anew each time.</summary>
public sealed record DigitalId
{
    /// <summary>The serial number as printed on the device.</summary>
    [JsonPropertyName("serialNo")]
    public required string SerialNumber { get; init; }

    /// <summary>The brand.</summary>
    [JsonPropertyName("make")]
    public required string Make { get; init; }

    /// <summary>The model.</summary>
    [JsonPropertyName("model")]
    public required string Model { get; init; }

    /// <summary>What it captures: finger, iris or face.</summary>
    [JsonPropertyName("type")]
    [JsonConverter(typeof(BiometricTypeConverter))]
    public required BiometricType Type { get; init; }

    /// <summary>How: <c>Slap</c>, <c>Single</c> or <c>Touchless</c> for fingers, <c>Single</c> or <c>Double</c> for irises, <c>Full face</c>.</summary>
    [JsonPropertyName("deviceSubType")]
    public required string DeviceSubType { get; init; }

    /// <summary>The name of the device provider.</summary>
    [JsonPropertyName("deviceProvider")]
    public required string DeviceProvider { get; init; }

    /// <summary>The partner id of the device provider.</summary>
    [JsonPropertyName("deviceProviderId")]
    public required string DeviceProviderId { get; init; }

    /// <summary>When this digital ID was made; set by whoever signs it. IDA takes it for 60 seconds.</summary>
    [JsonPropertyName("dateTime")]
    [JsonConverter(typeof(SbiTimeConverter))]
    public DateTimeOffset DateTime { get; init; }

    /// <summary>Whether it is of the same device, whenever it was made.</summary>
    /// <param name="other">Another digital ID.</param>
    public bool IsSameDevice(DigitalId other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { DateTime = other.DateTime } == other;
    }
}
