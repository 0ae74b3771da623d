using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>A request with an encrypted block, after decryption: auth, kyc, kyc-auth, identity-key-binding.</summary>
internal sealed record AuthRequest : IdaRequest
{
    public string? DomainUri { get; init; }

    public string? Env { get; init; }

    public bool ConsentObtained { get; init; }

    public RequestBlock? Block { get; init; }

    /// <summary>Whether this is a request of <c>kyc-auth</c>, the only one that can carry a password and key-bound tokens.</summary>
    public bool IsKycAuth { get; init; }

    public KeyBinding? KeyBinding { get; init; }

    /// <exception cref="BindingException">A member has a form that IDA cannot read.</exception>
    public static AuthRequest Bind(JsonObject body, bool hasKycBlock = false, bool hasKeyBinding = false)
    {
        foreach (string unused in (ReadOnlySpan<string>)["id", "version", "specVersion", "thumbprint", "requestHMAC", "requestSessionKey"])
            JavaBinder.Text(body, unused, "");
        JavaBinder.Object(body, "metadata", "");
        return new AuthRequest
        {
            IndividualId = JavaBinder.Text(body, "individualId", ""),
            IndividualIdType = JavaBinder.Text(body, "individualIdType", ""),
            TransactionId = JavaBinder.Text(body, "transactionID", ""),
            RequestTime = JavaBinder.Text(body, "requestTime", ""),
            DomainUri = JavaBinder.Text(body, "domainUri", ""),
            Env = JavaBinder.Text(body, "env", ""),
            ConsentObtained = JavaBinder.Boolean(body, "consentObtained"),
            Block = JavaBinder.Object(body, "request", "") is { } block ? RequestBlock.Bind(block, hasKycBlock) : null,
            IsKycAuth = hasKycBlock,
            KeyBinding = hasKeyBinding && JavaBinder.Object(body, "identityKeyBinding", "") is { } binding ? KeyBinding.Bind(binding) : null,
        };
    }
}

/// <summary>The key that a wallet wants to bind.</summary>
internal sealed record KeyBinding(JsonObject? PublicKeyJwk, string? AuthFactorType)
{
    public static KeyBinding Bind(JsonObject members) =>
        new(JavaBinder.Object(members, "publicKeyJWK", "identityKeyBinding/"), JavaBinder.Text(members, "authFactorType", "identityKeyBinding/"));
}
