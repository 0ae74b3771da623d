using System.Text.Json.Serialization;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Management;

/// <summary>A policy to be made. It starts as a draft.</summary>
public sealed record NewPolicy
{
    /// <summary>The id. Default: none, PMS makes one. An id that exists is overwritten by PMS: do not give one that may exist.</summary>
    [JsonPropertyName("policyId")]
    public string? PolicyId { get; init; }

    /// <summary>Name (not id) of an active group.</summary>
    [JsonPropertyName("policyGroupName")]
    public required string PolicyGroupName { get; init; }

    /// <summary>The policy type, as the document says.</summary>
    [JsonPropertyName("policyType")]
    public PolicyType Type => Document.Type;

    /// <summary>The name, which no other policy of the group has: 1 to 128 characters.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The description: 1 to 256 characters.</summary>
    [JsonPropertyName("desc")]
    public required string Description { get; init; }

    /// <summary>The version: free text. Default: <c>1.0</c>.</summary>
    [JsonPropertyName("version")]
    public string Version { get; init; } = "1.0";

    /// <summary>What the policy allows: see <see cref="AuthPolicy"/>, <see cref="DataSharePolicy"/>, <see cref="CredentialIssuancePolicy"/>, <see cref="MispPolicy"/>.</summary>
    [JsonPropertyName("policies")]
    public required PolicyDocument Document { get; init; }
}
