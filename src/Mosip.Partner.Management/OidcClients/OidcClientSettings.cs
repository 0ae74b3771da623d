using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>Further settings of an OpenID Connect client (<c>additionalConfig</c>).</summary>
public sealed record OidcClientSettings
{
    /// <summary><c>JWS</c> or <c>JWE</c>.</summary>
    [JsonPropertyName("userinfo_response_type")]
    public string? UserInfoResponseType { get; init; }

    /// <summary>What the client is for, as eSignet takes it.</summary>
    [JsonPropertyName("purpose")]
    public JsonElement? Purpose { get; init; }

    /// <summary>Whether the sign-up banner is shown.</summary>
    [JsonPropertyName("signup_banner_required")]
    public bool? ShowsSignUpBanner { get; init; }

    /// <summary>Whether the link for a forgotten password is shown.</summary>
    [JsonPropertyName("forgot_pwd_link_required")]
    public bool? ShowsForgotPasswordLink { get; init; }

    /// <summary>How long a consent lasts, in minutes.</summary>
    [JsonPropertyName("consent_expire_in_mins")]
    public int? ConsentMinutes { get; init; }
}
