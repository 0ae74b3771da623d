using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A policy as the list of the second envelope shows it.</summary>
public sealed record PolicySummary
{
    /// <summary>The id.</summary>
    [JsonPropertyName("policyId")]
    public required string PolicyId { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("policyName")]
    public string? Name { get; init; }

    /// <summary>The description.</summary>
    [JsonPropertyName("policyDescription")]
    public string? Description { get; init; }

    /// <summary>Id of its group.</summary>
    [JsonPropertyName("policyGroupId")]
    public string? PolicyGroupId { get; init; }

    /// <summary>Name of its group.</summary>
    [JsonPropertyName("policyGroupName")]
    public string? PolicyGroupName { get; init; }

    /// <summary><see cref="PolicyStatus.Draft"/>, <see cref="PolicyStatus.Activated"/> or <see cref="PolicyStatus.Deactivated"/>.</summary>
    [JsonPropertyName("status")]
    public PolicyStatus Status { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }
}
