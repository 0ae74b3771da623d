using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>An API key as the list of the second envelope shows it: never the key itself.</summary>
public sealed record ApiKeySummary
{
    /// <summary>Its label.</summary>
    [JsonPropertyName("apiKeyLabel")]
    public required string Label { get; init; }

    /// <summary>The partner.</summary>
    [JsonPropertyName("partnerId")]
    public string? PartnerId { get; init; }

    /// <summary>The partner's organisation.</summary>
    [JsonPropertyName("orgName")]
    public string? OrganisationName { get; init; }

    /// <summary>The policy.</summary>
    [JsonPropertyName("policyId")]
    public string? PolicyId { get; init; }

    /// <summary>The policy's name.</summary>
    [JsonPropertyName("policyName")]
    public string? PolicyName { get; init; }

    /// <summary>The policy's description.</summary>
    [JsonPropertyName("policyDescription")]
    public string? PolicyDescription { get; init; }

    /// <summary>Id of the group.</summary>
    [JsonPropertyName("policyGroupId")]
    public string? PolicyGroupId { get; init; }

    /// <summary>Name of the group.</summary>
    [JsonPropertyName("policyGroupName")]
    public string? PolicyGroupName { get; init; }

    /// <summary>Description of the group.</summary>
    [JsonPropertyName("policyGroupDescription")]
    public string? PolicyGroupDescription { get; init; }

    /// <summary>Whether it is switched on.</summary>
    [JsonPropertyName("status")]
    public ActivationStatus Status { get; init; }

    /// <summary>When it ends; known from the final 1.3.0 on.</summary>
    [JsonPropertyName("apiKeyExpiryDateTime")]
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }
}
