using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>The errors of keys, in the spelling of the release: from 1.3.0 on most causes have a code of their own.</summary>
internal sealed class KeyManagerErrors(bool isRelease13)
{
    private static readonly MosipError UploadNotAllowed = Make("KER-KMS-015", "Upload of certificate will not be allowed to update other domain certificate.");

    public MosipError UnknownApplication { get; } = Make("KER-KMS-002", "ApplicationId not found in Key Policy. Key/CSR generation not allowed.");

    public MosipError InvalidRequest { get; } = Make("KER-KMS-005", "Invalid request");

    public MosipError KeyNotGenerated { get; } = Make("KER-KMS-012", "Key Generation Process is not completed.");

    public MosipError InvalidPartnerCertificateId { get; } = Make("KER-PCM-010", "Invalid Partner Certificate ID.");

    public MosipError UnknownPartnerCertificateId { get; } = Make("KER-PCM-012", "Partner Certificate not found for the given ID.");

    public MosipError ReservedSigningKey { get; } = isRelease13
        ? Make("KER-KMS-031", "Application Id with KERNEL & Reference Id with Sign not allowed to upload Partner certificate.")
        : UploadNotAllowed;

    public MosipError ReservedReference { get; } = Make("KER-KMS-030", "EC Sign Reference Id Not Supported for the Application ID.");

    public MosipError PrivateKeyExists { get; } = isRelease13
        ? Make("KER-KMS-034", "PrivateKey available, for Other Domain Certificate, Private Key should not available.")
        : UploadNotAllowed;

    public MosipError SameCertificate { get; } = isRelease13
        ? Make("KER-KMS-035", "Certificate Already Exist, not allowed to upload same certificate again")
        : UploadNotAllowed;

    public MosipError GenerationNotAllowed(string reason) =>
        Make("KER-KMS-016", "Not allowed to generate new key pair for other domains or not allowed to generate base key." + (isRelease13 ? $" ({reason})" : ""));

    private static MosipError Make(string code, string message) => new(new MosipErrorCode(code), message);
}
