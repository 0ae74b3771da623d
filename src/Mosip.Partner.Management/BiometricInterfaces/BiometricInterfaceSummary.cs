using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A secure biometric interface as the list of the second envelope shows it.</summary>
public sealed record BiometricInterfaceSummary
{
    /// <summary>The id.</summary>
    [JsonPropertyName("sbiId")]
    public required string Id { get; init; }

    /// <summary>The device provider.</summary>
    [JsonPropertyName("partnerId")]
    public string? ProviderId { get; init; }

    /// <summary>Its organisation.</summary>
    [JsonPropertyName("orgName")]
    public string? OrganisationName { get; init; }

    /// <summary>The version.</summary>
    [JsonPropertyName("sbiVersion")]
    public string? Version { get; init; }

    /// <summary>Where it stands.</summary>
    [JsonPropertyName("status")]
    public ApprovalStatus Status { get; init; }

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }

    /// <summary>When it was built.</summary>
    [JsonPropertyName("sbiCreatedDateTime")]
    public DateTimeOffset? BuiltAt { get; init; }

    /// <summary>When it ends.</summary>
    [JsonPropertyName("sbiExpiryDateTime")]
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary><c>expired</c> or <c>valid</c>.</summary>
    [JsonPropertyName("sbiExpiryStatus")]
    public string? ExpiryStatus { get; init; }

    /// <summary>How many devices belong to it.</summary>
    [JsonPropertyName("countOfAssociatedDevices")]
    public int? Devices { get; init; }

    /// <summary>How many of them are approved.</summary>
    [JsonPropertyName("countOfApprovedDevices")]
    public int? ApprovedDevices { get; init; }

    /// <summary>How many of them wait.</summary>
    [JsonPropertyName("countOfPendingDevices")]
    public int? PendingDevices { get; init; }

    /// <summary>When it was registered.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }
}
