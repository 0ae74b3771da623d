using System.Globalization;

namespace Mosip.Partner.Devices.Wire;

/// <summary>Times of the interface: UTC to the second on the way out; milliseconds and offsets, which clients send, are taken on the way in.</summary>
internal static class SbiTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.fffzzz"];

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(Formats[0], CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
