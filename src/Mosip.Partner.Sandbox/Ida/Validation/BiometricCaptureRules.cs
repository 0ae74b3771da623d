using System.Globalization;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>
/// Transaction ids and times of biometrics: only the last segment is held against the window; each other one must follow its
/// predecessor within the allowed time.
/// </summary>
internal sealed class BiometricCaptureRules(IdaConfiguration configuration, TimeRules times)
{
    public void Check(IReadOnlyList<Biometric?>? biometrics, string transactionId, ValidationErrors errors)
    {
        for (int i = 0; i < (biometrics?.Count ?? 0); i++)
        {
            string path = $"request/biometrics/{i}/data";
            if (biometrics![i]!.Data is not { } data)
            {
                errors.RejectMissing(path);
                continue;
            }

            CheckTransactionId(data.TransactionId, transactionId, path, errors);
            if (i == biometrics.Count - 1)
                CheckLast(data, path, errors);
            else
                RequireTimes(data, path, errors);
            if (i > 0 && !errors.HasErrors)
                CheckSequence(biometrics[i - 1]!.Data!, data, errors);
        }
    }

    private static void CheckTransactionId(string? transactionId, string expected, string path, ValidationErrors errors)
    {
        if (transactionId is null)
            errors.RejectMissing(path + "/transactionId");
        else if (transactionId != expected)
            errors.RejectInvalid(path + "/transactionId", "the transactionID of the request, given to the device before the capture", "another text");
    }

    private void CheckLast(BiometricData data, string path, ValidationErrors errors)
    {
        times.CheckBiometricTime(data.Timestamp, path + "/timestamp", errors);
        if (!errors.HasErrors && RequireDigitalIdTime(data.DigitalId, path, errors))
            times.CheckBiometricTime(data.DigitalId!.DateTime, path + "/digitalId/dateTime", errors);
    }

    private static void RequireTimes(BiometricData data, string path, ValidationErrors errors)
    {
        if (string.IsNullOrEmpty(data.Timestamp))
            errors.RejectMissing(path + "/timestamp");
        RequireDigitalIdTime(data.DigitalId, path, errors);
    }

    private static bool RequireDigitalIdTime(DigitalId? digitalId, string path, ValidationErrors errors)
    {
        if (digitalId?.DateTime is not null)
            return true;
        errors.RejectMissing(digitalId is null ? path + "/digitalId/" : path + "/digitalId/dateTime");
        return false;
    }

    private void CheckSequence(BiometricData previous, BiometricData current, ValidationErrors errors)
    {
        int allowed = configuration.SegmentTimeDifferenceSeconds;
        string allowedText = allowed.ToString(CultureInfo.InvariantCulture);
        if (SecondsBetween(previous.Timestamp, current.Timestamp) is var gap && (gap < 0 || gap > allowed))
            errors.Reject(IdaErrors.InvalidBioTimestamp, Explain("biometrics", gap, allowed), allowedText);
        if (SecondsBetween(previous.DigitalId?.DateTime, current.DigitalId?.DateTime) is var digitalIdGap && (digitalIdGap < 0 || digitalIdGap > allowed))
            errors.Reject(IdaErrors.InvalidBioDigitalIdTimestamp, Explain("digital ids", digitalIdGap, allowed), allowedText);
    }

    private static RefusalExplanation Explain(string subject, long gap, int allowed) =>
        new($"times of successive {subject}", $"0 to {allowed} s after the previous one", $"{gap} s");

    private long SecondsBetween(string? earlier, string? later) => (long)Math.Floor((Parse(later) - Parse(earlier)) / 1000m);

    private long Parse(string? text) =>
        text is not null && times.TryParseBiometricTime(text, out long instant)
            ? instant
            : throw new JavaFaultException(JavaFaultException.DateTimeParse, new("time of a biometric", $"the pattern {configuration.BiometricDateTimePattern}", "a text that does not fit"));
}
