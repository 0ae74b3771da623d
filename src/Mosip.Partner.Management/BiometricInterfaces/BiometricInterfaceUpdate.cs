using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>The new values of a secure biometric interface.</summary>
public sealed record BiometricInterfaceUpdate
{
    /// <summary>The SBI.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The version: 1 to 64 characters.</summary>
    [JsonPropertyName("swVersion")]
    public required string Version { get; init; }

    /// <summary>Text that identifies the binary: 1 to 36 characters.</summary>
    [JsonPropertyName("swBinaryHash")]
    public required string BinaryHash { get; init; }

    /// <summary>When it was built.</summary>
    [JsonPropertyName("swCreateDateTime")]
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>When it ends.</summary>
    [JsonPropertyName("swExpiryDateTime")]
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("isActive")]
    public required bool IsActive { get; init; }
}
