using System.Globalization;
using System.Numerics;
using System.Text;

namespace Mosip.Partner.Sandbox.Ida.Java;

/// <summary>
/// Java's <c>SimpleDateFormat</c>, not lenient, as IDA reads times: numbers of any length, blanks before a field and any text after the
/// last field pass; a date that does not exist does not.
/// </summary>
internal sealed class SimpleDateFormat(string pattern)
{
    private const int MillisecondsPerMinute = 60_000;

    private readonly IReadOnlyList<JavaDatePattern.Part> _parts = JavaDatePattern.Parse(pattern).Parts;

    /// <summary>Reads the start of a text; a pattern without zone is read as UTC.</summary>
    public bool TryParse(string text, out long epochMilliseconds)
    {
        epochMilliseconds = 0;
        Fields fields = new() { Year = 1970, Month = 1, Day = 1 };
        int position = 0;
        for (int i = 0; i < _parts.Count; i++)
        {
            JavaDatePattern.Part part = _parts[i];
            if (part.IsLiteral)
            {
                if (position >= text.Length || text[position++] != part.Symbol)
                    return false;
            }
            else if (!TryReadField(text, part, FixedWidth(i), ref position, ref fields))
            {
                return false;
            }
        }

        return fields.TryGetInstant(out epochMilliseconds);
    }

    // Digits are counted only where another number follows without a delimiter.
    private int? FixedWidth(int index) =>
        index + 1 < _parts.Count && !_parts[index + 1].IsLiteral && _parts[index + 1].Symbol != 'X' ? _parts[index].Count : null;

    private static bool TryReadField(string text, JavaDatePattern.Part part, int? width, ref int position, ref Fields fields)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
            position++;
        if (part.Symbol == 'X')
            return TryReadZone(text, ref position, ref fields.OffsetMinutes);
        if (!TryReadNumber(text, width, ref position, out int value))
            return false;
        fields.Set(part.Symbol, value);
        return true;
    }

    private static bool TryReadNumber(string text, int? width, ref int position, out int value)
    {
        value = 0;
        int end = width is { } fixedWidth ? position + fixedWidth : text.Length;
        if (end > text.Length)
            return false;
        int at = position;
        bool negative = at < end && text[at] == '-';
        if (negative)
            at++;
        int firstDigit = at;
        StringBuilder digits = new();
        for (int digit; at < end && (digit = CharUnicodeInfo.GetDecimalDigitValue(text[at])) >= 0; at++)
            digits.Append((char)('0' + digit));
        if (at == firstDigit || at - firstDigit > 1000)
            return false;

        BigInteger number = BigInteger.Parse(digits.ToString(), CultureInfo.InvariantCulture);
        value = ToInt(negative ? -number : number);
        position = at;
        return true;
    }

    // Java holds a long and keeps its low 32 bits, or, beyond 64 bits, a double that it limits to 32.
    private static int ToInt(BigInteger number) =>
        number >= long.MinValue && number <= long.MaxValue ? unchecked((int)(long)number) : number.Sign > 0 ? int.MaxValue : int.MinValue;

    private static bool TryReadZone(string text, ref int position, ref int offsetMinutes)
    {
        if (position < text.Length && text[position] == 'Z')
        {
            position++;
            return true;
        }

        if (position + 6 > text.Length || text[position] is not ('+' or '-') || text[position + 3] != ':')
            return false;
        ReadOnlySpan<char> zone = text.AsSpan(position + 1, 5);
        if (!int.TryParse(zone[..2], NumberStyles.None, CultureInfo.InvariantCulture, out int hours) ||
            !int.TryParse(zone[3..], NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) ||
            hours > 23 || minutes > 59)
        {
            return false;
        }

        offsetMinutes = (hours * 60 + minutes) * (text[position] == '-' ? -1 : 1);
        position += 6;
        return true;
    }

    private record struct Fields
    {
        public int Year;
        public int Month;
        public int Day;
        public int Hour;
        public int Minute;
        public int Second;
        public int Millisecond;
        public int OffsetMinutes;

        public void Set(char symbol, int value)
        {
            switch (symbol)
            {
                case 'y': Year = value; break;
                case 'M': Month = value; break;
                case 'd': Day = value; break;
                case 'H': Hour = value; break;
                case 'm': Minute = value; break;
                case 's': Second = value; break;
                default: Millisecond = value; break;
            }
        }

        // The limits of java.util.GregorianCalendar, that of the zone included.
        public readonly bool TryGetInstant(out long epochMilliseconds)
        {
            epochMilliseconds = 0;
            if (Year is < 1 or > 292_278_993 || Month is < 1 or > 12 || Day < 1 || Day > DaysInMonth(Year, Month) ||
                Hour is < 0 or > 23 || Minute is < 0 or > 59 || Second is < 0 or > 59 || Millisecond is < 0 or > 999 ||
                OffsetMinutes is < -13 * 60 or > 14 * 60)
            {
                return false;
            }

            long minutes = (DaysSinceEpoch(Year, Month, Day) * 24 + Hour) * 60 + Minute - OffsetMinutes;
            epochMilliseconds = minutes * MillisecondsPerMinute + Second * 1000L + Millisecond;
            return true;
        }

        private static int DaysInMonth(int year, int month) => DateTime.DaysInMonth(EquivalentYear(year), month);

        // The calendar repeats every 400 years (146,097 days); this keeps DateOnly usable for any year.
        private static long DaysSinceEpoch(int year, int month, int day)
        {
            int equivalent = EquivalentYear(year);
            return new DateOnly(equivalent, month, day).DayNumber - new DateOnly(1970, 1, 1).DayNumber + (year - equivalent) / 400 * 146_097L;
        }

        private static int EquivalentYear(int year) => year <= 9999 ? year : 2000 + year % 400;
    }
}
