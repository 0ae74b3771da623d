using System.Globalization;
using System.Text.Json;

namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>A device that has nothing to capture has to use up the time that it was given.</summary>
internal static class TimeoutValidator
{
    public static ComplianceResult Check(JsonElement run)
    {
        long timeout = run.Number("timeout");
        DateTime start = ToolkitTime.WithMilliseconds(run.Text("startExecutionTime")), end = ToolkitTime.WithMilliseconds(run.Text("endExecutionTime"));
        long elapsed = (end - start).Ticks / TimeSpan.TicksPerMillisecond;
        return elapsed >= timeout
            ? ComplianceResult.Accept(nameof(TimeoutValidator), "TIMEOUT_VALIDATOR_001", "The device used the time that it was given.")
            : ComplianceResult.Refuse(
                nameof(TimeoutValidator),
                "TIMEOUT_VALIDATOR_002",
                "The device answered before the time that it was given was over.",
                timeout.ToString(CultureInfo.InvariantCulture),
                elapsed.ToString(CultureInfo.InvariantCulture));
    }
}
