namespace Mosip.Partner.Management;

/// <summary>What ends.</summary>
public enum ExpiryKind
{
    /// <summary>The certificate that MOSIP signed for the partner. It lasts 365 days from the upload.</summary>
    PartnerCertificate,

    /// <summary>An API key.</summary>
    ApiKey,

    /// <summary>A MISP's licence.</summary>
    MispLicence,

    /// <summary>The software of a secure biometric interface.</summary>
    BiometricInterface,

    /// <summary>The certificate of an FTM chip.</summary>
    ChipCertificate,
}
