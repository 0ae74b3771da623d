using System.Text.Json.Serialization;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Management;

/// <summary>A policy as a search shows it.</summary>
public sealed record PolicyRow
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public required string PolicyId { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The description.</summary>
    [JsonPropertyName("desc")]
    public string? Description { get; init; }

    /// <summary>The type.</summary>
    [JsonPropertyName("policyType")]
    public PolicyType Type { get; init; }

    /// <summary>The version.</summary>
    [JsonPropertyName("version")]
    public string? Version { get; init; }

    /// <summary>Address of a schema; null until it is published.</summary>
    [JsonPropertyName("schema")]
    public string? Schema { get; init; }

    /// <summary>Id of its group.</summary>
    [JsonPropertyName("policyGroupId")]
    public string? PolicyGroupId { get; init; }

    /// <summary>Name of its group.</summary>
    [JsonPropertyName("policyGroupName")]
    public string? PolicyGroupName { get; init; }

    /// <summary>The document as JSON text.</summary>
    [JsonPropertyName("policies")]
    public string? DocumentJson { get; init; }

    /// <summary>Since when it is valid.</summary>
    [JsonPropertyName("validFromDate")]
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when it is valid.</summary>
    [JsonPropertyName("validToDate")]
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Whether it is active.</summary>
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
