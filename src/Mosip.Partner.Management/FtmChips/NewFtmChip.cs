using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A make and model of a foundational trust module (chip) to be registered.</summary>
public sealed record NewFtmChip
{
    /// <summary>The FTM provider's partner id.</summary>
    [JsonPropertyName("ftpProviderId")]
    public required string ProviderId { get; init; }

    /// <summary>The make: 1 to 36 characters.</summary>
    [JsonPropertyName("make")]
    public required string Make { get; init; }

    /// <summary>The model: 1 to 36 characters.</summary>
    [JsonPropertyName("model")]
    public required string Model { get; init; }
}
