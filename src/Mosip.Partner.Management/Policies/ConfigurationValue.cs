using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A configuration value of the policy service.</summary>
public sealed record ConfigurationValue
{
    /// <summary>The key.</summary>
    [JsonPropertyName("key")]
    public string Key { get; init; } = "";

    /// <summary>The value: an object where the text is one, else the text; null for a key that the service does not have.</summary>
    [JsonPropertyName("value")]
    public JsonElement? Value { get; init; }
}
