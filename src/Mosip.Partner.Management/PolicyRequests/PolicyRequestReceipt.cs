using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>What PMS answers to a request for a policy.</summary>
public sealed record PolicyRequestReceipt
{
    /// <summary>The request's id (<c>mappingkey</c>), by which the administrator approves it: opaque text.</summary>
    [JsonPropertyName("mappingkey")]
    public required string MappingKey { get; init; }

    /// <summary>PMS's text.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; init; }
}
