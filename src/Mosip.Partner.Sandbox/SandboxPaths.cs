namespace Mosip.Partner.Sandbox;

/// <summary>The paths of the sandbox, each as MOSIP has it but for the page and the controls.</summary>
internal static class SandboxPaths
{
    public const string Page = "/";
    public const string RequestsJson = "/requests.json";
    public const string Controls = "/sandbox";

    public const string Ida = "/idauthentication/v1";
    public const string IdaCertificate = Ida + "/internal/getCertificate";
    public const string PartnerCertificateFile = "/mosip-certs/ida-partner.cer";
    public const string BiometricCertificateFile = "/mosip-certs/ida-fir.cer";
    public const string SigningKeysFile = "/mosip-certs/ida-sign.json";

    public const string AuthManager = "/v1/authmanager";
    public const string PartnerManager = "/v1/partnermanager";
    public const string PolicyManager = "/v1/policymanager";
    public const string KeyManager = "/v1/keymanager";
    public const string Esignet = "/v1/esignet";
    public const string Keycloak = "/auth";

    public const string Hub = "/hub";
    public const string DataShare = "/v1/datashare";
    public const string CredentialService = "/v1/credentialservice";
    public const string CredentialRequest = "/v1/credentialrequest";
}
