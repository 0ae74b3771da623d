using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A policy request as a search shows it.</summary>
public sealed record PolicyRequestRow
{
    /// <summary>The request's id.</summary>
    [JsonPropertyName("apikeyRequestId")]
    public required string MappingKey { get; init; }

    /// <summary>The partner.</summary>
    [JsonPropertyName("partnerId")]
    public string? PartnerId { get; init; }

    /// <summary>The partner's organisation.</summary>
    [JsonPropertyName("partnerName")]
    public string? OrganisationName { get; init; }

    /// <summary>The policy.</summary>
    [JsonPropertyName("policyId")]
    public string? PolicyId { get; init; }

    /// <summary>The policy's name.</summary>
    [JsonPropertyName("policyName")]
    public string? PolicyName { get; init; }

    /// <summary>Where it stands.</summary>
    [JsonPropertyName("statusCode")]
    public ApprovalStatus Status { get; init; }

    /// <summary>What the partner wrote.</summary>
    [JsonPropertyName("requestDetail")]
    public string? UseCaseDescription { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("requestDatetimes")]
    public DateTimeOffset? RequestedAt { get; init; }

    /// <summary>Whether it is deleted.</summary>
    [JsonPropertyName("isDeleted")]
    public bool? IsDeleted { get; init; }

    /// <summary>Who made it.</summary>
    [JsonPropertyName("crBy")]
    public string? CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("crDtimes")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Who changed it last.</summary>
    [JsonPropertyName("updBy")]
    public string? UpdatedBy { get; init; }

    /// <summary>When it was changed last.</summary>
    [JsonPropertyName("updDtimes")]
    public DateTimeOffset? UpdatedAt { get; init; }
}
