using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>An active policy group.</summary>
public sealed record ActivePolicyGroup
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }
}
