using System.Globalization;
using System.Text.Json;

namespace Mosip.Partner.WebSub;

/// <summary>Reads the times of MOSIP's events, which come in several spellings. All are UTC unless they name another offset.</summary>
public static class HubTimestamp
{
    private const int MaximumLength = 40;

    // Java's printers leave out what is zero: the fraction, and the seconds too.
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK",
    ];

    /// <summary>
    /// Reads <c>2024-05-14T08:31:07.412Z</c>, <c>2024-05-14T08:30Z</c>, the same with an offset, without a zone or with a blank for the <c>T</c>, and the array
    /// <c>[2024,5,14,8,31,7,412000000]</c> that PMS writes (seconds and nanoseconds may be left out).
    /// </summary>
    /// <param name="value">The JSON value.</param>
    /// <param name="time">The instant.</param>
    /// <returns>False where the value is something else.</returns>
    public static bool TryRead(JsonElement value, out DateTimeOffset time)
    {
        time = default;
        return value.ValueKind switch
        {
            JsonValueKind.String => TryParse(value.GetString(), out time),
            JsonValueKind.Array => TryReadParts(value, out time),
            _ => false,
        };
    }

    /// <summary>Reads a time that is text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="time">The instant.</param>
    public static bool TryParse(string? text, out DateTimeOffset time)
    {
        time = default;
        return text is { Length: > 0 and <= MaximumLength } && DateTimeOffset.TryParseExact(
            CutFraction(text), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
    }

    // Java counts nanoseconds, .NET tenths of microseconds.
    private static string CutFraction(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
            return text;
        int end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - point > 8 ? text.Remove(point + 8, end - point - 8) : text;
    }

    private static bool TryReadParts(JsonElement array, out DateTimeOffset time)
    {
        time = default;
        int count = array.GetArrayLength();
        if (count is < 5 or > 7)
            return false;
        Span<int> parts = stackalloc int[7];
        for (int i = 0; i < count; i++)
        {
            if (array[i].ValueKind != JsonValueKind.Number || !array[i].TryGetInt32(out parts[i]))
                return false;
        }
        (int year, int month, int day, int hour, int minute, int second, int nanosecond) = (parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || nanosecond is < 0 or > 999_999_999)
            return false;
        time = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero).AddTicks(nanosecond / 100);
        return true;
    }
}
