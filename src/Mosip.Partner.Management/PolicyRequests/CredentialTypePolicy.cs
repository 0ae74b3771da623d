using System.Text.Json;
using System.Text.Json.Serialization;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Management;

/// <summary>The policy under which a partner receives credentials of a type; a credential issuer looks it up so.</summary>
public sealed record CredentialTypePolicy
{
    /// <summary>The partner.</summary>
    [JsonPropertyName("partnerId")]
    public string PartnerId { get; init; } = "";

    /// <summary>The credential type, for example <c>euin</c>.</summary>
    [JsonPropertyName("credentialType")]
    public string CredentialType { get; init; } = "";

    /// <summary>The policy.</summary>
    [JsonPropertyName("policyId")]
    public string PolicyId { get; init; } = "";

    /// <summary>The policy's name.</summary>
    [JsonPropertyName("policyName")]
    public string? PolicyName { get; init; }

    /// <summary>The policy's description.</summary>
    [JsonPropertyName("policyDesc")]
    public string? PolicyDescription { get; init; }

    /// <summary>The policy's type.</summary>
    [JsonPropertyName("policyType")]
    public PolicyType PolicyType { get; init; }

    /// <summary>Where the policy stands.</summary>
    [JsonPropertyName("status")]
    public PolicyStatus Status { get; init; }

    /// <summary>Since when the policy is valid.</summary>
    [JsonPropertyName("publishDate")]
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when the policy is valid.</summary>
    [JsonPropertyName("validTill")]
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The document as it came.</summary>
    [JsonPropertyName("policies")]
    public JsonElement Policies { get; init; }

    /// <summary>Reads the document.</summary>
    /// <exception cref="Core.Errors.MosipInputException">The document is not one of <see cref="PolicyType"/>.</exception>
    public PolicyDocument ReadDocument() => PolicyDocument.Parse(PolicyType, Policies);
}
