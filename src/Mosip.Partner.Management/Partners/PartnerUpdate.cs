using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>What can be changed of a partner. PMS takes the whole: a logo or additional information that is left out is erased.</summary>
public sealed record PartnerUpdate
{
    /// <summary>The partner.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public required string PartnerId { get; init; }

    /// <summary>Postal address.</summary>
    [JsonPropertyName("address")]
    public required string Address { get; init; }

    /// <summary>Phone number: 1 to 16 characters.</summary>
    [JsonPropertyName("contactNumber")]
    public required string ContactNumber { get; init; }

    /// <summary>Address of the partner's logo; null erases it.</summary>
    [JsonPropertyName("logoUrl")]
    public string? LogoAddress { get; init; }

    /// <summary>Any JSON that is kept with the partner; null erases it.</summary>
    [JsonPropertyName("additionalInfo")]
    public JsonElement? AdditionalInfo { get; init; }

    [JsonIgnore]
    internal bool NeedsSecondForm => LogoAddress is not null || AdditionalInfo is not null;

    /// <summary>The id; no contact.</summary>
    public override string ToString() => PartnerId;
}
