using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>Whether a user accepted the terms of partner management.</summary>
public sealed record UserConsent
{
    /// <summary>The user.</summary>
    [JsonPropertyName("userId")]
    public string? UserId { get; init; }

    /// <summary>Whether it is given.</summary>
    [JsonPropertyName("consentGiven")]
    public bool? IsGiven { get; init; }

    /// <summary>When.</summary>
    [JsonPropertyName("consentGivenDateTime")]
    public DateTimeOffset? GivenAt { get; init; }
}
