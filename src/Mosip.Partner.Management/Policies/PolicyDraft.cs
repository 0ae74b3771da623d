using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A policy as PMS answers when its draft was made or changed.</summary>
public sealed record PolicyDraft
{
    /// <summary>The id: opaque text.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>Name of its group.</summary>
    [JsonPropertyName("policyGroupName")]
    public string? PolicyGroupName { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>The description.</summary>
    [JsonPropertyName("desc")]
    public string? Description { get; init; }

    /// <summary>Whether it is published and not withdrawn.</summary>
    [JsonPropertyName("is_Active")]
    public bool? IsActive { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("cr_dtimes")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    [JsonPropertyName("upd_dtimes")]
    public DateTimeOffset? UpdatedAt { get; init; }
}
