using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A partner's request for a policy as PMS holds it.</summary>
public sealed record PolicyRequest
{
    /// <summary>The request's id (<c>mappingkey</c>): opaque text.</summary>
    [JsonPropertyName("apiKeyReqNo")]
    public string? MappingKey { get; init; }

    /// <summary>The partner.</summary>
    [JsonPropertyName("partnerID")]
    public string PartnerId { get; init; } = "";

    /// <summary><see cref="ApprovalStatus.InProgress"/>, <see cref="ApprovalStatus.Approved"/> or <see cref="ApprovalStatus.Rejected"/>; the last two are final.</summary>
    [JsonPropertyName("status")]
    public ApprovalStatus Status { get; init; }

    /// <summary>The partner's organisation.</summary>
    [JsonPropertyName("organizationName")]
    public string? OrganisationName { get; init; }

    /// <summary>The policy.</summary>
    [JsonPropertyName("policyId")]
    public string? PolicyId { get; init; }

    /// <summary>The policy's description.</summary>
    [JsonPropertyName("policyDesc")]
    public string? PolicyDescription { get; init; }
}

internal sealed record PolicyRequestList([property: JsonPropertyName("apikeyRequests")] IReadOnlyList<PolicyRequest>? Requests);
