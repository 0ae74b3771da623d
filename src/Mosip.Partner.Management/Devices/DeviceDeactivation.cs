using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A device detail after its deactivation.</summary>
public sealed record DeviceDeactivation
{
    /// <summary>The device detail.</summary>
    [JsonPropertyName("deviceId")]
    public required string Id { get; init; }

    /// <summary>Still <see cref="ApprovalStatus.Approved"/>: the flag tells.</summary>
    [JsonPropertyName("status")]
    public ApprovalStatus Status { get; init; }

    /// <summary>False.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }
}
