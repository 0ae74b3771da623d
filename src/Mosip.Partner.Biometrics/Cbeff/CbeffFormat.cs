namespace Mosip.Partner.Biometrics;

/// <summary>The format of a biometric data block: an owner and the owner's number for the format.</summary>
/// <param name="Organisation">The owner; <c>Mosip</c> in practice, <c>257</c> in old data.</param>
/// <param name="Type">The format; see the constants.</param>
public readonly record struct CbeffFormat(string Organisation, string Type)
{
    /// <summary>A fingerprint image.</summary>
    public static CbeffFormat FingerImage => new("Mosip", "7");

    /// <summary>Fingerprint minutiae, as extractors make them.</summary>
    public static CbeffFormat FingerMinutiae => new("Mosip", "2");

    /// <summary>A face image, also of an exception photo.</summary>
    public static CbeffFormat FaceImage => new("Mosip", "8");

    /// <summary>An iris image.</summary>
    public static CbeffFormat IrisImage => new("Mosip", "9");

    /// <summary>Whether MOSIP takes data of this format for a type; the owner is not looked at.</summary>
    /// <param name="type">What was captured.</param>
    public bool Fits(BiometricType type) => type.Value switch
    {
        "Finger" => Type is "7" or "2",
        "Iris" => Type == "9",
        "Face" or "ExceptionPhoto" => Type == "8",
        _ => true,
    };
}
