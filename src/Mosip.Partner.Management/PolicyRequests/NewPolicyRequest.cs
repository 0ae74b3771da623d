using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A partner's request for a policy.</summary>
public sealed record NewPolicyRequest
{
    /// <summary>The partner.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public required string PartnerId { get; init; }

    /// <summary>Name of an active policy in the partner's group, exactly.</summary>
    [JsonPropertyName("policyName")]
    public required string PolicyName { get; init; }

    /// <summary>What it is needed for; the administrator reads it.</summary>
    [JsonPropertyName("useCaseDescription")]
    public required string UseCaseDescription { get; init; }
}
