using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A device detail as the list of the second envelope shows it.</summary>
public sealed record DeviceSummary
{
    /// <summary>The id.</summary>
    [JsonPropertyName("deviceId")]
    public required string Id { get; init; }

    /// <summary>The device provider.</summary>
    [JsonPropertyName("partnerId")]
    public string? ProviderId { get; init; }

    /// <summary>Its organisation.</summary>
    [JsonPropertyName("orgName")]
    public string? OrganisationName { get; init; }

    /// <summary>The type.</summary>
    [JsonPropertyName("deviceType")]
    public DeviceType DeviceType { get; init; }

    /// <summary>The sub-type.</summary>
    [JsonPropertyName("deviceSubType")]
    public string? DeviceSubType { get; init; }

    /// <summary>The make.</summary>
    [JsonPropertyName("make")]
    public string? Make { get; init; }

    /// <summary>The model.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Where it stands.</summary>
    [JsonPropertyName("status")]
    public ApprovalStatus Status { get; init; }

    /// <summary>The biometric interface that it belongs to.</summary>
    [JsonPropertyName("sbiId")]
    public string? SbiId { get; init; }

    /// <summary>Its version.</summary>
    [JsonPropertyName("sbiVersion")]
    public string? SbiVersion { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }
}
