using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A chip after its deactivation.</summary>
public sealed record FtmChipDeactivation
{
    /// <summary>The chip.</summary>
    [JsonPropertyName("ftmId")]
    public required string Id { get; init; }

    /// <summary>Still <see cref="ApprovalStatus.Approved"/>: the flag tells.</summary>
    [JsonPropertyName("status")]
    public ApprovalStatus Status { get; init; }

    /// <summary>False.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }
}
