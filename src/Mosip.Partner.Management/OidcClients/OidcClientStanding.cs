using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>How an OpenID Connect client stands after a change.</summary>
public sealed record OidcClientStanding
{
    /// <summary>The client id.</summary>
    [JsonPropertyName("clientId")]
    public required string ClientId { get; init; }

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("status")]
    public ActivationStatus Status { get; init; }
}
