using System.Text.Json.Serialization;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Management;

/// <summary>A new API key. PMS shows it this once and never again: save it before anything else.</summary>
public sealed record GeneratedApiKey
{
    /// <summary>The key. Secret.</summary>
    [JsonPropertyName("apiKey")]
    public required ApiKey Key { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("label")]
    public string Label { get; init; } = "";

    /// <summary>Id of the policy that it is bound to.</summary>
    [JsonPropertyName("policyId")]
    public string PolicyId { get; init; } = "";

    /// <summary>The partner that it is bound to.</summary>
    [JsonPropertyName("partnerId")]
    public string PartnerId { get; init; } = "";
}
