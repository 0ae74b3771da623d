using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A device of a secure biometric interface.</summary>
public sealed record BiometricInterfaceDevice
{
    /// <summary>The device detail.</summary>
    [JsonPropertyName("deviceId")]
    public required string Id { get; init; }

    /// <summary>The device provider.</summary>
    [JsonPropertyName("deviceProviderId")]
    public string? ProviderId { get; init; }

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

    /// <summary>Where it stands.</summary>
    [JsonPropertyName("status")]
    public ApprovalStatus Status { get; init; }

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }

    /// <summary>When it was registered.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }
}
