using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>What a partner registers with. Only <see cref="PartnerUpdate"/>'s members can be changed afterwards.</summary>
public sealed record PartnerRegistration
{
    /// <summary>The id: 1 to 36 characters without blanks. By convention it is the user name of the partner's account, and key generation relies on it.</summary>
    [JsonPropertyName("partnerId")]
    public required string PartnerId { get; init; }

    /// <summary>The organisation: 1 to 128 characters. The certificate's <c>O</c> must later be exactly this text; it can't be changed.</summary>
    [JsonPropertyName("organizationName")]
    public required string OrganisationName { get; init; }

    /// <summary>The kind of partner.</summary>
    [JsonPropertyName("partnerType")]
    public required PartnerType PartnerType { get; init; }

    /// <summary>Name (not id) of the policy group; needed where <see cref="PartnerType.NeedsPolicyGroup"/> says so, and fixed once a certificate is uploaded.</summary>
    [JsonPropertyName("policyGroup")]
    public string? PolicyGroup { get; init; }

    /// <summary>Postal address: 1 to 2000 characters.</summary>
    [JsonPropertyName("address")]
    public required string Address { get; init; }

    /// <summary>Phone number: 1 to 16 characters; nothing but the length is checked.</summary>
    [JsonPropertyName("contactNumber")]
    public required string ContactNumber { get; init; }

    /// <summary>E-mail address, which no other partner may have: 1 to 254 characters.</summary>
    [JsonPropertyName("emailId")]
    public required string EmailAddress { get; init; }

    /// <summary>Language of messages, for example <c>eng</c>. Default: none, the country's first mandatory language.</summary>
    [JsonPropertyName("langCode")]
    public string? Language { get; init; }

    /// <summary>Address of the partner's logo. Default: none. Setting it takes the second form of the call (<c>/partners/v2</c>).</summary>
    [JsonPropertyName("logoUrl")]
    public string? LogoAddress { get; init; }

    /// <summary>Any JSON that is kept with the partner. Default: none. Setting it takes the second form of the call (<c>/partners/v2</c>).</summary>
    [JsonPropertyName("additionalInfo")]
    public JsonElement? AdditionalInfo { get; init; }

    [JsonIgnore]
    internal bool NeedsSecondForm => LogoAddress is not null || AdditionalInfo is not null;

    /// <summary>The id and the type; no contact.</summary>
    public override string ToString() => $"{PartnerType} {PartnerId}";
}
