using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A sub-type of devices with its type. PMS spells two of its members in its own way, and readers take the ways of its data base too.</summary>
public sealed record DeviceTypeRow
{
    /// <summary>The sub-type.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; init; }

    /// <summary>The sub-type's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The sub-type's description.</summary>
    [JsonPropertyName("desciption")]
    public string? Description { get; init; }

    /// <summary>The type.</summary>
    [JsonPropertyName("deviceType")]
    public string? DeviceTypeCode { get; init; }

    /// <summary>The type's name.</summary>
    [JsonPropertyName("deviceTypeName")]
    public string? DeviceTypeName { get; init; }

    [JsonInclude]
    [JsonPropertyName("descr")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal string? ColumnDescription
    {
        get => null;
        init => Description ??= value;
    }

    [JsonInclude]
    [JsonPropertyName("deviceTypeCode")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal string? ColumnDeviceTypeCode
    {
        get => null;
        init => DeviceTypeCode ??= value;
    }
}
