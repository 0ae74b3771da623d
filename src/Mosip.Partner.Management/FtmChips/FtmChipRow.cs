using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A chip as a search shows it.</summary>
public sealed record FtmChipRow
{
    /// <summary>The chip.</summary>
    [JsonPropertyName("ftpChipDetailId")]
    public required string Id { get; init; }

    /// <summary>The FTM provider.</summary>
    [JsonPropertyName("ftpProviderId")]
    public string? ProviderId { get; init; }

    /// <summary>Its organisation.</summary>
    [JsonPropertyName("partnerOrganizationName")]
    public string? OrganisationName { get; init; }

    /// <summary>The make.</summary>
    [JsonPropertyName("make")]
    public string? Make { get; init; }

    /// <summary>The model.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Id of its certificate; null where none is uploaded.</summary>
    [JsonPropertyName("certificateAlias")]
    public string? CertificateId { get; init; }

    /// <summary>Where it stands.</summary>
    [JsonPropertyName("approvalStatus")]
    public ApprovalStatus Status { get; init; }

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("active")]
    public bool? IsActive { get; init; }

    /// <summary>Whether it is deleted.</summary>
    [JsonPropertyName("deleted")]
    public bool? IsDeleted { get; init; }
}
