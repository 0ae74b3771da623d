using System.Text.Json.Serialization;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Management;

/// <summary>The new values of a draft. A published policy is never changed: make another one.</summary>
public sealed record PolicyUpdate
{
    /// <summary>The policy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public required string PolicyId { get; init; }

    /// <summary>Name (not id) of its group.</summary>
    [JsonPropertyName("policyGroupName")]
    public required string PolicyGroupName { get; init; }

    /// <summary>The name: 1 to 128 characters.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The description: 1 to 256 characters.</summary>
    [JsonPropertyName("desc")]
    public required string Description { get; init; }

    /// <summary>The version: free text. Default: <c>1.0</c>.</summary>
    [JsonPropertyName("version")]
    public string Version { get; init; } = "1.0";

    /// <summary>What the policy allows. Its type must be the policy's, which can't change.</summary>
    [JsonPropertyName("policies")]
    public required PolicyDocument Document { get; init; }
}
