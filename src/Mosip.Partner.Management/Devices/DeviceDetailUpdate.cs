using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>The new values of a device detail.</summary>
public sealed record DeviceDetailUpdate
{
    /// <summary>The device detail.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The type.</summary>
    [JsonPropertyName("deviceTypeCode")]
    public required DeviceType DeviceType { get; init; }

    /// <summary>The sub-type, which the type must have.</summary>
    [JsonPropertyName("deviceSubTypeCode")]
    public required string DeviceSubType { get; init; }

    /// <summary>The make: 1 to 36 characters.</summary>
    [JsonPropertyName("make")]
    public required string Make { get; init; }

    /// <summary>The model: 1 to 36 characters.</summary>
    [JsonPropertyName("model")]
    public required string Model { get; init; }
}
