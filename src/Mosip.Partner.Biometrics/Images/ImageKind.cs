namespace Mosip.Partner.Biometrics;

/// <summary>The container of an image.</summary>
public enum ImageKind
{
    /// <summary>JPEG 2000 in the box format (JP2), which MOSIP wants.</summary>
    Jp2,

    /// <summary>JPEG 2000 as a bare codestream, which MOSIP refuses.</summary>
    Jpeg2000Codestream,

    /// <summary>Wavelet scalar quantisation, for fingerprints.</summary>
    Wsq,

    /// <summary>JPEG.</summary>
    Jpeg,
}
