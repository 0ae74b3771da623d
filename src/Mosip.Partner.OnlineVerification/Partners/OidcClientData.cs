using Mosip.Partner.OnlineVerification.Reading;

namespace Mosip.Partner.OnlineVerification;

/// <summary>An OpenID Connect client as PMS describes it in events (<c>clientData</c>).</summary>
public sealed class OidcClientData
{
    internal OidcClientData(EventData data)
    {
        ClientId = data.Required("clientId");
        Name = data.Text("clientName");
        Status = data.Text("clientStatus") ?? "";
        UserClaims = data.Texts("userClaims");
        AuthContextReferences = data.Texts("authContextRefs");
        ClientAuthenticationMethods = data.Texts("clientAuthMethods");
    }

    /// <summary>The client's id.</summary>
    public string ClientId { get; }

    /// <summary>Its name: a text, or a JSON object with a name for each language.</summary>
    public string? Name { get; }

    /// <summary><c>ACTIVE</c> or another text.</summary>
    public string Status { get; }

    /// <summary>Whether it is active: the exact text <c>ACTIVE</c>.</summary>
    public bool IsActive => Status == EventStatus.Active;

    /// <summary>The claims that it may ask for, for example <c>birthdate</c>.</summary>
    public IReadOnlyList<string> UserClaims { get; }

    /// <summary>The ways to authenticate, for example <c>mosip:idp:acr:generated-code</c>.</summary>
    public IReadOnlyList<string> AuthContextReferences { get; }

    /// <summary>How the client proves itself, for example <c>private_key_jwt</c>.</summary>
    public IReadOnlyList<string> ClientAuthenticationMethods { get; }

    /// <summary>The client's id and state.</summary>
    public override string ToString() => $"{ClientId}: {Status}";
}
