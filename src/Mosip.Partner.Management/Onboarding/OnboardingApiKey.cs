using System.Text.Json.Serialization;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Management;

/// <summary>An API key that an onboarding made, or was about to make.</summary>
public sealed record OnboardingApiKey
{
    /// <summary>The key's label in PMS.</summary>
    [JsonPropertyName("label")]
    public required string Label { get; init; }

    /// <summary>The key; null where it was asked for and its value never arrived. Secret.</summary>
    [JsonPropertyName("key")]
    public ApiKey? Key { get; init; }

    /// <summary>Whether PMS made the key, its value was lost, and it was deactivated.</summary>
    [JsonPropertyName("isLost")]
    public bool IsLost { get; init; }

    /// <summary>The label; never the key.</summary>
    public override string ToString() => Label;
}
