namespace Mosip.Partner.Core.Errors;

/// <summary>What is wrong with a key file, certificate, policy or other input that the partner supplied.</summary>
public enum MosipInputFault
{
    /// <summary>The file does not exist or this process may not read it.</summary>
    Unreadable,

    /// <summary>The password does not open the key store or key.</summary>
    WrongPassword,

    /// <summary>The content is not of the format (PEM, DER, PKCS#7, PKCS#12, JSON) that it should have.</summary>
    Malformed,

    /// <summary>The content is larger than the limit.</summary>
    TooLarge,

    /// <summary>There is a certificate and no private key.</summary>
    KeyMissing,

    /// <summary>There is a key and no certificate.</summary>
    CertificateMissing,

    /// <summary>The private key does not belong to the certificate.</summary>
    KeyMismatch,

    /// <summary>The key's type or size is not supported, for example RSA below 2048 bits or an EC key where MOSIP needs RSA.</summary>
    KeyNotSupported,

    /// <summary>The certificate is expired or not valid yet.</summary>
    CertificateDates,

    /// <summary>The format is right and the content is not: a missing member, a value that is not allowed.</summary>
    InvalidContent,

    /// <summary>The call is not in the release of MOSIP that answers; nothing was sent.</summary>
    NotInRelease,

    /// <summary>What was given does not fit what MOSIP has, or what it would take: another organisation, another policy, a key that nobody holds.</summary>
    Conflict,
}
