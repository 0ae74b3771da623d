using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A version of a secure biometric interface (SBI) to be registered.</summary>
public sealed record NewBiometricInterface
{
    /// <summary>The device provider's partner id.</summary>
    [JsonPropertyName("providerId")]
    public required string ProviderId { get; init; }

    /// <summary>The version, which no other of the provider has: 1 to 64 characters.</summary>
    [JsonPropertyName("swVersion")]
    public required string Version { get; init; }

    /// <summary>Text that identifies the binary: 1 to 36 characters, so a SHA-256 in hexadecimal does not fit.</summary>
    [JsonPropertyName("swBinaryHash")]
    public required string BinaryHash { get; init; }

    /// <summary>When it was built: not in the future, at most ten years ago.</summary>
    [JsonPropertyName("swCreateDateTime")]
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>When it ends: after today, at most ten years ahead.</summary>
    [JsonPropertyName("swExpiryDateTime")]
    public required DateTimeOffset ExpiresAt { get; init; }
}
