using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>The types and subtypes of biometrics that IDA knows, and whether a request has one of them (BioAuthType, BioMatchType).</summary>
internal static class BiometricRecognition
{
    public const string Finger = "Finger";
    public const string Iris = "Iris";
    public const string Face = "FACE";
    public const string FingerMinutiae = "FMR";
    public const string Unknown = "UNKNOWN";

    private static readonly string[] FingerSubTypes =
    [
        .. from hand in (string[])["Left", "Right"]
           from finger in (string[])["Thumb", "IndexFinger", "MiddleFinger", "RingFinger", "LittleFinger"]
           select $"{hand} {finger}",
        Unknown,
    ];

    private static readonly string[] IrisSubTypes = ["Right", "Left", Unknown];

    /// <summary>The subtypes of a type; null for one that has none or is not known.</summary>
    public static IReadOnlyList<string>? SubTypesOf(string? bioType) =>
        Same(bioType, Finger) || Same(bioType, FingerMinutiae) ? FingerSubTypes : Same(bioType, Iris) ? IrisSubTypes : null;

    /// <summary>
    /// Asks for fingers, then irises, then face, and stops at the first type that is there. Two of one named subtype, or two faces, collide
    /// in the map that IDA builds for the answer.
    /// </summary>
    /// <exception cref="JavaFaultException">Two biometrics collide.</exception>
    public static bool RecognisesAny(IReadOnlyList<Biometric?> biometrics)
    {
        foreach (string type in (ReadOnlySpan<string>)[FingerMinutiae, Finger, Iris])
        {
            if (Recognises(biometrics, type, SubTypesOf(type)!))
                return true;
        }

        int faces = biometrics.Count(biometric => Same(biometric?.Data?.BioType, Face));
        return faces <= 1 ? faces == 1 : throw Collision("two faces");
    }

    public static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static bool Recognises(IReadOnlyList<Biometric?> biometrics, string type, IReadOnlyList<string> subTypes)
    {
        bool any = false;
        foreach (string subType in subTypes)
        {
            int count = biometrics.Count(biometric => Same(biometric?.Data?.BioType, type) && Same(biometric?.Data?.BioSubType, subType));
            any |= count > 0;
            if (count > 1 && subType != Unknown)
                throw Collision($"two of {type} {subType}");
        }

        return any;
    }

    private static JavaFaultException Collision(string actual) =>
        new(JavaFaultException.IllegalState, new("repeated biometrics", "each named subtype once, and one face", actual));
}
