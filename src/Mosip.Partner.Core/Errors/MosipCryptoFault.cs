namespace Mosip.Partner.Core.Errors;

/// <summary>Which cryptographic check failed on our side.</summary>
public enum MosipCryptoFault
{
    /// <summary>The AES-GCM tag is not right: the data was changed, or the key, IV or additional data are others.</summary>
    TagMismatch,

    /// <summary>The session key could not be unwrapped: it was wrapped for another key, or with another padding.</summary>
    WrongKey,

    /// <summary>The data names a certificate (by thumbprint) that none of the partner's keys has.</summary>
    UnknownThumbprint,

    /// <summary>A digest or MAC over received data differs from the one that came with it.</summary>
    DigestMismatch,

    /// <summary>The signature does not belong to the data and the certificate.</summary>
    SignatureInvalid,

    /// <summary>A signature is required and none came.</summary>
    SignatureMissing,

    /// <summary>A signature came without the certificate that is needed to check it, and none is configured.</summary>
    CertificateMissing,

    /// <summary>The certificate does not chain to a configured trust anchor.</summary>
    CertificateUntrusted,

    /// <summary>The certificate is past its validity.</summary>
    CertificateExpired,

    /// <summary>The certificate's validity has not begun; often this machine's clock is behind.</summary>
    CertificateNotYetValid,

    /// <summary>The certificate is valid and trusted, but it is not the one that may sign or receive this.</summary>
    CertificateUnexpected,

    /// <summary>The algorithm that the data names is not on the list of allowed ones.</summary>
    AlgorithmNotAllowed,

    /// <summary>The key's type or size is not allowed, for example RSA below 2048 bits.</summary>
    KeyNotAllowed,

    /// <summary>The key, HSM or vault refused or failed the operation.</summary>
    KeyUnavailable,

    /// <summary>The received data does not have the layout that the format asks for.</summary>
    Malformed,

    /// <summary>The received data is larger than the limit; it was not worked on.</summary>
    TooLarge,

    /// <summary>The signed time of a message is too far from this machine's time: a replayed message, or a wrong clock.</summary>
    NotFresh,

    /// <summary>The received data uses a part of its format that this SDK does not know how to check, so nothing was concluded from it.</summary>
    NotSupported,
}
