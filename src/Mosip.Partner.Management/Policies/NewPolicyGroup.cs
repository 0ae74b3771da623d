using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A policy group to be made; it is active at once.</summary>
public sealed record NewPolicyGroup
{
    /// <summary>The name, which no other group has: 1 to 128 characters.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The description: 1 to 256 characters (1.2.0.x: 128).</summary>
    [JsonPropertyName("desc")]
    public required string Description { get; init; }
}
