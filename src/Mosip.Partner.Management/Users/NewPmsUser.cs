using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A user of the identity provider to be made through PMS.</summary>
public sealed record NewPmsUser
{
    /// <summary>The user name; for a partner its partner id.</summary>
    [JsonPropertyName("userName")]
    public required string UserName { get; init; }

    /// <summary>First name.</summary>
    [JsonPropertyName("firstName")]
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    [JsonPropertyName("lastName")]
    public string? LastName { get; init; }

    /// <summary>Phone number.</summary>
    [JsonPropertyName("contactNo")]
    public required string ContactNumber { get; init; }

    /// <summary>E-mail address, which no other user has.</summary>
    [JsonPropertyName("emailID")]
    public required string EmailAddress { get; init; }

    /// <summary>The organisation.</summary>
    [JsonPropertyName("organizationName")]
    public string? OrganisationName { get; init; }

    /// <summary>The role, for example <c>AUTH_PARTNER</c>.</summary>
    [JsonPropertyName("role")]
    public string? Role { get; init; }

    /// <summary>The partner.</summary>
    [JsonPropertyName("partnerId")]
    public string? PartnerId { get; init; }

    /// <summary>The password. Secret.</summary>
    [JsonPropertyName("userPassword")]
    public string? Password { get; init; }

    /// <summary>The role; no name, contact or password.</summary>
    public override string ToString() => $"user with role {Role}";
}
