namespace Mosip.Partner.Sandbox.Ida;

/// <summary>IDA's errors with their literal texts, typing errors included (IdAuthenticationErrorConstants).</summary>
internal static class IdaErrors
{
    private const string UseOtherType = "Please use other Authentication Types in the request";
    private const string UpdateMispPolicy = "Please try after updating misp policy";

    public static readonly IdaErrorTemplate InvalidTimestamp = new("IDA-MLC-001", "Request to be received at MOSIP within %s seconds", "Please send the request within %s seconds");
    public static readonly IdaErrorTemplate InvalidTimestampOf = new("IDA-MLC-001", "Request to be received at MOSIP within %s seconds. Attribute: %s", "Please send the request within %s seconds");
    public static readonly IdaErrorTemplate InvalidUin = new("IDA-MLC-002", "Invalid UIN", "Please retry with the correct UIN");
    public static readonly IdaErrorTemplate InvalidVid = new("IDA-MLC-004", "Invalid VID", "Please retry with correct VID");
    public static readonly IdaErrorTemplate MissingInputParameter = new("IDA-MLC-006", "Missing Input Parameter - %s");
    public static readonly IdaErrorTemplate UnableToProcess = new("IDA-MLC-007", "Request could not be processed. Please try again");
    public static readonly IdaErrorTemplate NoAuthenticationType = new("IDA-MLC-008", "No authentication type selected");
    public static readonly IdaErrorTemplate InvalidInputParameter = new("IDA-MLC-009", "Invalid Input Parameter - %s");
    public static readonly IdaErrorTemplate AuthTypeNotSupported = new("IDA-MLC-011", "Unsupported Authentication Type - %s", UseOtherType);
    public static readonly IdaErrorTemplate ConsentNotAvailable = new("IDA-MLC-012", "Individual's Consent is not available");
    public static readonly IdaErrorTemplate MissingAuthType = new("IDA-MLC-013", "Missing %s auth attribute");
    public static readonly IdaErrorTemplate IdentityTypeNotAllowed = new("IDA-MLC-015", "Identity Type - %s not configured for the country");
    public static readonly IdaErrorTemplate IdNotAvailable = new("IDA-MLC-018", "%s not available in database");
    public static readonly IdaErrorTemplate InputMismatch = new("IDA-MLC-024", "%s of request is not matching with %s of biometrics");
    public static readonly IdaErrorTemplate InvalidBioTimestamp = new("IDA-MLC-030", "Biometrics not captured within %s seconds of previous biometrics", "Please capture biometrics within %s seconds of previous biometric capture");
    public static readonly IdaErrorTemplate InvalidBioDigitalIdTimestamp = new("IDA-MLC-031", "DigitalId of Biometrics not captured within %s seconds of previous biometrics", "Please capture DigitalId of biometrics within %s seconds of previous biometric capture");

    public static readonly IdaErrorTemplate OtpChannelNotProvided = new("IDA-OTA-008", "OTP Notification Channel not provided");

    public static readonly IdaErrorTemplate DemographicMismatch = new("IDA-DEA-001", "Demographic data %s did not match", "Please re-enter your %s");
    public static readonly IdaErrorTemplate DemographicMismatchInLanguage = new("IDA-DEA-001", "Demographic data %s in %s did not match", "Please re-enter your %s in %s");
    public static readonly IdaErrorTemplate UnsupportedLanguage = new("IDA-DEA-002", "Unsupported Language Code - %s", "Please provide valid Language");
    public static readonly IdaErrorTemplate DemographicMissing = new("IDA-DEA-003", "Demographic data %s not available in database");
    public static readonly IdaErrorTemplate DemographicMissingInLanguage = new("IDA-DEA-003", "Demographic data %s in %s not available in database");
    public static readonly IdaErrorTemplate DataValidationFailed = new("IDA-IDV-001", "Input Data Validation Failed");
    public static readonly IdaErrorTemplate ServerError = new("IDA-RST-007", "5XX - Server Error occurred");

    public static readonly IdaErrorTemplate DuplicateFinger = new("IDA-BIA-002", "Duplicate fingers in request", "Please try again with distinct fingers");
    public static readonly IdaErrorTemplate FingerExceeding = new("IDA-BIA-003", "Number of Fingers should not exceed %s");
    public static readonly IdaErrorTemplate DuplicateIris = new("IDA-BIA-007", "Duplicate Irises in request", "Please try again with distinct Irises");
    public static readonly IdaErrorTemplate IrisExceeding = new("IDA-BIA-008", "Number of Iris should not exceed 2");
    public static readonly IdaErrorTemplate FaceExceeding = new("IDA-BIA-009", "Number of FACE records should not exceed 1");
    public static readonly IdaErrorTemplate InvalidHash = new("IDA-BIA-014", "Hash Validation Failed");
    public static readonly IdaErrorTemplate DeviceTypeDiffers = new("IDA-DPM-004", "Device Type and Biometric Type do not match");

