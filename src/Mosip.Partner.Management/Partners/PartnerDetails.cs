using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A partner as PMS holds it.</summary>
public sealed record PartnerDetails
{
    /// <summary>The id.</summary>
    [JsonPropertyName("partnerID")]
    public string PartnerId { get; init; } = "";

    /// <summary>Whether the partner is active. A partner that has not uploaded a certificate yet is not.</summary>
    [JsonPropertyName("status")]
    public ActivationStatus Status { get; init; }

    /// <summary>The organisation, which the certificate's <c>O</c> must equal.</summary>
    [JsonPropertyName("organizationName")]
    public string? OrganisationName { get; init; }

    /// <summary>The kind of partner.</summary>
    [JsonPropertyName("partnerType")]
    public PartnerType PartnerType { get; init; }

    /// <summary>Name of the policy group; null where the partner has none, and in lists.</summary>
    [JsonPropertyName("policyGroup")]
    public string? PolicyGroup { get; init; }

    /// <summary>Postal address.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>Phone number.</summary>
    [JsonPropertyName("contactNumber")]
    public string? ContactNumber { get; init; }

    /// <summary>E-mail address.</summary>
    [JsonPropertyName("emailId")]
    public string? EmailAddress { get; init; }

    /// <summary>Address of the logo; only in the list's second form.</summary>
    [JsonPropertyName("logoUrl")]
    public string? LogoAddress { get; init; }

    /// <summary>JSON that is kept with the partner; only in the list's second form.</summary>
    [JsonPropertyName("additionalInfo")]
    public JsonElement? AdditionalInfo { get; init; }

    /// <summary>Whether the partner is active.</summary>
    [JsonIgnore]
    public bool IsActive => Status.IsActive;

    /// <summary>The id, the type and the status; no contact.</summary>
    public override string ToString() => $"{PartnerType} {PartnerId} ({Status})";
}

internal sealed record PartnerList([property: JsonPropertyName("partners")] IReadOnlyList<PartnerDetails>? Partners);
