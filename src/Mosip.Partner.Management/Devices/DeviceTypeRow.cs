using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A sub-type of devices with its type.</summary>
public sealed record DeviceTypeRow
{
    /// <summary>The sub-type.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; init; }

    /// <summary>The sub-type's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The sub-type's description.</summary>
    [JsonPropertyName("descr")]
    public string? Description { get; init; }

    /// <summary>The type.</summary>
    [JsonPropertyName("deviceTypeCode")]
    public string? DeviceTypeCode { get; init; }

    /// <summary>The type's name.</summary>
    [JsonPropertyName("deviceTypeName")]
    public string? DeviceTypeName { get; init; }
}
