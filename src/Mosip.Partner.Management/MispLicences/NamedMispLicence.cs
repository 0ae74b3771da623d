using System.Text.Json.Serialization;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Management;

/// <summary>A named licence.</summary>
public sealed record NamedMispLicence
{
    /// <summary>The licence's id.</summary>
    [JsonPropertyName("mispLicenseId")]
    public string? LicenceId { get; init; }

    /// <summary>The MISP.</summary>
    [JsonPropertyName("partnerId")]
    public string? PartnerId { get; init; }

    /// <summary>The policy; null where none is linked.</summary>
    [JsonPropertyName("policyId")]
    public string? PolicyId { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("licenseKeyName")]
    public string? Name { get; init; }

    /// <summary>The key. Secret.</summary>
    [JsonPropertyName("licenseKey")]
    public MispLicenceKey Key { get; init; }

    /// <summary>When it ends.</summary>
    [JsonPropertyName("expiryDateTime")]
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether it is switched on.</summary>
    [JsonPropertyName("status")]
    public ActivationStatus Status { get; init; }
}
