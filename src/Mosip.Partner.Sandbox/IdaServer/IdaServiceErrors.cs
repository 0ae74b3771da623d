using Mosip.Partner.Sandbox.Ida;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>The errors of IDA's services, beyond those of its filter and validators; literal texts.</summary>
internal static class IdaServiceErrors
{
    public static readonly IdaErrorTemplate AuthTypeLocked = new("IDA-MLC-019", "%s Auth Type is Locked for the UIN");
    public static readonly IdaErrorTemplate NotEncrypted = new("IDA-MLC-020", "Unable to encrypt data");
    public static readonly IdaErrorTemplate UinEnded = new("IDA-MLC-022", "UIN is deactivated/blocked");
    public static readonly IdaErrorTemplate Blocked = new("IDA-MLC-022", "%s is blocked");
    public static readonly IdaErrorTemplate VidEnded = new("IDA-MLC-023", "VID is expired/deactivated");

    public static readonly IdaErrorTemplate OtpFlooded = new("IDA-OTA-001", "Innumerous OTP requests received");
    public static readonly IdaErrorTemplate OtpNotSent = new("IDA-OTA-002", "Could not generate/send OTP%s");
    public static readonly IdaErrorTemplate OtpExpired = new("IDA-OTA-003", "OTP has expired");
    public static readonly IdaErrorTemplate OtpInvalid = new("IDA-OTA-004", "OTP is invalid", "Please provide correct OTP value");
    public static readonly IdaErrorTemplate OtpOtherTransaction = new("IDA-OTA-005", "Input transactionID does not match transactionID of OTP Request");
    public static readonly IdaErrorTemplate OtpOtherIdType = new("IDA-OTA-010", "Input Identity Type does not match Identity Type of OTP Request");
    public static readonly IdaErrorTemplate OtpOtherPartner = new("IDA-OTA-011", "Input Partner-ID does not match Partner-ID of OTP Request");
    public static readonly IdaErrorTemplate OtpNotRequested = new("IDA-OTA-012", "OTP validation can't be performed against this Individual-ID. Generate OTP first.");
    public static readonly IdaErrorTemplate OtpFrozen = new("IDA-OTA-013", "OTP request/validation has been frozen for the Individual-ID for %s due to consecutive failure attempts for %s times.");

    public static readonly IdaErrorTemplate BiometricMismatch = new("IDA-BIA-001", "Biometric data%s did not match", "Please give your biometrics again");
    public static readonly IdaErrorTemplate BiometricMissing = new("IDA-BIA-006", "Biometric data %s not available in database");
}
