using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A named licence to be made (<c>/misp-licenses</c>). Earlier active licences of the MISP end with it.</summary>
public sealed record NewMispLicence
{
    /// <summary>The MISP.</summary>
    [JsonPropertyName("partnerId")]
    public required string PartnerId { get; init; }

    /// <summary>An approved policy of the MISP. Default: none.</summary>
    [JsonPropertyName("policyId")]
    public string? PolicyId { get; init; }

    /// <summary>A name that no other licence of the MISP has.</summary>
    [JsonPropertyName("licenseKeyName")]
    public required string Name { get; init; }

    /// <summary>The last day; later than today.</summary>
    [JsonPropertyName("expiryDate")]
    public required DateOnly ExpiryDate { get; init; }
}
