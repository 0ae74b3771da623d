namespace Mosip.Partner.Core.Errors;

// The codes of the certificate upload that a program may want to compare with.
public readonly partial record struct MosipErrorCode
{
    /// <summary>KER-PCM-003: this CA certificate is already in the store of this domain.</summary>
    public static MosipErrorCode CaAlreadyUploaded => new("KER-PCM-003");

    /// <summary>KER-PCM-004: the certificate has expired or is not valid yet; before release 1.3 the code also means that less than 335 days of validity remain.</summary>
    public static MosipErrorCode CertificateDatesInvalid => new("KER-PCM-004");

    /// <summary>KER-PCM-005: the intermediate CA does not chain to a root of this domain.</summary>
    public static MosipErrorCode RootCaNotFound => new("KER-PCM-005");

    /// <summary>KER-PCM-006: the partner certificate does not chain to a root of this domain.</summary>
    public static MosipErrorCode TrustPathNotFound => new("KER-PCM-006");

    /// <summary>KER-PCM-007: the certificate is not X.509 version 3.</summary>
    public static MosipErrorCode CertificateNotVersion3 => new("KER-PCM-007");

    /// <summary>KER-PCM-008: the certificate's organisation (O) is missing or is not the name that the partner has in PMS.</summary>
    public static MosipErrorCode OrganisationMismatch => new("KER-PCM-008");

    /// <summary>KER-PCM-011: the partner domain is not one of MOSIP's.</summary>
    public static MosipErrorCode PartnerDomainInvalid => new("KER-PCM-011");

    /// <summary>KER-PCM-013: the certificate's RSA key is smaller than 2048 bits.</summary>
    public static MosipErrorCode KeyTooSmall => new("KER-PCM-013");

    /// <summary>KER-PCM-014: the CA signed the certificate with an algorithm other than SHA-256 (or SHA-224) with RSA or ECDSA.</summary>
    public static MosipErrorCode SignatureAlgorithmNotAllowed => new("KER-PCM-014");

    /// <summary>KER-PCM-015: the partner certificate is self-signed.</summary>
    public static MosipErrorCode SelfSigned => new("KER-PCM-015");

    /// <summary>KER-PCM-017: the CA certificate ends too soon: release 1.3 wants 12 more months.</summary>
    public static MosipErrorCode CaValidityTooShort => new("KER-PCM-017");

    /// <summary>KER-PMS-020: the certificate's validity begins in the future.</summary>
    public static MosipErrorCode CertificateInFuture => new("KER-PMS-020");

    /// <summary>KER-KMS-013: the uploaded text is not a certificate in PEM.</summary>
    public static MosipErrorCode CertificateUnreadable => new("KER-KMS-013");

    /// <summary>KER-KMS-016: MOSIP has no current certificate of the partner to encrypt for: none was uploaded, or it has expired.</summary>
    public static MosipErrorCode PartnerKeyUnavailable => new("KER-KMS-016");

    /// <summary>KER-KMS-021: on upload: fewer than 335 days of the partner certificate's validity remain. MOSIP uses the code for two other faults as well.</summary>
    public static MosipErrorCode CertificateValidityTooShort => new("KER-KMS-021");
}
