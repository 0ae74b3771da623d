using System.Text.Json.Serialization;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Management;

/// <summary>A MISP's licence.</summary>
public sealed record MispLicence
{
    /// <summary>The MISP's partner id.</summary>
    [JsonPropertyName("providerId")]
    public string ProviderId { get; init; } = "";

    /// <summary>The licence key: 50 letters and digits. Secret.</summary>
    [JsonPropertyName("licenseKey")]
    public required MispLicenceKey Key { get; init; }

    /// <summary>Whether it is switched on.</summary>
    [JsonPropertyName("licenseKeyStatus")]
    public ActivationStatus Status { get; init; }

    /// <summary>When it ends.</summary>
    [JsonPropertyName("licenseKeyExpiry")]
    public DateTimeOffset? ExpiresAt { get; init; }
}

internal sealed record MispLicenceRequest([property: JsonPropertyName("providerId")] string ProviderId);

internal sealed record MispLicenceChange(
    [property: JsonPropertyName("providerId")] string ProviderId,
    [property: JsonPropertyName("licenseKey")] MispLicenceKey Key,
    [property: JsonPropertyName("licenseKeyStatus")] string Status);
