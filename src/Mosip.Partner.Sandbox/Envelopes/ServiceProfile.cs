namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>How one of MOSIP's services wraps its answers.</summary>
internal sealed record ServiceProfile(SandboxOperation Operation)
{
    public static readonly ServiceProfile AuthManager = new(SandboxOperation.Login) { HasMetadata = true, SuccessErrorsAreNull = true, ConstraintCode = "KER-ATH-019" };

    public static readonly ServiceProfile PartnerManager = new(SandboxOperation.PartnerManagement) { HasMetadata = true, ErrorId = "mosip.partnermanagement", ErrorVersion = "1.0", ReadsTimeStrictly = true };

    public static readonly ServiceProfile PolicyManager = new(SandboxOperation.PolicyManagement) { ReadsTimeStrictly = true };

    /// <summary>IDA's embedded key manager.</summary>
    public static readonly ServiceProfile KeyManager = new(SandboxOperation.Certificate) { HasMetadata = true, SuccessErrorsAreNull = true };

    /// <summary>The credential request generator.</summary>
    public static readonly ServiceProfile CredentialRequest = new(SandboxOperation.Credential) { HasMetadata = true, SuccessErrorsAreNull = true, ErrorId = "mosip.credential.request.generator", ErrorVersion = "1.0", AcceptsPartnersOwnClients = true };

    /// <summary>The credential service.</summary>
    public static readonly ServiceProfile CredentialService = new(SandboxOperation.Credential) { SuccessErrorsAreNull = true, ErrorId = "mosip.credential.store", ErrorVersion = "1.0", AcceptsPartnersOwnClients = true };

    /// <summary>eSignet.</summary>
    public static readonly ServiceProfile Esignet = new(SandboxOperation.Certificate) { SpellsResponseTime = true, ConstraintCode = "invalid_request" };

    public bool HasMetadata { get; private init; }

    /// <summary>Whether the first envelope's time is <c>responseTime</c> here.</summary>
    public bool SpellsResponseTime { get; private init; }

    /// <summary>Whether tokens of partners' own clients are taken, beside those of MOSIP's.</summary>
    public bool AcceptsPartnersOwnClients { get; private init; }

    /// <summary>The kernel services answer <c>"errors": null</c> where PMS answers an empty list.</summary>
    public bool SuccessErrorsAreNull { get; private init; }

    /// <summary>The code of a member that breaks a constraint.</summary>
    public string ConstraintCode { get; private init; } = "PMS_COR_001";

    /// <summary>Whether a body with a time in another form cannot be read.</summary>
    public bool ReadsTimeStrictly { get; private init; }

    /// <summary><c>id</c> of refusals.</summary>
    public string? ErrorId { get; private init; }

    public string? ErrorVersion { get; private init; }
}
