namespace Mosip.Partner.Core.Errors;

/// <summary>What a <see cref="MosipInputException"/> says.</summary>
internal static class InputAdvice
{
    public static string Describe(MosipInputFault fault, string operation, string? detail)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        (string why, string next) = fault switch
        {
            MosipInputFault.Unreadable => ("the file does not exist or cannot be read", "Check the path and the rights of this process."),
            MosipInputFault.WrongPassword => ("the password does not open the key", "Check the configured password; it may belong to another file."),
            MosipInputFault.Malformed => ("the content is not of the expected format", "Check that the right file is configured and that it was copied whole."),
            MosipInputFault.TooLarge => ("the content is larger than the limit", "Check that the right file is configured."),
            MosipInputFault.KeyMissing => ("there is a certificate but no private key", "Supply the private key that the certificate was requested with."),
            MosipInputFault.CertificateMissing => ("there is a key but no certificate", "Supply the MOSIP-signed certificate that the partner management portal gives."),
            MosipInputFault.KeyMismatch => ("the private key does not belong to the certificate", "Supply the pair that was uploaded to MOSIP together."),
            MosipInputFault.KeyNotSupported => ("the key's type or size is not supported", "Use RSA of at least 2048 bits."),
            MosipInputFault.CertificateDates => ("the certificate is expired or not valid yet", "Check this machine's clock, or renew the certificate and upload it to MOSIP."),
            MosipInputFault.InvalidContent => ("the content breaks a rule of its format", "Correct the named member."),
            MosipInputFault.NotInRelease => ("the server's release does not have this call", "Use a call that the release has, or correct the configured release."),
            MosipInputFault.Conflict => ("what was given does not fit what MOSIP has or would take", "Change what is named, then run again."),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not an input fault."),
        };
        return AdviceText.Compose(operation, why, detail, next, transactionId: null);
    }
}
