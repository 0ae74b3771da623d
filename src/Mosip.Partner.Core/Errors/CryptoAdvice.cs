namespace Mosip.Partner.Core.Errors;

/// <summary>What a <see cref="MosipCryptoException"/> says.</summary>
internal static class CryptoAdvice
{
    public static string Describe(MosipCryptoFault fault, string operation, string? detail, string? transactionId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        (string why, string next) = For(fault);
        return AdviceText.Compose(operation, why, detail, next, transactionId);
    }

    private static (string Why, string Next) For(MosipCryptoFault fault) => fault switch
    {
        MosipCryptoFault.TagMismatch => (
            "the AES-GCM tag is not right, so the data was changed or belongs to another key",
            "Discard the data; check that it arrived unaltered and was encrypted for this partner."),
        MosipCryptoFault.WrongKey => (
            "the session key cannot be unwrapped with this partner key",
            "Check which certificate MOSIP holds for this partner; keep old keys configured until all data for them is read."),
        MosipCryptoFault.UnknownThumbprint => (
            "the data is encrypted for a certificate that no configured partner key has",
            "Add the MOSIP-signed certificate with this thumbprint, and its key, to the partner key."),
        MosipCryptoFault.DigestMismatch => (
            "the digest of the received data differs from the one that came with it",
            "Discard the data; check the shared secret and that nothing between rewrites bodies."),
        MosipCryptoFault.SignatureInvalid => (
            "the signature does not belong to the received bytes",
            "Discard the data; look for a proxy that rewrites bodies, and report it if there is none."),
        MosipCryptoFault.SignatureMissing => (
            "a signature is required and none came",
            "Check that the gateway passes MOSIP's signature headers on; do not trust the data without."),
        MosipCryptoFault.CertificateMissing => (
            "the signature names no certificate and none is configured to check it",
            "Configure the signer's certificate."),
        MosipCryptoFault.CertificateUntrusted => (
            "the certificate does not chain to a configured trust anchor",
            "Check the anchor with the MOSIP operator over another channel, then configure it."),
        MosipCryptoFault.CertificateExpired => (
            "the certificate has expired",
            "Get the renewed certificate from its owner; check this machine's clock."),
        MosipCryptoFault.CertificateNotYetValid => (
            "the certificate is not valid yet",
            "Check this machine's clock: MOSIP's certificates begin at the minute they are made."),
        MosipCryptoFault.CertificateUnexpected => (
            "the certificate is not the one that is expected here",
            "Check with its owner whether it was renewed, then configure the new one."),
        MosipCryptoFault.AlgorithmNotAllowed => (
            "the algorithm is not on the list of allowed ones",
            "Do not widen the list to make it pass; ask the sender why it uses another."),
        MosipCryptoFault.KeyNotAllowed => (
            "the key's type or size is not allowed",
            "Use RSA of at least 2048 bits."),
        MosipCryptoFault.KeyUnavailable => (
            "the key, HSM or vault did not do the operation",
            "Check that it is reachable, that the key exists there and that this process may use it."),
        MosipCryptoFault.Malformed => (
            "the data does not have the layout that its format asks for",
            "Discard the data; check that it arrived whole and that the sender's release is supported."),
        MosipCryptoFault.TooLarge => (
            "the data is larger than the limit",
            "Discard the data; raise the limit only if the sender confirms such sizes."),
        MosipCryptoFault.NotFresh => (
            "the signed time is too far from this machine's time",
            "Check this machine's clock; if it is right, the message is old or replayed."),
        MosipCryptoFault.NotSupported => (
            "the data uses a part of its format that is not supported",
            "Nothing was concluded from it; ask the sender for the plain form, or check it by other means."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a crypto fault."),
    };
}
