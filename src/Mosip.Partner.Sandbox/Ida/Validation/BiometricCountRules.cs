using System.Globalization;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>
/// How many fingers, irises and faces a request may have. A rule is used only if a segment spells its type exactly
/// (<c>Finger</c>, <c>Iris</c>, <c>FACE</c>), but then counts all spellings.
/// </summary>
internal sealed class BiometricCountRules(IdaConfiguration configuration)
{
    private const int MaximumFingers = 10;
    private const int MaximumUnknownIrises = 2;

    public void Check(IReadOnlyList<BiometricData> data, ValidationErrors errors)
    {
        if (configuration.FmrEnabled && Spells(BiometricRecognition.FingerMinutiae))
            CheckFingers(Of(BiometricRecognition.FingerMinutiae), errors);
        if (Spells(BiometricRecognition.Finger))
            CheckFingers(Of(BiometricRecognition.Finger), errors);
        if (Spells(BiometricRecognition.Iris))
            CheckIrises(Of(BiometricRecognition.Iris), errors);
        if (Spells(BiometricRecognition.Face) && Of(BiometricRecognition.Face).Count is > 1 and var faces)
            errors.Reject(IdaErrors.FaceExceeding, new("number of faces", "one", Text(faces)));

        bool Spells(string type) => data.Any(segment => segment.BioType == type);
        List<BiometricData> Of(string type) => [.. data.Where(segment => BiometricRecognition.Same(segment.BioType, type))];
    }

    private static void CheckFingers(List<BiometricData> fingers, ValidationErrors errors)
    {
        if (HasRepeats(fingers, finger => finger.BioSubType!, MaximumFingers) || HasRepeats(fingers, finger => finger.BioValue!, MaximumFingers))
            errors.Reject(IdaErrors.DuplicateFinger, new("distinct fingers", "each named finger and each value once", "repeats"));
        if (fingers.Count > MaximumFingers)
            errors.Reject(IdaErrors.FingerExceeding, new("number of fingers", $"at most {MaximumFingers}", Text(fingers.Count)), Text(MaximumFingers));
    }

    private static void CheckIrises(List<BiometricData> irises, ValidationErrors errors)
    {
        if (HasRepeats(irises, iris => iris.BioSubType!, MaximumUnknownIrises))
            errors.Reject(IdaErrors.IrisExceeding, new("number of irises", $"each named iris once, at most {MaximumUnknownIrises} unknown", "more"));
        if (HasRepeats(irises, iris => iris.BioValue!, MaximumUnknownIrises))
            errors.Reject(IdaErrors.DuplicateIris, new("distinct irises", "each value once", "repeats"));
    }

    // Keys are counted as they are spelt; only UNKNOWN may stand more than once.
    private static bool HasRepeats(IEnumerable<BiometricData> data, Func<BiometricData, string> key, int maximumUnknown) =>
        data.CountBy(key).Any(entry => entry.Value > (BiometricRecognition.Same(entry.Key, BiometricRecognition.Unknown) ? maximumUnknown : 1));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
