namespace Mosip.Partner.Sandbox.Pms;

/// <summary>The roles that PMS asks for, as MOSIP ships them (mosip-config 1.3.0, <c>mosip.role.pms.*</c>).</summary>
internal static class PmsRoles
{
    public static readonly string[] Manager = ["PARTNERMANAGER", "PARTNER_ADMIN"];

    public static readonly string[] PolicyManager = ["PARTNER_ADMIN", "POLICYMANAGER"];

    /// <summary>Certificate upload. MISP_PARTNER is not among them: an administrator uploads for a MISP.</summary>
    public static readonly string[] Certificate =
    [
        "PARTNER", "PMS_USER", "AUTH_PARTNER", "ABIS_PARTNER", "SDK_PARTNER", "DEVICE_PROVIDER", "FTM_PROVIDER", "CREDENTIAL_PARTNER", "CREDENTIAL_ISSUANCE",
        "ID_AUTHENTICATION", "PARTNER_ADMIN", "ONLINE_VERIFICATION_PARTNER",
    ];

    /// <summary>An administrator, and none below.</summary>
    public static readonly string[] Administrator = ["PARTNER_ADMIN"];

    /// <summary>What partners may do with their own row.</summary>
    public static readonly string[] Self =
    [
        "PARTNER", "AUTH_PARTNER", "CREDENTIAL_PARTNER", "PARTNER_ADMIN", "ONLINE_VERIFICATION_PARTNER", "DEVICE_PROVIDER", "FTM_PROVIDER", "ABIS_PARTNER", "MANUAL_ADJUDICATION", "MISP_PARTNER",
    ];

    /// <summary>Reading one's row: partners and MOSIP's own services.</summary>
    public static readonly string[] PartnerReading = [.. Self, "RESIDENT", "SDK_PARTNER"];

    /// <summary>Reading all partners.</summary>
    public static readonly string[] PartnerListing =
        ["PARTNERMANAGER", "PARTNER_ADMIN", "partnermanager", "ID_AUTHENTICATION", "REGISTRATION_PROCESSOR", "RESIDENT", "CREDENTIAL_ISSUANCE", "ID_REPOSITORY"];

    /// <summary>Choosing a policy group.</summary>
    public static readonly string[] GroupChoice = ["PARTNER", "PMS_USER", "AUTH_PARTNER", "CREDENTIAL_PARTNER", "PARTNER_ADMIN", "ONLINE_VERIFICATION_PARTNER"];

    /// <summary>Devices and biometric interfaces, by the older calls.</summary>
    public static readonly string[] Devices = ["PARTNER_ADMIN", "DEVICE_PROVIDER", "FTM_PROVIDER"];

    /// <summary>Devices and biometric interfaces, by the newer calls.</summary>
    public static readonly string[] DeviceProvider = ["DEVICE_PROVIDER", "PARTNER_ADMIN"];

    /// <summary>Chips.</summary>
    public static readonly string[] FtmProvider = ["PARTNER_ADMIN", "FTM_PROVIDER"];

    /// <summary>Searching partners.</summary>
    public static readonly string[] Search =
        ["PARTNER", "PMS_USER", "AUTH_PARTNER", "ABIS_PARTNER", "SDK_PARTNER", "DEVICE_PROVIDER", "FTM_PROVIDER", "PARTNER_ADMIN", "CREDENTIAL_PARTNER", "ONLINE_VERIFICATION_PARTNER"];

    /// <summary>Searching policy requests and API keys.</summary>
    public static readonly string[] KeySearch = ["PARTNER", "PMS_USER", "AUTH_PARTNER", "ABIS_PARTNER", "CREDENTIAL_PARTNER", "PARTNER_ADMIN", "ONLINE_VERIFICATION_PARTNER"];

    /// <summary>Extractors and types of credentials.</summary>
    public static readonly string[] Extractors = ["PARTNER", "CREDENTIAL_PARTNER", "PARTNER_ADMIN", "CREDENTIAL_ISSUANCE", "CREATE_SHARE", "ONLINE_VERIFICATION_PARTNER"];

    /// <summary>The newer calls of partners.</summary>
    public static readonly string[] Newer =
        ["AUTH_PARTNER", "ABIS_PARTNER", "SDK_PARTNER", "DEVICE_PROVIDER", "FTM_PROVIDER", "CREDENTIAL_PARTNER", "ONLINE_VERIFICATION_PARTNER", "PARTNER_ADMIN"];

    /// <summary>Reading the policies of a group.</summary>
    public static readonly string[] PolicyChoice =
        ["AUTH_PARTNER", "CREDENTIAL_PARTNER", "PARTNER_ADMIN", "ONLINE_VERIFICATION_PARTNER", "ABIS_PARTNER", "MANUAL_ADJUDICATION", "POLICYMANAGER"];

    public static readonly string[] PolicyMapping = ["AUTH_PARTNER", "ABIS_PARTNER", "CREDENTIAL_PARTNER", "CREDENTIAL_ISSUANCE", "ONLINE_VERIFICATION_PARTNER", "PARTNER_ADMIN"];

    /// <summary>Key generation: the partner itself, no administrator.</summary>
    public static readonly string[] KeyGeneration = ["AUTH_PARTNER", "ABIS_PARTNER", "CREDENTIAL_PARTNER", "CREDENTIAL_ISSUANCE", "ONLINE_VERIFICATION_PARTNER"];

    public static readonly string[] Misp = ["MISP_PARTNER", "MISP", "PARTNERMANAGER", "PARTNER_ADMIN"];
}
