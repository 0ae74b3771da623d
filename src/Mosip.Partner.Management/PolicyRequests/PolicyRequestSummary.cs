using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A policy request as the list of the second envelope shows it.</summary>
public sealed record PolicyRequestSummary
{
    /// <summary>The request's id.</summary>
    [JsonPropertyName("id")]
    public required string MappingKey { get; init; }

    /// <summary>The partner.</summary>
    [JsonPropertyName("partnerId")]
    public string? PartnerId { get; init; }

    /// <summary>The kind of partner.</summary>
    [JsonPropertyName("partnerType")]
    public PartnerType PartnerType { get; init; }

    /// <summary>Where the partner stands.</summary>
    [JsonPropertyName("partnerStatus")]
    public ApprovalStatus PartnerStatus { get; init; }

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

    /// <summary>What the partner wrote.</summary>
    [JsonPropertyName("partnerComment")]
    public string? UseCaseDescription { get; init; }

    /// <summary>Where the request stands.</summary>
    [JsonPropertyName("status")]
    public ApprovalStatus Status { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was decided.</summary>
    [JsonPropertyName("updatedDateTime")]
    public DateTimeOffset? UpdatedAt { get; init; }
}
