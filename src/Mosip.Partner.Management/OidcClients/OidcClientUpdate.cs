using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>The new values of an OpenID Connect client. Where the status differs from the stored one, PMS changes nothing else.</summary>
public sealed record OidcClientUpdate
{
    /// <summary>The client.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public required string ClientId { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("clientName")]
    public required string Name { get; init; }

    /// <summary>Address of the logo.</summary>
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

    /// <summary>The name by language. Left out, it is the name in English.</summary>
    [JsonPropertyName("clientNameLangMap")]
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>Further settings. Default: none. From 1.3.0 on.</summary>
    [JsonPropertyName("additionalConfig")]
    public OidcClientSettings? Additional { get; init; }

    [JsonInclude]
    [JsonPropertyName("status")]
    internal string Status { get; init; } = "ACTIVE";
}
