using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A policy group as it lies in PMS's table.</summary>
public sealed record PolicyGroupRow
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

    /// <summary>Whether it is active; null where an update left it out.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }

    /// <summary>Whether it is deleted.</summary>
    [JsonPropertyName("isDeleted")]
    public bool? IsDeleted { get; init; }

    /// <summary>Who made it.</summary>
    [JsonPropertyName("crBy")]
    public string? CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("crDtimes")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Who changed it last.</summary>
    [JsonPropertyName("updBy")]
    public string? UpdatedBy { get; init; }

    /// <summary>When it was changed last.</summary>
    [JsonPropertyName("updDtimes")]
    public DateTimeOffset? UpdatedAt { get; init; }
}
