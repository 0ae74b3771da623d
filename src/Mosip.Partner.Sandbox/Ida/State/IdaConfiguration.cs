namespace Mosip.Partner.Sandbox.Ida.State;

/// <summary>The properties of IDA that decide about requests, with the values that MOSIP ships (mosip-config 1.3.0).</summary>
internal sealed record IdaConfiguration
{
    /// <summary><c>authrequest.received-time-allowed.seconds</c></summary>
    public int ReceivedTimeAllowedSeconds { get; init; } = 30;

    /// <summary><c>authrequest.received-time-adjustment.seconds</c></summary>
    public int ReceivedTimeAdjustmentSeconds { get; init; } = 30;

    /// <summary><c>authrequest.biometrics.allowed-segment-time-difference-in-seconds</c></summary>
    public int SegmentTimeDifferenceSeconds { get; init; } = 120;

    /// <summary><c>datetime.pattern</c></summary>
    public string DateTimePattern { get; init; } = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";

    /// <summary><c>biometrics.datetime.pattern</c></summary>
    public string BiometricDateTimePattern { get; init; } = "yyyy-MM-dd'T'HH:mm:ssXXX";

    /// <summary><c>mosip.date-of-birth.pattern</c></summary>
    public string DateOfBirthPattern { get; init; } = "yyyy/MM/dd";

    /// <summary><c>auth.types.allowed</c></summary>
    public string AuthTypesAllowed { get; init; } = "demo,otp,bio-Finger,bio-Iris,bio-Face,pwd,kbt";

    /// <summary><c>ekyc.auth.types.allowed</c></summary>
    public string KycAuthTypesAllowed { get; init; } = "demo,otp,bio-Finger,bio-Iris,bio-Face";

    /// <summary><c>request.idtypes.allowed</c></summary>
    public string IdTypesAllowed { get; init; } = "UIN,VID,HANDLE";

    /// <summary><c>mosip.ida.handle-types.regex</c>: the suffix of a handle from its last <c>@</c>, and the expression for the whole handle.</summary>
    public IReadOnlyDictionary<string, string> HandleTypes { get; init; } = new Dictionary<string, string> { ["@phone"] = @"^\+91[1-9][0-9]{7,9}@phone$" };

    /// <summary><c>mosip.kernel.uin.length</c></summary>
    public int UinLength { get; init; } = 10;

    /// <summary><c>mosip.kernel.vid.length</c></summary>
    public int VidLength { get; init; } = 16;

    /// <summary><c>mosip.kernel.pin.length</c></summary>
    public int PinLength { get; init; } = 6;

    /// <summary><c>mosip.mandatory-languages</c></summary>
    public string MandatoryLanguages { get; init; } = "eng";

    /// <summary><c>mosip.optional-languages</c></summary>
    public string OptionalLanguages { get; init; } = "ara,fra";

    /// <summary><c>mosip.ida.allowed.enviromemnts</c></summary>
    public string AllowedEnvironments { get; init; } = "Staging,Developer,Pre-Production,Production";

    /// <summary><c>mosip.ida.allowed.domain.uris</c></summary>
    public string AllowedDomainUris { get; init; } = "";

    /// <summary><c>mosip.fingerprint.fmr.enabled</c></summary>
    public bool FmrEnabled { get; init; }

    /// <summary><c>mosip.uin.alias</c>: the country's name for UIN; empty for none.</summary>
    public string UinAlias { get; init; } = "";

    /// <summary><c>mosip.vid.alias</c></summary>
    public string VidAlias { get; init; } = "";

    /// <summary><c>mosip.handle.alias</c></summary>
    public string HandleAlias { get; init; } = "";

    /// <summary><c>ida.api.id.*</c>: the <c>id</c> of each endpoint by its property; a missing one is not compared.</summary>
    public IReadOnlyDictionary<string, string?> EndpointIds { get; init; } = new Dictionary<string, string?>
    {
        ["ida.api.id.auth"] = "mosip.identity.auth",
        ["ida.api.id.kyc"] = "mosip.identity.kyc",
        ["ida.api.id.otp"] = "mosip.identity.otp",
        ["ida.api.id.kycauth"] = "mosip.identity.kycauth",
        ["ida.api.id.kycexchange"] = "mosip.identity.kycexchange",
    };

    /// <summary>Which attributes of the identity schema stand behind the members of a request.</summary>
    public IdentityMapping IdentityMapping { get; init; } = IdentityMapping.Default;

    /// <summary>How names and addresses are normalised before they are compared.</summary>
    public Matching.TextNormalizer Normalizer { get; init; } = Matching.TextNormalizer.Default;

    /// <summary>ACR values of an OIDC client and the factors that they allow (<c>amr-acr-mapping.json</c>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FactorsByAcr { get; init; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["mosip:idp:acr:password"] = ["pwd"],
        ["mosip:idp:acr:static-code"] = ["pin"],
        ["mosip:idp:acr:generated-code"] = ["otp"],
        ["mosip:idp:acr:linked-wallet"] = ["wla"],
        ["mosip:idp:acr:biometrics"] = ["bio"],
    };

    /// <summary>The languages that the system knows, mandatory ones first. IDA does not trim them.</summary>
    public IReadOnlyList<string> SystemLanguages => $"{MandatoryLanguages},{OptionalLanguages}".TrimEnd(',').Split(',');

    /// <summary>The entries of a comma-separated property, trimmed, without empty ones.</summary>
    public static IReadOnlyList<string> Entries(string property) =>
        property.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
