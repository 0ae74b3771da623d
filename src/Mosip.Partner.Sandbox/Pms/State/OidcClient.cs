using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>An OpenID Connect client of an authentication partner.</summary>
internal sealed class OidcClient(string id, Partner partner, Policy policy, DateTimeOffset createdAt)
{
    public string Id { get; } = id;

    public Partner Partner { get; } = partner;

    public Policy Policy { get; } = policy;

    public required string Name { get; set; }

    public required string LogoUri { get; set; }

    public required IReadOnlyList<string> RedirectUris { get; set; }

    public required IReadOnlyList<string> GrantTypes { get; set; }

    public required IReadOnlyList<string> AuthenticationMethods { get; set; }

    /// <summary>The JWK's text.</summary>
    public required string PublicKey { get; init; }

    /// <summary>Names by language; null for the older form.</summary>
    public JsonObject? Names { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset? UpdatedAt { get; set; }

    public bool IsActive { get; set; } = true;

    public string Status => IsActive ? "ACTIVE" : "INACTIVE";
}
