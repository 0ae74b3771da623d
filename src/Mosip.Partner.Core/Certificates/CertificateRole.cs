namespace Mosip.Partner.Core.Certificates;

/// <summary>What a watched certificate is for; it decides what to do before the certificate ends.</summary>
public enum CertificateRole
{
    /// <summary>The partner's certificate from its own authority, which is uploaded to MOSIP.</summary>
    PartnerOwn,

    /// <summary>The partner's certificate that MOSIP issued in return: requests are signed and data is sealed with it. It lasts 365 days, whatever the own one lasts.</summary>
    PartnerMosip,

    /// <summary>An authority above the partner's own certificate.</summary>
    PartnerAuthority,

    /// <summary>A certificate of MOSIP that requests or biometrics are encrypted for.</summary>
    MosipEncryption,

    /// <summary>A certificate of MOSIP that signatures are checked with, or the root above it.</summary>
    MosipSigning,

    /// <summary>The certificate of a device's key, which its provider issues anew every 30 days or so.</summary>
    Device,

    /// <summary>The certificate of the chip in a device, which lasts as long as the chip.</summary>
    DeviceChip,
}
