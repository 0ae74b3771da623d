namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A row of PMS's table of partner types.</summary>
internal sealed record PartnerType(string Code, bool IsPolicyRequired)
{
    public static readonly PartnerType Auth = new("Auth_Partner", true);
    public static readonly PartnerType Misp = new("MISP_Partner", false);
    public static readonly PartnerType Credential = new("Credential_Partner", true);
    public static readonly PartnerType OnlineVerification = new("Online_Verification_Partner", true);

    public static readonly PartnerType DeviceProvider = new("Device_Provider", false);
    public static readonly PartnerType FtmProvider = new("FTM_Provider", false);

    public static readonly IReadOnlyList<PartnerType> All =
    [
        Auth, DeviceProvider, Credential, new("Partner_Admin", false), FtmProvider, OnlineVerification, new("ABIS_Partner", true),
        new("Manual_Adjudication", true), Misp, new("Internal_Partner", true), new("SDK_Partner", false), new("Print_Partner", true), new("Binding_Partner", true),
    ];

    /// <summary>Biometric extractors must be named before a policy of such a partner is approved.</summary>
    public bool NeedsExtractors => this == Credential || this == OnlineVerification;

    /// <summary>Whether types of credentials may be mapped to such a partner.</summary>
    public bool TakesCredentials => NeedsExtractors || this == Auth;

    public static PartnerType? Find(string code) => All.FirstOrDefault(type => type.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
