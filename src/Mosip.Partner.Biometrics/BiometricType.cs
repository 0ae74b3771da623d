namespace Mosip.Partner.Biometrics;

/// <summary>What was captured. MOSIP may know others, so this is text and not an enumeration.</summary>
/// <param name="Value">The word as it stands in CBEFF files and device answers; compared exactly.</param>
public readonly record struct BiometricType(string Value)
{
    /// <summary>A fingerprint, ISO/IEC 19794-4.</summary>
    public static BiometricType Finger => new("Finger");

    /// <summary>An iris, ISO/IEC 19794-6.</summary>
    public static BiometricType Iris => new("Iris");

    /// <summary>A face, ISO/IEC 19794-5.</summary>
    public static BiometricType Face => new("Face");

    /// <summary>The photograph that documents missing fingers or eyes; a face record.</summary>
    public static BiometricType ExceptionPhoto => new("ExceptionPhoto");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
