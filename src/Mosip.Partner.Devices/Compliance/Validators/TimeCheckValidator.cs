using System.Globalization;
using System.Text.Json;

namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>A capture's timestamp lies at most some whole minutes after the start of the test.</summary>
internal static class TimeCheckValidator
{
    public static ComplianceResult Check(JsonElement answer, JsonElement run, int intervalMinutes, ComplianceRules rules)
    {
        DateTime start = ToolkitTime.WithMilliseconds(run.Text("startExecutionTime"));
        IReadOnlyList<JsonElement> biometrics = answer.FindList("biometrics") ?? throw new ComplianceFailure("no status set");
        long minutes = 0;
        bool isInTime = false;
        foreach (JsonElement biometric in biometrics)
        {
            TimeSpan elapsed = ToolkitTime.WithSeconds(biometric.Get("dataDecoded").Text("timestamp")) - start;
            minutes = (long)Math.Floor(elapsed.TotalSeconds) / 60;
            // The toolkit has no lower bound: a capture of years ago passes there. A timestamp has no fraction, the start has.
            isInTime = minutes <= intervalMinutes && (rules == ComplianceRules.Toolkit || elapsed > TimeSpan.FromSeconds(-1));
            if (!isInTime)
                break;
        }
        return isInTime
            ? ComplianceResult.Accept(nameof(TimeCheckValidator), "TIMECHECK_VALIDATOR_001", "The timestamps are within the interval.")
            : ComplianceResult.Refuse(
                nameof(TimeCheckValidator),
                "TIMECHECK_VALIDATOR_002",
                biometrics.Count == 0 ? "There is no biometric." : "A timestamp is not within the interval.",
                intervalMinutes.ToString(CultureInfo.InvariantCulture),
                minutes.ToString(CultureInfo.InvariantCulture));
    }
}
