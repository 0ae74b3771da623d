using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A partner that belongs to the caller.</summary>
public sealed record OwnPartner
{
    /// <summary>The id.</summary>
    [JsonPropertyName("partnerId")]
    public required string PartnerId { get; init; }

    /// <summary>The kind of partner.</summary>
    [JsonPropertyName("partnerType")]
    public PartnerType PartnerType { get; init; }

    /// <summary>Id of its policy group.</summary>
    [JsonPropertyName("policyGroupId")]
    public string? PolicyGroupId { get; init; }

    /// <summary>Name of its policy group.</summary>
    [JsonPropertyName("policyGroupName")]
    public string? PolicyGroupName { get; init; }

    /// <summary>Description of its policy group.</summary>
    [JsonPropertyName("policyGroupDescription")]
    public string? PolicyGroupDescription { get; init; }
}
