using System.Text.Json.Serialization;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Management;

/// <summary>A policy that a partner of the group may ask for.</summary>
public sealed record ActivePolicy
{
    /// <summary>The policy's id: opaque text.</summary>
    [JsonPropertyName("id")]
    public required string PolicyId { get; init; }

    /// <summary>Its name, by which it is asked for.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>Its description.</summary>
    [JsonPropertyName("descr")]
    public string? Description { get; init; }

    /// <summary>Its type.</summary>
    [JsonPropertyName("policyType")]
    public PolicyType Type { get; init; }

    /// <summary>Id of the group.</summary>
    [JsonPropertyName("policyGroupId")]
    public string? PolicyGroupId { get; init; }

    /// <summary>Name of the group.</summary>
    [JsonPropertyName("policyGroupName")]
    public string? PolicyGroupName { get; init; }
}
