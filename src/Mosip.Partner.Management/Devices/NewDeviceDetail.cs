using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A make and model of a device to be registered.</summary>
public sealed record NewDeviceDetail
{
    /// <summary>The id. Default: none, PMS makes one.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The device provider's partner id.</summary>
    [JsonPropertyName("deviceProviderId")]
    public required string ProviderId { get; init; }

    /// <summary>The type.</summary>
    [JsonPropertyName("deviceTypeCode")]
    public required DeviceType DeviceType { get; init; }

    /// <summary>The sub-type, which the type must have, for example <c>Slap</c>.</summary>
    [JsonPropertyName("deviceSubTypeCode")]
    public required string DeviceSubType { get; init; }

    /// <summary>The make: 1 to 36 characters.</summary>
    [JsonPropertyName("make")]
    public required string Make { get; init; }

    /// <summary>The model: 1 to 36 characters.</summary>
    [JsonPropertyName("model")]
    public required string Model { get; init; }
}
