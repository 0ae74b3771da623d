using System.Text.Json.Serialization;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Management;

/// <summary>A partner's policy request with the key that came of it.</summary>
public sealed record PolicyRequestKey
{
    /// <summary>The request's id.</summary>
    [JsonPropertyName("apiKeyReqID")]
    public required string MappingKey { get; init; }

    /// <summary>Where the request stands.</summary>
    [JsonPropertyName("apiKeyRequestStatus")]
    public ApprovalStatus Status { get; init; }

    /// <summary>The key; unset where there is none. Secret.</summary>
    [JsonPropertyName("partnerApiKey")]
    public ApiKey Key { get; init; }

    /// <summary>Whether the key is switched on.</summary>
    [JsonPropertyName("apikeyStatus")]
    public ActivationStatus KeyStatus { get; init; }

    /// <summary>When the key ends.</summary>
    [JsonPropertyName("validityTill")]
    public DateTimeOffset? ValidUntil { get; init; }
}
