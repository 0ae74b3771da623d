using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>An OpenID Connect client as PMS holds it.</summary>
public sealed record OidcClient
{
    /// <summary>The client id.</summary>
    [JsonPropertyName("id")]
    public required string ClientId { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The policy.</summary>
    [JsonPropertyName("policyId")]
    public string? PolicyId { get; init; }

    /// <summary>The policy's name.</summary>
    [JsonPropertyName("policyName")]
    public string? PolicyName { get; init; }

    /// <summary>The authentication partner.</summary>
    [JsonPropertyName("relyingPartyId")]
    public string? PartnerId { get; init; }

    /// <summary>Address of the logo.</summary>
    [JsonPropertyName("logoUri")]
    public string? LogoAddress { get; init; }

    /// <summary>Where answers may go.</summary>
    [JsonPropertyName("redirectUris")]
    public IReadOnlyList<string> RedirectAddresses { get; init; } = [];

    /// <summary>The public key, as text.</summary>
    [JsonPropertyName("publicKey")]
    public JsonElement PublicKey { get; init; }

    /// <summary>Claims that the policy yields.</summary>
    [JsonPropertyName("claims")]
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>Ways to authenticate that the policy yields.</summary>
    [JsonPropertyName("acrValues")]
    public IReadOnlyList<string> AcrValues { get; init; } = [];

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("status")]
    public ActivationStatus Status { get; init; }

    /// <summary>Grant types.</summary>
    [JsonPropertyName("grantTypes")]
    public IReadOnlyList<string> GrantTypes { get; init; } = [];

    /// <summary>How the client authenticates.</summary>
    [JsonPropertyName("clientAuthMethods")]
    public IReadOnlyList<string> ClientAuthenticationMethods { get; init; } = [];
}
