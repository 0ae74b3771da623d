using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>An API key as a search shows it: never the key itself.</summary>
public sealed record ApiKeyRow
{
    /// <summary>Its label.</summary>
    [JsonPropertyName("label")]
    public required string Label { get; init; }

    /// <summary>The partner.</summary>
    [JsonPropertyName("partnerId")]
    public string? PartnerId { get; init; }

    /// <summary>The partner's organisation.</summary>
    [JsonPropertyName("partnerName")]
    public string? OrganisationName { get; init; }

    /// <summary>The policy.</summary>
    [JsonPropertyName("policyId")]
    public string? PolicyId { get; init; }

    /// <summary>The policy's name; PMS leaves it null.</summary>
    [JsonPropertyName("policyName")]
    public string? PolicyName { get; init; }

    /// <summary>When it begins.</summary>
    [JsonPropertyName("validFromDatetime")]
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>When it ends. PMS leaves an expired key active; IDA refuses it.</summary>
    [JsonPropertyName("validToDatetime")]
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
