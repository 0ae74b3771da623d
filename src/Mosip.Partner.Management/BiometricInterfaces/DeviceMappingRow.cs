using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A mapping of a device detail to a secure biometric interface.</summary>
public sealed record DeviceMappingRow
{
    /// <summary>The device detail.</summary>
    [JsonPropertyName("deviceDetailId")]
    public required string DeviceDetailId { get; init; }

    /// <summary>The SBI.</summary>
    [JsonPropertyName("sbiId")]
    public string? SbiId { get; init; }

    /// <summary>The device provider.</summary>
    [JsonPropertyName("providerId")]
    public string? ProviderId { get; init; }

    /// <summary>Its organisation.</summary>
    [JsonPropertyName("providerName")]
    public string? OrganisationName { get; init; }

    /// <summary>The make.</summary>
    [JsonPropertyName("make")]
    public string? Make { get; init; }

    /// <summary>The model.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>The type.</summary>
    [JsonPropertyName("deviceTypeCode")]
    public DeviceType DeviceType { get; init; }

    /// <summary>The sub-type.</summary>
    [JsonPropertyName("deviceSubTypeCode")]
    public string? DeviceSubType { get; init; }

    /// <summary>Version of the SBI.</summary>
    [JsonPropertyName("swVersion")]
    public string? SbiVersion { get; init; }

    /// <summary>Who made it.</summary>
    [JsonPropertyName("crBy")]
    public string? CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("crDtimes")]
    public DateTimeOffset? CreatedAt { get; init; }
}
