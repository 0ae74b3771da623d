using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A policy group with its policies.</summary>
public sealed record PolicyGroupContents
{
    /// <summary>The group.</summary>
    [JsonPropertyName("policyGroup")]
    public required PolicyGroupRow Group { get; init; }

    /// <summary>Its policies; without their type and the group's members.</summary>
    [JsonPropertyName("policies")]
    public IReadOnlyList<PolicyDetails> Policies { get; init; } = [];
}
