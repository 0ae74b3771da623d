using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A partner type as the country has it.</summary>
public sealed record PartnerTypeRow
{
    /// <summary>The type.</summary>
    [JsonPropertyName("code")]
    public PartnerType Code { get; init; }

    /// <summary>What it is.</summary>
    [JsonPropertyName("partnerDescription")]
    public string? Description { get; init; }

    /// <summary>Whether registration needs a policy group.</summary>
    [JsonPropertyName("isPolicyRequired")]
    public bool? IsPolicyRequired { get; init; }

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }

    /// <summary>Whether it is deleted.</summary>
    [JsonPropertyName("isDeleted")]
    public bool? IsDeleted { get; init; }
}
