using System.Text.Json.Serialization;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Management;

/// <summary>A licence as it lies in PMS's table.</summary>
public sealed record MispLicenceRow
{
    /// <summary>The MISP's partner id.</summary>
    [JsonPropertyName("mispId")]
    public string MispId { get; init; } = "";

    /// <summary>Id of the policy that is linked; null where there is none.</summary>
    [JsonPropertyName("policyId")]
    public string? PolicyId { get; init; }

    /// <summary>The licence key. Secret.</summary>
    [JsonPropertyName("licenseKey")]
    public MispLicenceKey Key { get; init; }

    /// <summary>When it begins.</summary>
    [JsonPropertyName("validFromDate")]
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>When it ends.</summary>
    [JsonPropertyName("validToDate")]
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Whether it is switched on.</summary>
    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }

    /// <summary>Whether it is deleted.</summary>
    [JsonPropertyName("isDeleted")]
    public bool? IsDeleted { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }
}
