using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>An API key to be made.</summary>
public sealed record NewApiKey
{
    /// <summary>The partner; the caller must be logged in as this very user.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public required string PartnerId { get; init; }

    /// <summary>Name of a policy that was approved for the partner.</summary>
    [JsonPropertyName("policyName")]
    public required string PolicyName { get; init; }

    /// <summary>The key's name, which no other key of partner and policy has. Letters, digits, blanks and hyphens pass in every release.</summary>
    [JsonPropertyName("label")]
    public required string Label { get; init; }
}
