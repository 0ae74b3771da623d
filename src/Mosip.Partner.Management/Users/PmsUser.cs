using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>A user as PMS answers; most members are null.</summary>
public sealed record PmsUser
{
    /// <summary>The user name.</summary>
    [JsonPropertyName("userId")]
    public string? UserId { get; init; }

    /// <summary>E-mail address.</summary>
    [JsonPropertyName("mail")]
    public string? EmailAddress { get; init; }

    /// <summary>Phone number.</summary>
    [JsonPropertyName("mobile")]
    public string? ContactNumber { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The role.</summary>
    [JsonPropertyName("role")]
    public string? Role { get; init; }

    /// <summary>Language.</summary>
    [JsonPropertyName("langCode")]
    public string? Language { get; init; }

    /// <summary>The role; no name or contact.</summary>
    public override string ToString() => $"user with role {Role}";
}
