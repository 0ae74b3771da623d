using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>The new values of a chip.</summary>
public sealed record FtmChipUpdate
{
    /// <summary>The chip.</summary>
    [JsonPropertyName("ftpChipDetailId")]
    public required string Id { get; init; }

    /// <summary>The make: 1 to 36 characters.</summary>
    [JsonPropertyName("make")]
    public required string Make { get; init; }

    /// <summary>The model: 1 to 36 characters.</summary>
    [JsonPropertyName("model")]
    public required string Model { get; init; }
}
