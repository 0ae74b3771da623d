using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A secure biometric interface after its deactivation.</summary>
public sealed record BiometricInterfaceDeactivation
{
    /// <summary>The SBI.</summary>
    [JsonPropertyName("sbiId")]
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    [JsonPropertyName("sbiVersion")]
    public string? Version { get; init; }

    /// <summary>Still <see cref="ApprovalStatus.Approved"/>: the flag tells.</summary>
    [JsonPropertyName("status")]
    public ApprovalStatus Status { get; init; }

    /// <summary>False.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }
}
