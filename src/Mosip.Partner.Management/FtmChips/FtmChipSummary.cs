using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A chip as the administrators' list shows it.</summary>
public sealed record FtmChipSummary
{
    /// <summary>The chip.</summary>
    [JsonPropertyName("ftmId")]
    public required string Id { get; init; }

    /// <summary>The FTM provider.</summary>
    [JsonPropertyName("partnerId")]
    public string? ProviderId { get; init; }

    /// <summary>Its organisation.</summary>
    [JsonPropertyName("orgName")]
    public string? OrganisationName { get; init; }

    /// <summary>The make.</summary>
    [JsonPropertyName("make")]
    public string? Make { get; init; }

    /// <summary>The model.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Where it stands.</summary>
    [JsonPropertyName("status")]
    public ApprovalStatus Status { get; init; }

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }

    /// <summary>Whether a certificate is uploaded.</summary>
    [JsonPropertyName("isCertificateAvailable")]
    public bool? HasCertificate { get; init; }

    /// <summary>When it was registered.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }
}
