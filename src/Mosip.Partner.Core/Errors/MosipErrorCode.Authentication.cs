namespace Mosip.Partner.Core.Errors;

// The codes of ID Authentication about the request and the person that a program may want to compare with.
public readonly partial record struct MosipErrorCode
{
    /// <summary>IDA-MLC-001: the request was made too long ago or too far in the future: a time in it is outside IDA's window (by default 60 seconds back, 30 seconds ahead).</summary>
    public static MosipErrorCode RequestTimeNotAccepted => new("IDA-MLC-001");

    /// <summary>IDA-MLC-002: the UIN has the wrong length or its check digit is wrong.</summary>
    public static MosipErrorCode InvalidUin => new("IDA-MLC-002");

    /// <summary>IDA-MLC-004: the VID has the wrong length or its check digit is wrong.</summary>
    public static MosipErrorCode InvalidVid => new("IDA-MLC-004");

    /// <summary>IDA-MLC-006: a mandatory member, header or value of the request is missing; the message names it.</summary>
    public static MosipErrorCode MissingInput => new("IDA-MLC-006");

    /// <summary>IDA-MLC-007: the request could not be processed; a general code that says nothing by itself and often stands before the real one.</summary>
    public static MosipErrorCode RequestNotProcessed => new("IDA-MLC-007");

    /// <summary>IDA-MLC-008: the request holds no factor: no OTP, no demographic data, no biometrics.</summary>
    public static MosipErrorCode NoFactor => new("IDA-MLC-008");

    /// <summary>IDA-MLC-009: a value of the request breaks a rule; the message names the member.</summary>
    public static MosipErrorCode InvalidInput => new("IDA-MLC-009");

    /// <summary>IDA-MLC-011: this IDA does not accept the factor, either for anybody or for this person: for children, some countries refuse OTP and biometrics.</summary>
    public static MosipErrorCode FactorNotSupported => new("IDA-MLC-011");

    /// <summary>IDA-MLC-012: the request does not say that the person consented.</summary>
    public static MosipErrorCode ConsentMissing => new("IDA-MLC-012");

    /// <summary>IDA-MLC-013: a factor is announced but has no usable content; the message names it (demo, bio, otp, ...).</summary>
    public static MosipErrorCode FactorEmpty => new("IDA-MLC-013");

    /// <summary>IDA-MLC-015: the country does not accept this kind of id (UIN, VID or handle) for authentication.</summary>
    public static MosipErrorCode IdTypeNotAllowed => new("IDA-MLC-015");

    /// <summary>IDA-MLC-018: this IDA does not know the UIN, VID or handle.</summary>
    public static MosipErrorCode IdNotFound => new("IDA-MLC-018");

    /// <summary>IDA-MLC-019: the person has locked this factor.</summary>
    public static MosipErrorCode FactorLocked => new("IDA-MLC-019");

    /// <summary>IDA-MLC-022: the UIN is deactivated or blocked, or the message names something on MOSIP's hotlist: the partner, the id, the device or its provider.</summary>
    public static MosipErrorCode IdBlocked => new("IDA-MLC-022");

    /// <summary>IDA-MLC-023: the VID is expired, revoked or used up.</summary>
    public static MosipErrorCode VidExpired => new("IDA-MLC-023");

    /// <summary>IDA-MLC-024: domainUri or env of the request differs from what the device signed into the biometrics.</summary>
    public static MosipErrorCode EnvironmentMismatch => new("IDA-MLC-024");

    /// <summary>IDA-MLC-030: the biometric segments were captured too far apart, or stand in the wrong order.</summary>
    public static MosipErrorCode CapturesTooFarApart => new("IDA-MLC-030");

    /// <summary>IDA-MLC-031: the devices' digital ids were signed too far apart, or stand in the wrong order.</summary>
    public static MosipErrorCode DigitalIdsTooFarApart => new("IDA-MLC-031");

    /// <summary>IDA-OTA-001: too many transactions for this person in a short time.</summary>
    public static MosipErrorCode OtpRequestsFlooded => new("IDA-OTA-001");

    /// <summary>IDA-OTA-002: no OTP was sent: the person has no such channel on record, or the OTP service failed.</summary>
    public static MosipErrorCode OtpNotSent => new("IDA-OTA-002");

    /// <summary>IDA-OTA-003: the OTP is right or wrong, but too old: it lives for 180 seconds by default.</summary>
    public static MosipErrorCode OtpExpired => new("IDA-OTA-003");

    /// <summary>IDA-OTA-004: the OTP is not the one that was sent.</summary>
    public static MosipErrorCode OtpInvalid => new("IDA-OTA-004");

    /// <summary>IDA-OTA-005: there is no OTP request with this transaction id for this person.</summary>
    public static MosipErrorCode OtpTransactionMismatch => new("IDA-OTA-005");

    /// <summary>IDA-OTA-008: the OTP request names no channel.</summary>
    public static MosipErrorCode OtpChannelMissing => new("IDA-OTA-008");

    /// <summary>IDA-OTA-010: the OTP was requested with another kind of id (UIN, VID, handle) than the authentication uses.</summary>
    public static MosipErrorCode OtpIdTypeMismatch => new("IDA-OTA-010");

    /// <summary>IDA-OTA-011: the OTP was requested by another partner than the one that authenticates.</summary>
    public static MosipErrorCode OtpPartnerMismatch => new("IDA-OTA-011");

    /// <summary>IDA-OTA-012: the person has no active OTP: it was used already, or never made.</summary>
    public static MosipErrorCode OtpNotRequested => new("IDA-OTA-012");

    /// <summary>IDA-OTA-013: five wrong OTPs in a row: OTPs are frozen for this person.</summary>
    public static MosipErrorCode OtpFrozen => new("IDA-OTA-013");

    /// <summary>IDA-DEA-001: a demographic attribute differs from the record; the message names the attribute and the language. There is one such error for each.</summary>
    public static MosipErrorCode DemographicMismatch => new("IDA-DEA-001");

    /// <summary>IDA-DEA-002: a demographic attribute is given in a language that the country does not use.</summary>
    public static MosipErrorCode LanguageNotSupported => new("IDA-DEA-002");

    /// <summary>IDA-DEA-003: the person's record does not have the attribute, or not in that language. It hides all other differences.</summary>
    public static MosipErrorCode DemographicMissing => new("IDA-DEA-003");

    /// <summary>IDA-BIA-001: the captured biometrics are not the person's, or not good enough to say so.</summary>
    public static MosipErrorCode BiometricMismatch => new("IDA-BIA-001");

    /// <summary>IDA-BIA-002: two finger segments hold the same data.</summary>
    public static MosipErrorCode DuplicateFinger => new("IDA-BIA-002");

    /// <summary>IDA-BIA-003: the request holds more than ten finger segments.</summary>
    public static MosipErrorCode TooManyFingers => new("IDA-BIA-003");

    /// <summary>IDA-BIA-006: the person's record does not have this biometric type. In eKYC: there is no photo in the record although the policy lists it.</summary>
    public static MosipErrorCode BiometricMissing => new("IDA-BIA-006");

    /// <summary>IDA-BIA-007: two iris segments hold the same data.</summary>
    public static MosipErrorCode DuplicateIris => new("IDA-BIA-007");

    /// <summary>IDA-BIA-008: the request holds more than two irises.</summary>
    public static MosipErrorCode TooManyIrises => new("IDA-BIA-008");

    /// <summary>IDA-BIA-009: the request holds more than one face.</summary>
    public static MosipErrorCode TooManyFaces => new("IDA-BIA-009");

    /// <summary>IDA-BIA-014: the chain of hashes over the biometric segments is broken.</summary>
    public static MosipErrorCode BiometricHashMismatch => new("IDA-BIA-014");

    /// <summary>IDA-BIA-018: the biometric matcher failed. It says nothing about the person.</summary>
    public static MosipErrorCode BiometricMatcherFailed => new("IDA-BIA-018");

    /// <summary>IDA-DPM-004: the digital id of the device says another type than the biometrics that it gave.</summary>
    public static MosipErrorCode DeviceTypeMismatch => new("IDA-DPM-004");
}