    public static readonly IdaErrorTemplate SignatureFailed = new("IDA-MPA-001", "Digital signature verification failed for %s");
    public static readonly IdaErrorTemplate InvalidEncryption = new("IDA-MPA-003", "Unable to decrypt Request");
    public static readonly IdaErrorTemplate OtpRequestNotAllowed = new("IDA-MPA-005", "OTP Request Usage not allowed as per policy");
    public static readonly IdaErrorTemplate AuthTypeNotAllowed = new("IDA-MPA-006", "%s Authentication usage not allowed as per policy", UseOtherType);
    public static readonly IdaErrorTemplate InvalidLicenceKey = new("IDA-MPA-007", "License key does not belong to a registered MISP");
    public static readonly IdaErrorTemplate LicenceKeyExpired = new("IDA-MPA-008", "License key of MISP has expired");
    public static readonly IdaErrorTemplate PartnerNotRegistered = new("IDA-MPA-009", "Partner is not registered");
    public static readonly IdaErrorTemplate PartnerDeactivated = new("IDA-MPA-012", "Partner is deactivated");
    public static readonly IdaErrorTemplate UnauthorisedForKyc = new("IDA-MPA-013", "Partner is unauthorised for eKYC");
    public static readonly IdaErrorTemplate AuthTypeMandatory = new("IDA-MPA-015", "%s-authentiation usage is mandatory as per policy");
    public static readonly IdaErrorTemplate HmacFailed = new("IDA-MPA-016", "HMAC Validation failed");
    public static readonly IdaErrorTemplate LicenceKeySuspended = new("IDA-MPA-017", "License key of MISP is blocked");
    public static readonly IdaErrorTemplate InvalidPolicyId = new("IDA-MPA-018", "Policy ID does not belong to a registered Partner");
    public static readonly IdaErrorTemplate PolicyNotActive = new("IDA-MPA-019", "Partner policy is not active");
    public static readonly IdaErrorTemplate CertificateNotMatched = new("IDA-MPA-021", "Partner (Auth) Certificate not matching with signature header certificate.");
    public static readonly IdaErrorTemplate CertificateNotInHeader = new("IDA-MPA-022", "Partner (Auth) Certificate not found in Request signature header.");
    public static readonly IdaErrorTemplate MispPolicyNotFound = new("IDA-MPA-023", "MISP Partner Policy not availble.");
    public static readonly IdaErrorTemplate OidcClientNotFound = new("IDA-MPA-024", "OIDC Client not availble.");
    public static readonly IdaErrorTemplate UnauthorisedForKycAuth = new("IDA-MPA-025", "Partner is unauthorised for KYC-Auth");
    public static readonly IdaErrorTemplate UnauthorisedForKycExchange = new("IDA-MPA-026", "Partner is unauthorised for KYC-Exchange");
    public static readonly IdaErrorTemplate OidcClientDeactivated = new("IDA-MPA-027", "OIDC Client is deactivated");
    public static readonly IdaErrorTemplate OidcClientNotRegistered = new("IDA-MPA-028", "OIDC Client is not registered");
    public static readonly IdaErrorTemplate AmrNotAllowed = new("IDA-MPA-029", "%s Authentication usage not allowed as per client AMR configuration", UseOtherType);
    public static readonly IdaErrorTemplate KycAuthNotAllowed = new("IDA-MPA-030", "%s Authentication usage not allowed as per policy", UpdateMispPolicy);
    public static readonly IdaErrorTemplate KycExchangeNotAllowed = new("IDA-MPA-031", "%s not allowed as per policy", UpdateMispPolicy);
    public static readonly IdaErrorTemplate KeyBindingNotAllowed = new("IDA-MPA-032", "%s not allowed as per policy", UpdateMispPolicy);
    public static readonly IdaErrorTemplate UnauthorisedForKeyBinding = new("IDA-MPA-033", "Partner is unauthorised for KeyBinding");
    public static readonly IdaErrorTemplate PathParametersMissing = new("IDA-MPA-038", "Required Number of Path parameters are missing in URI", "Please try adding all the required path parameters.");
    public static readonly IdaErrorTemplate PartnerApiExpired = new("IDA-MPA-039", "Partner API is expired or using before Commence Start Date.");
}
