using System.Globalization;
using System.Text.RegularExpressions;

namespace Mosip.Partner.Devices.Compliance.Schemas;

/// <summary>The date-time format as the toolkit's schema library reads it.</summary>
internal static partial class SchemaDate
{
    public static bool IsValid(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return false;
        int year = Number(match, "year"), month = Number(match, "month"), day = Number(match, "day");
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && Number(match, "hour") < 24 && Number(match, "minute") < 60 && Number(match, "second") < 60;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})[Tt](?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
