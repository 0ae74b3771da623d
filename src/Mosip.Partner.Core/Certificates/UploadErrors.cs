using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Certificates;

/// <summary>The codes and messages with which the key manager refuses certificates, in its own spelling.</summary>
internal static class UploadErrors
{
    public static readonly MosipError InvalidCertificate = Make("KER-PCM-001", "Invalid Certificate uploaded.");
    public static readonly MosipError AlreadyExists = Make("KER-PCM-003", "Certificate already exists in store.");
    public static readonly MosipError DatesNotValid = Make("KER-PCM-004", "Certificate Dates are not valid.");
    public static readonly MosipError RootNotFound = Make("KER-PCM-005", "Root CA Certificate not found.");
    public static readonly MosipError PathNotFound = Make("KER-PCM-006", "Root CA/Intermediate CA Certificates not found.");
    public static readonly MosipError VersionNotSupported = Make("KER-PCM-007", "Certificate version not supported.");
    public static readonly MosipError OrganisationMismatch = Make("KER-PCM-008", "Partner Organization Name not Matched.");
    public static readonly MosipError InvalidDomain = Make("KER-PCM-011", "Invalid Partner Domain.");
    public static readonly MosipError KeyTooShort = Make("KER-PCM-013", "Partner Certificate Key Size is less than allowed size.");
    public static readonly MosipError SignatureAlgorithm = Make("KER-PCM-014", "Partner Certificate Signature algorithm not supported.");
    public static readonly MosipError SelfSigned = Make("KER-PCM-015", "Self Signed Certificate not allowed as partner.");
    public static readonly MosipError AuthorityEndsTooSoon = Make("KER-PCM-017", "The CA Certificate validity is less than required minimum validity.");

    // The prefix really is PMS here, and KMS below, although the key manager's certificate service raises both.
    public static readonly MosipError FutureDated = Make("KER-PMS-020", "Future Dated Certificate not allowed to upload.");
    public static readonly MosipError PartnerEndsTooSoon = Make("KER-KMS-021", "The PARTNER Certificate validity is less than required minimum validity");

    public static readonly MosipError NotBase64 = Make("KER-CRY-003", " input data is not base64 encoded");

    public static MosipError NotParsable(string detail) => Make("KER-KMS-013", "Certificate Parsing Error." + detail);

    /// <summary>A fault that the key manager does not catch: HTTP 500 with the text of the exception.</summary>
    public static MosipError Unhandled(string text) => Make("KER-KMS-500", text);

    private static MosipError Make(string code, string message) => new(new MosipErrorCode(code), message);
}
