using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Sandbox.Ida;

/// <summary>One of IDA's partner endpoints and what its filter asks for beyond the common checks.</summary>
internal sealed record IdaEndpoint(string Name, string IdProperty)
{
    public static readonly IdaEndpoint Auth = new("auth", "ida.api.id.auth")
    {
        ChecksFactors = true,
        ChecksMandatoryFactors = true,
    };

    public static readonly IdaEndpoint Kyc = new("kyc", "ida.api.id.kyc")
    {
        Gate = new("kyc", IdaErrors.UnauthorisedForKyc),
        ChecksFactors = true,
        ChecksMandatoryFactors = true,
    };

    public static readonly IdaEndpoint Otp = new("otp", "ida.api.id.otp")
    {
        Gate = new("otp-request", IdaErrors.OtpRequestNotAllowed),
    };

    public static readonly IdaEndpoint KycAuth = new("kyc-auth", "ida.api.id.kycauth")
    {
        Gate = new("kycauth", IdaErrors.UnauthorisedForKycAuth),
        MispGate = new(policy => policy.AllowsKycRequestDelegation, IdaErrors.KycAuthNotAllowed, "KYC-AUTH"),
        ChecksFactors = true,
        ChecksMandatoryFactors = true,
        ChecksAmr = true,
        HasKycBlock = true,
    };

    public static readonly IdaEndpoint KycExchange = new("kyc-exchange", "ida.api.id.kycexchange")
    {
        Gate = new("kycexchange", IdaErrors.UnauthorisedForKycExchange),
        MispGate = new(policy => policy.AllowsKycRequestDelegation, IdaErrors.KycExchangeNotAllowed, "KYC-EXCHANGE"),
    };

    public static readonly IdaEndpoint KeyBinding = new("identity-key-binding", "ida.api.id.keybinding")
    {
        Gate = new("keybinding", IdaErrors.UnauthorisedForKeyBinding),
        MispGate = new(policy => policy.AllowsKeyBindingDelegation, IdaErrors.KeyBindingNotAllowed, "KEY-BINDING"),
        ChecksFactors = true,
    };

    private static readonly IdaEndpoint[] All = [Auth, Kyc, Otp, KycAuth, KycExchange, KeyBinding];

    /// <summary>The auth type that the partner's policy must name for this endpoint.</summary>
    public EndpointGate? Gate { get; private init; }

    /// <summary>What the MISP's policy must allow (delegated endpoints).</summary>
    public MispEndpointGate? MispGate { get; private init; }

    /// <summary>Whether every factor must be allowed by the partner's policy.</summary>
    public bool ChecksFactors { get; private init; }

    /// <summary>Whether factors can be mandatory by policy. This check also reads the type of every biometric.</summary>
    public bool ChecksMandatoryFactors { get; private init; }

    /// <summary>Whether the OIDC client's ACR values must cover the factors.</summary>
    public bool ChecksAmr { get; private init; }

    /// <summary>Whether the request block can hold a password and key-bound tokens.</summary>
    public bool HasKycBlock { get; private init; }

    public static IdaEndpoint? Find(string name) => All.FirstOrDefault(endpoint => endpoint.Name == name);
}

/// <summary>An auth type that opens an endpoint, and the error of a policy without it.</summary>
internal sealed record EndpointGate(string AuthType, IdaErrorTemplate Error);

/// <summary>What a MISP's policy must allow for an endpoint.</summary>
internal sealed record MispEndpointGate(Func<MispPolicy, bool> Allows, IdaErrorTemplate Error, string Operation);
