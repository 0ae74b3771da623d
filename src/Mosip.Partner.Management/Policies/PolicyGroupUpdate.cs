using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>The new values of a policy group.</summary>
public sealed record PolicyGroupUpdate
{
    /// <summary>The group.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public required string PolicyGroupId { get; init; }

    /// <summary>The name: 1 to 128 characters.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The description: 1 to 256 characters.</summary>
    [JsonPropertyName("desc")]
    public required string Description { get; init; }

    /// <summary>Whether the group is active. It can't change while active policies are in the group. Always sent: PMS takes its absence for a change.</summary>
    [JsonPropertyName("isActive")]
    public required bool IsActive { get; init; }
}
