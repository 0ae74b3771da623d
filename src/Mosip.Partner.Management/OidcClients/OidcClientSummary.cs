using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>An OpenID Connect client as the list shows it.</summary>
public sealed record OidcClientSummary
{
    /// <summary>The client id.</summary>
    [JsonPropertyName("clientId")]
    public required string ClientId { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("clientName")]
    public string? Name { get; init; }

    /// <summary>The authentication partner.</summary>
    [JsonPropertyName("partnerId")]
    public string? PartnerId { get; init; }

    /// <summary>Its organisation.</summary>
    [JsonPropertyName("orgName")]
    public string? OrganisationName { get; init; }

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

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("status")]
    public ActivationStatus Status { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    [JsonPropertyName("updatedDateTime")]
    public DateTimeOffset? UpdatedAt { get; init; }
}
