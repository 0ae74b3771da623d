using System.Text.Json;
using System.Text.Json.Serialization;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Management;

/// <summary>A policy as PMS holds it.</summary>
public sealed record PolicyDetails
{
    /// <summary>The id: opaque text.</summary>
    [JsonPropertyName("policyId")]
    public required string PolicyId { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("policyName")]
    public string Name { get; init; } = "";

    /// <summary>The description.</summary>
    [JsonPropertyName("policyDesc")]
    public string? Description { get; init; }

    /// <summary>The type; empty in the contents of a group.</summary>
    [JsonPropertyName("policyType")]
    public PolicyType Type { get; init; }

    /// <summary>Id of its group.</summary>
    [JsonPropertyName("policyGroupId")]
    public string? PolicyGroupId { get; init; }

    /// <summary>Name of its group.</summary>
    [JsonPropertyName("policyGroupName")]
    public string? PolicyGroupName { get; init; }

    /// <summary>Whether its group is active.</summary>
    [JsonPropertyName("policyGroupStatus")]
    public bool? IsPolicyGroupActive { get; init; }

    /// <summary>PMS's word: <see cref="PolicyStatus.Published"/> when active, else <see cref="PolicyStatus.Drafted"/>, a deactivated policy included. See <see cref="Stage"/>.</summary>
    [JsonPropertyName("status")]
    public PolicyStatus Status { get; init; }

    /// <summary>The version: free text.</summary>
    [JsonPropertyName("version")]
    public string? Version { get; init; }

    /// <summary>Address of a schema, set when the policy is published and kept from then on; null until then.</summary>
    [JsonPropertyName("schema")]
    public string? Schema { get; init; }

    /// <summary>Whether it is published and not withdrawn.</summary>
    [JsonPropertyName("is_Active")]
    public bool? IsActive { get; init; }

    /// <summary>Since when it is valid: its creation.</summary>
    [JsonPropertyName("publishDate")]
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when it is valid: 200 years later.</summary>
    [JsonPropertyName("validTill")]
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The document as it came.</summary>
    [JsonPropertyName("policies")]
    public JsonElement Policies { get; init; }

    /// <summary>Where the policy really stands, which the schema's presence tells.</summary>
    [JsonIgnore]
    public PolicyStatus Stage =>
        IsActive == true || Status == PolicyStatus.Published ? PolicyStatus.Published
        : Schema is null ? PolicyStatus.Drafted
        : PolicyStatus.Deactivated;

    /// <summary>Reads the document.</summary>
    /// <returns>An <see cref="AuthPolicy"/>, <see cref="DataSharePolicy"/>, <see cref="CredentialIssuancePolicy"/> or <see cref="MispPolicy"/>.</returns>
    /// <exception cref="Core.Errors.MosipInputException">The document is not one of <see cref="Type"/>, or the type is not known.</exception>
    public PolicyDocument ReadDocument() => PolicyDocument.Parse(Type, Policies);
}
