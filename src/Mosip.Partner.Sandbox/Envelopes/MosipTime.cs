using System.Globalization;

namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>MOSIP's spellings of instants.</summary>
internal static class MosipTime
{
    /// <summary>UTC with three fraction digits and <c>Z</c>.</summary>
    public static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>UTC without a zone: <c>timestamp</c> and many other members of MOSIP's services.</summary>
    public static string Local(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    /// <summary>UTC with an offset, as some members of the policy service.</summary>
    public static string Offset(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture);

    public static bool TryParseUtc(string? text, out DateTimeOffset instant) => DateTimeOffset.TryParseExact(
        text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
}
