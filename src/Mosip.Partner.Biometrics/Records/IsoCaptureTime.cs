using System.Globalization;
using Mosip.Partner.Biometrics.Records;

namespace Mosip.Partner.Biometrics;

/// <summary>The capture time of an ISO 19794 record as it stands there: UTC in separate fields, with all ones for what is not known.</summary>
/// <param name="Year">The year; 0xFFFF if unknown.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Second">0 to 59.</param>
/// <param name="Millisecond">0 to 999.</param>
public readonly record struct IsoCaptureTime(ushort Year, byte Month, byte Day, byte Hour, byte Minute, byte Second, ushort Millisecond)
{
    /// <summary>The fields of an instant.</summary>
    /// <param name="time">The instant; kept to the millisecond.</param>
    public static IsoCaptureTime Of(DateTimeOffset time) => time.UtcDateTime is var utc
        ? new((ushort)utc.Year, (byte)utc.Month, (byte)utc.Day, (byte)utc.Hour, (byte)utc.Minute, (byte)utc.Second, (ushort)utc.Millisecond)
        : default;

    /// <summary>The instant; null where a field is out of range or unknown.</summary>
    public DateTimeOffset? ToInstant() =>
        Year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month)
        && Hour < 24 && Minute < 60 && Second < 60 && Millisecond < 1000
            ? new DateTimeOffset(Year, Month, Day, Hour, Minute, Second, Millisecond, TimeSpan.Zero)
            : null;

    /// <inheritdoc/>
    public override string ToString() => ToInstant()?.ToString("O", CultureInfo.InvariantCulture) ?? "unknown";

    internal static IsoCaptureTime Read(ref IsoReader reader) =>
        new(reader.UInt16(), reader.Byte(), reader.Byte(), reader.Byte(), reader.Byte(), reader.Byte(), reader.UInt16());

    internal void Write(ref IsoWriter writer)
    {
        writer.UInt16(Year);
        writer.Byte(Month);
        writer.Byte(Day);
        writer.Byte(Hour);
        writer.Byte(Minute);
        writer.Byte(Second);
        writer.UInt16(Millisecond);
    }
}
