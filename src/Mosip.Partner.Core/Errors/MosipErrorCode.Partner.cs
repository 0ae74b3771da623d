namespace Mosip.Partner.Core.Errors;

// The codes of ID Authentication about the partner that a program may want to compare with.
public readonly partial record struct MosipErrorCode
{
    /// <summary>IDA-MPA-001: IDA could not verify a signature, or does not trust its certificate. The message says whose: the request's header, or a biometric segment's data or digital id.</summary>
    public static MosipErrorCode SignatureVerificationFailed => new("IDA-MPA-001");

    /// <summary>IDA-MPA-003: IDA could not decrypt the request block, its digest or a biometric segment.</summary>
    public static MosipErrorCode DecryptionFailed => new("IDA-MPA-003");

    /// <summary>IDA-MPA-004: IDA found no single current key of its own to decrypt with.</summary>
    public static MosipErrorCode IdaKeyExpired => new("IDA-MPA-004");

    /// <summary>IDA-MPA-005: the partner's policy does not allow OTP requests.</summary>
    public static MosipErrorCode OtpRequestNotAllowed => new("IDA-MPA-005");

    /// <summary>IDA-MPA-006: the partner's policy does not allow a factor of the request; the message names it.</summary>
    public static MosipErrorCode FactorNotAllowedByPolicy => new("IDA-MPA-006");

    /// <summary>IDA-MPA-007: the MISP licence key is not known to IDA, is deleted, or is not valid yet.</summary>
    public static MosipErrorCode InvalidLicenceKey => new("IDA-MPA-007");

    /// <summary>IDA-MPA-008: the MISP's licence has expired.</summary>
    public static MosipErrorCode LicenceKeyExpired => new("IDA-MPA-008");

    /// <summary>IDA-MPA-009: IDA knows no such pair of partner id and API key.</summary>
    public static MosipErrorCode PartnerNotRegistered => new("IDA-MPA-009");

    /// <summary>IDA-MPA-012: the partner or its API key is not active.</summary>
    public static MosipErrorCode PartnerDeactivated => new("IDA-MPA-012");

    /// <summary>IDA-MPA-013: the partner's policy does not allow eKYC.</summary>
    public static MosipErrorCode KycNotAllowed => new("IDA-MPA-013");

    /// <summary>IDA-MPA-015: the partner's policy demands a factor that the request lacks; the message names it.</summary>
    public static MosipErrorCode MandatoryFactorMissing => new("IDA-MPA-015");

    /// <summary>IDA-MPA-016: the digest in requestHMAC is not that of the request block.</summary>
    public static MosipErrorCode RequestDigestMismatch => new("IDA-MPA-016");

    /// <summary>IDA-MPA-017: the MISP's licence is not active.</summary>
    public static MosipErrorCode LicenceKeyBlocked => new("IDA-MPA-017");

    /// <summary>IDA-MPA-018: the policy of the API key has been deleted.</summary>
    public static MosipErrorCode PolicyNotRegistered => new("IDA-MPA-018");

    /// <summary>IDA-MPA-019: the policy of the API key is inactive, has expired, or has not begun.</summary>
    public static MosipErrorCode PolicyNotActive => new("IDA-MPA-019");

    /// <summary>IDA-MPA-021: the request is validly signed, but not with the certificate that IDA holds for this partner or for its MISP.</summary>
    public static MosipErrorCode CertificateMismatch => new("IDA-MPA-021");

    /// <summary>IDA-MPA-038: the address lacks the licence key, the partner id or the API key.</summary>
    public static MosipErrorCode PathIncomplete => new("IDA-MPA-038");

    /// <summary>IDA-MPA-039: the API key is past its end or before its start.</summary>
    public static MosipErrorCode ApiKeyExpired => new("IDA-MPA-039");
}
