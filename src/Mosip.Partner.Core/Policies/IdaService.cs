namespace Mosip.Partner.Core.Policies;

/// <summary>A service of IDA that a policy opens or closes.</summary>
/// <param name="Name">The endpoint's first path segment, for example <c>auth</c>.</param>
public readonly record struct IdaService(string Name)
{
    /// <summary><c>auth</c>: authentication.</summary>
    public static IdaService Auth => new("auth");

    /// <summary><c>kyc</c>: authentication that returns identity attributes.</summary>
    public static IdaService Kyc => new("kyc");

    /// <summary><c>otp</c>: sending a one-time password.</summary>
    public static IdaService Otp => new("otp");

    /// <summary><c>kyc-auth</c>: authentication through a MISP for an OpenID Connect client.</summary>
    public static IdaService KycAuth => new("kyc-auth");

    /// <summary><c>kyc-exchange</c>: the claims for a token of kyc-auth.</summary>
    public static IdaService KycExchange => new("kyc-exchange");

    /// <summary><c>identity-key-binding</c>: binding a wallet's key to a person.</summary>
    public static IdaService KeyBinding => new("identity-key-binding");

    /// <summary><c>vci-exchange</c>: a verifiable credential for a token of kyc-auth.</summary>
    public static IdaService VciExchange => new("vci-exchange");

    /// <inheritdoc/>
    public override string ToString() => Name ?? "";
}
