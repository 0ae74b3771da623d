using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>An OpenID Connect client (relying party) of eSignet to be made.</summary>
public sealed record NewOidcClient
{
    /// <summary>The name: 1 to 256 characters.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>A policy of type <c>Auth</c>, without mandatory factors, that is approved for the partner.</summary>
    [JsonPropertyName("policyId")]
    public required string PolicyId { get; init; }

    /// <summary>The client's public key as a JWK; see <see cref="OidcClientKey"/>. The same key always gives the same client id, so a key serves one client.</summary>
    [JsonPropertyName("publicKey")]
    public required JsonElement PublicKey { get; init; }

    /// <summary>The authentication partner.</summary>
    [JsonPropertyName("authPartnerId")]
    public required string PartnerId { get; init; }

    /// <summary>Address of the logo: at most 2048 characters.</summary>
    [JsonPropertyName("logoUri")]
    public required string LogoAddress { get; init; }

    /// <summary>1 to 5 addresses.</summary>
    [JsonPropertyName("redirectUris")]
    public required IReadOnlyList<string> RedirectAddresses { get; init; }

    /// <summary>Default: <c>authorization_code</c>.</summary>
    [JsonPropertyName("grantTypes")]
    public IReadOnlyList<string> GrantTypes { get; init; } = ["authorization_code"];

    /// <summary>Default: <c>private_key_jwt</c>.</summary>
    [JsonPropertyName("clientAuthMethods")]
    public IReadOnlyList<string> ClientAuthenticationMethods { get; init; } = ["private_key_jwt"];

    /// <summary>The name by language (three letters). Needed from 1.2.2 on; left out, it is the name in English.</summary>
    [JsonPropertyName("clientNameLangMap")]
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>Further settings. Default: none. From 1.3.0 on.</summary>
    [JsonPropertyName("additionalConfig")]
    public OidcClientSettings? Additional { get; init; }
}
