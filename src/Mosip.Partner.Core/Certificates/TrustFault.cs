namespace Mosip.Partner.Core.Certificates;

/// <summary>Why no path leads from a certificate to a trusted one.</summary>
public enum TrustFault
{
    /// <summary>A path was found.</summary>
    None = 0,

    /// <summary>The store has no trusted certificate that is in date.</summary>
    NoAnchor,

    /// <summary>The certificate is past its validity.</summary>
    Expired,

    /// <summary>The certificate's validity has not begun.</summary>
    NotYetValid,

    /// <summary>The store does not have the issuer of a certificate on the way.</summary>
    IssuerUnknown,

    /// <summary>The store has a certificate of the issuer's name, and another key made the signature.</summary>
    SignatureInvalid,

    /// <summary>The issuer's certificate does not allow it to issue certificates.</summary>
    IssuerNotAuthority,

    /// <summary>There are more authorities on the way than one of them, or MOSIP, allows.</summary>
    PathTooLong,

    /// <summary>An authority's name constraints exclude the certificate.</summary>
    NameConstraint,

    /// <summary>A certificate has a critical extension that is not understood.</summary>
    CriticalExtension,

    /// <summary>A certificate has a key or signature that is too weak.</summary>
    WeakAlgorithm,

    /// <summary>A certificate is damaged.</summary>
    Unreadable,
}
