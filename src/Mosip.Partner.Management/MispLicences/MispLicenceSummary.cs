using System.Text.Json.Serialization;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Management;

/// <summary>A licence as the list of <c>/misp-licenses</c> shows it.</summary>
public sealed record MispLicenceSummary
{
    /// <summary>The licence's id; absent before the final 1.3.0.</summary>
    [JsonPropertyName("mispLicenseId")]
    public string? LicenceId { get; init; }

    /// <summary>The MISP.</summary>
    [JsonPropertyName("partnerId")]
    public string? PartnerId { get; init; }

    /// <summary>Its organisation.</summary>
    [JsonPropertyName("orgName")]
    public string? OrganisationName { get; init; }

    /// <summary>The policy; null where none is linked.</summary>
    [JsonPropertyName("policyId")]
    public string? PolicyId { get; init; }

    /// <summary>The policy's name.</summary>
    [JsonPropertyName("policyName")]
    public string? PolicyName { get; init; }

    /// <summary>The policy's description.</summary>
    [JsonPropertyName("policyDescription")]
    public string? PolicyDescription { get; init; }

    /// <summary>Id of the group.</summary>
    [JsonPropertyName("policyGroupId")]
    public string? PolicyGroupId { get; init; }

    /// <summary>Name of the group.</summary>
    [JsonPropertyName("policyGroupName")]
    public string? PolicyGroupName { get; init; }

    /// <summary>Description of the group.</summary>
    [JsonPropertyName("policyGroupDescription")]
    public string? PolicyGroupDescription { get; init; }

    /// <summary>The licence's name.</summary>
    [JsonPropertyName("mispLicenseKeyName")]
    public string? Name { get; init; }

    /// <summary>The key; in the final 1.3.0 only its last four characters are shown. Secret.</summary>
    [JsonPropertyName("mispLicenseKey")]
    public MispLicenceKey Key { get; init; }

    /// <summary>When it ends.</summary>
    [JsonPropertyName("expiryDateTime")]
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether it is switched on.</summary>
    [JsonPropertyName("status")]
    public ActivationStatus Status { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("createdDateTime")]
    public DateTimeOffset? CreatedAt { get; init; }
}
