namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>MOSIP's words for fingers and eyes, and which of them a sub-device can capture.</summary>
internal static class BioSubTypes
{
    public const string Unknown = "UNKNOWN";

    public static readonly string[] LeftSlap = ["Left IndexFinger", "Left MiddleFinger", "Left RingFinger", "Left LittleFinger"];
    public static readonly string[] RightSlap = ["Right IndexFinger", "Right MiddleFinger", "Right RingFinger", "Right LittleFinger"];
    public static readonly string[] Thumbs = ["Left Thumb", "Right Thumb"];
    public static readonly string[] Fingers = [.. LeftSlap, .. RightSlap, .. Thumbs];
    public static readonly string[] Eyes = ["Left", "Right"];
    public static readonly string[] All = [.. Fingers, .. Eyes, Unknown];

    /// <summary>What a sub-device of a type may return; null for every word.</summary>
    /// <exception cref="ComplianceFailure">There is no such type, or no such sub-device of it.</exception>
    public static IReadOnlyList<string>? Of(string type, string? deviceSubId) => (type, deviceSubId) switch
    {
        ("Finger", "0") => [.. Fingers, Unknown],
        ("Finger", "1") => LeftSlap,
        ("Finger", "2") => RightSlap,
        ("Finger", "3") => Thumbs,
        ("Iris", "0") => [.. Eyes, Unknown],
        ("Iris", "1") => ["Left"],
        ("Iris", "2") => ["Right"],
        ("Iris", "3") => Eyes,
        ("Face", "0") => null,
        ("Finger" or "Iris" or "Face", _) => throw new ComplianceFailure("Invalid Device Sub Type"),
        _ => throw new ComplianceFailure("Invalid Device Type"),
    };
}
