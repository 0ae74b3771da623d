using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A device detail as a search shows it.</summary>
public sealed record DeviceDetailRow
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The device provider.</summary>
    [JsonPropertyName("deviceProviderId")]
    public string? ProviderId { get; init; }

    /// <summary>Its organisation.</summary>
    [JsonPropertyName("partnerOrganizationName")]
    public string? OrganisationName { get; init; }

    /// <summary>The type.</summary>
    [JsonPropertyName("deviceTypeCode")]
    public DeviceType DeviceType { get; init; }

    /// <summary>The sub-type.</summary>
    [JsonPropertyName("deviceSubTypeCode")]
    public string? DeviceSubType { get; init; }

    /// <summary>The make.</summary>
    [JsonPropertyName("make")]
    public string? Make { get; init; }

    /// <summary>The model.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Whether it is approved.</summary>
    [JsonPropertyName("approvalStatus")]
    public ApprovalStatus Status { get; init; }

    /// <summary>Whether it is active. Approved and not active means deactivated for good.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }
}
