using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A policy group as PMS answers after a change.</summary>
public sealed record PolicyGroup
{
    /// <summary>The id: opaque text.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>The description.</summary>
    [JsonPropertyName("desc")]
    public string? Description { get; init; }

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("is_Active")]
    public bool? IsActive { get; init; }

    /// <summary>Who made it.</summary>
    [JsonPropertyName("cr_by")]
    public string? CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("cr_dtimes")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Who changed it last.</summary>
    [JsonPropertyName("up_by")]
    public string? UpdatedBy { get; init; }

    /// <summary>When it was changed last.</summary>
    [JsonPropertyName("upd_dtimes")]
    public DateTimeOffset? UpdatedAt { get; init; }
}
