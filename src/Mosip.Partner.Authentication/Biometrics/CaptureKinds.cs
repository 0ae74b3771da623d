using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Authentication;

/// <summary>Which fingers, irises and faces IDA takes together in one request.</summary>
internal static class CaptureKinds
{
    private const int MaximumFingers = 10, MaximumUnknownIrises = 2;
    private const string Unknown = "UNKNOWN";

    // Minutiae in place of an image: some deployments switch it on.
    private static readonly string[] Types = ["Finger", "Iris", "Face", "FMR"];

    private static readonly Dictionary<string, HashSet<string>> SubTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Finger"] = new(from hand in new[] { "Left", "Right" } from finger in new[] { "IndexFinger", "MiddleFinger", "RingFinger", "LittleFinger", "Thumb" } select $"{hand} {finger}", StringComparer.OrdinalIgnoreCase) { Unknown },
        ["Iris"] = new(StringComparer.OrdinalIgnoreCase) { "Left", "Right", Unknown },
    };

    /// <exception cref="MosipInputException">The first rule that is broken, with the place.</exception>
    public static void Verify(BiometricCapture capture)
    {
        // IDA answers repeats with HTTP 500 and no reason.
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < capture.Segments.Count; i++)
        {
            string type = capture.Segments[i].Type, subType = capture.Segments[i].SubType ?? "";
            bool isFace = Is(type, "Face"), isUnknown = Is(subType, Unknown);
            CaptureChecks.Require(Types.Contains(type, StringComparer.OrdinalIgnoreCase), i, "data/bioType is none of Finger, Iris, Face");
            CaptureChecks.Require(isFace || subType.Length > 0, i, "data/bioSubType is missing");
            CaptureChecks.Require(!SubTypes.TryGetValue(type, out HashSet<string>? subTypes) || subTypes.Contains(subType), i, $"data/bioSubType is none of MOSIP's words for {type}, such as {(Is(type, "Iris") ? "Left" : "Left IndexFinger")}");
            CaptureChecks.Require(isFace || isUnknown || seen.Add($"{type}/{subType}"), i, "its bioSubType comes twice");

            CaptureChecks.Require(!isFace || Count(type) == 1, i, "there is more than one face");
            CaptureChecks.Require(!Is(type, "Finger") || Count(type) <= MaximumFingers, i, $"there are more than {MaximumFingers} fingers");
            CaptureChecks.Require(!Is(type, "Iris") || !isUnknown || Count(type) <= MaximumUnknownIrises, i, $"there are more than {MaximumUnknownIrises} irises of unknown side");
        }
        VerifyDevices(capture);

        int Count(string type) => counts[type] = counts.GetValueOrDefault(type) + 1;
    }

    // IDA asks only that each kind is the kind of some device in the request.
    private static void VerifyDevices(BiometricCapture capture)
    {
        var deviceTypes = capture.Segments.Select(segment => segment.Facts.DeviceType).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < capture.Segments.Count; i++)
            CaptureChecks.Require(deviceTypes.Contains(capture.Segments[i].Type), i, "no digitalId has its bioType as type");
    }

    private static bool Is(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
