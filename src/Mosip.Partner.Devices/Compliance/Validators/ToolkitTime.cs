using System.Globalization;

namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>The two spellings of instants that the toolkit reads, exactly.</summary>
internal static class ToolkitTime
{
    public static DateTime WithMilliseconds(string text) => Parse(text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    public static DateTime WithSeconds(string text) => Parse(text, "yyyy-MM-dd'T'HH:mm:ss'Z'");

    private static DateTime Parse(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time)
            ? time
            : throw new ComplianceFailure($"A time is not of the form {format.Replace("'", "", StringComparison.Ordinal)}.");
}
