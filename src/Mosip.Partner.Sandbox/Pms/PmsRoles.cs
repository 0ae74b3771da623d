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

    public static readonly string[] PolicyMapping = ["AUTH_PARTNER", "ABIS_PARTNER", "CREDENTIAL_PARTNER", "CREDENTIAL_ISSUANCE", "ONLINE_VERIFICATION_PARTNER", "PARTNER_ADMIN"];

    /// <summary>Key generation: the partner itself, no administrator.</summary>
    public static readonly string[] KeyGeneration = ["AUTH_PARTNER", "ABIS_PARTNER", "CREDENTIAL_PARTNER", "CREDENTIAL_ISSUANCE", "ONLINE_VERIFICATION_PARTNER"];

    public static readonly string[] Misp = ["MISP_PARTNER", "MISP", "PARTNERMANAGER", "PARTNER_ADMIN"];
}
