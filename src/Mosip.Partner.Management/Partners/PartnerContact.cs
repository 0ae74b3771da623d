using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A further contact of a partner; partner and e-mail address identify it.</summary>
public sealed record PartnerContact
{
    /// <summary>The partner.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public required string PartnerId { get; init; }

    /// <summary>E-mail address.</summary>
    [JsonPropertyName("emailId")]
    public required string EmailAddress { get; init; }

    /// <summary>Postal address.</summary>
    [JsonPropertyName("address")]
    public required string Address { get; init; }

    /// <summary>Phone number: 1 to 16 characters.</summary>
    [JsonPropertyName("contactNumber")]
    public required string ContactNumber { get; init; }

    /// <summary>Whether the contact is in use. Default: yes.</summary>
    [JsonPropertyName("is_Active")]
    public bool IsActive { get; init; } = true;

    /// <summary>The partner; no contact.</summary>
    public override string ToString() => $"contact of {PartnerId}";
}
