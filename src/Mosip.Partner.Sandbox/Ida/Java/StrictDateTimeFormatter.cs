using System.Globalization;

namespace Mosip.Partner.Sandbox.Ida.Java;

/// <summary>
/// Java's <c>DateTimeFormatter</c>, with which IDA reads <c>requestTime</c> once more while it logs the reply. Its refusal is an exception
/// that nobody catches (mosip/id-authentication issue 1715). A 31st in a month of 30 days passes here.
/// </summary>
internal sealed class StrictDateTimeFormatter(string pattern)
{
    private readonly IReadOnlyList<JavaDatePattern.Part> _parts = JavaDatePattern.Parse(pattern).Parts;

    /// <summary>Whether the whole text fits the pattern.</summary>
    public bool Accepts(string text)
    {
        Dictionary<char, int> fields = [];
        int position = 0;
        foreach (JavaDatePattern.Part part in _parts)
        {
            bool read = part.Symbol switch
            {
                _ when part.IsLiteral => position < text.Length && text[position++] == part.Symbol,
                'y' => TryReadYear(text, part.Count, ref position, fields),
                'X' => TryReadZone(text, ref position),
                _ => TryReadDigits(text, part, ref position, fields),
            };
            if (!read)
                return false;
        }

        return position == text.Length && AreInRange(fields);
    }

    private static bool TryReadDigits(string text, JavaDatePattern.Part part, ref int position, Dictionary<char, int> fields)
    {
        if (position + part.Count > text.Length || !TryParse(text.AsSpan(position, part.Count), out int value))
            return false;
        fields[part.Symbol] = value;
        position += part.Count;
        return true;
    }

    // More digits than the pattern has letters need a plus sign, and a plus sign needs more digits.
    private static bool TryReadYear(string text, int letters, ref int position, Dictionary<char, int> fields)
    {
        bool plus = position < text.Length && text[position] == '+';
        int start = plus ? position + 1 : position, end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        int length = end - start;
        if (length < letters || length > 9 || plus != length > letters || !TryParse(text.AsSpan(start, length), out int year))
            return false;
        fields['y'] = year;
        position = end;
        return true;
    }

    private static bool TryReadZone(string text, ref int position)
    {
        if (position < text.Length && text[position] == 'Z')
        {
            position++;
            return true;
        }

        if (position + 6 > text.Length || text[position] is not ('+' or '-') || text[position + 3] != ':' ||
            !TryParse(text.AsSpan(position + 1, 2), out int hours) || !TryParse(text.AsSpan(position + 4, 2), out int minutes) ||
            minutes > 59 || hours * 60 + minutes > 18 * 60)
        {
            return false;
        }

        position += 6;
        return true;
    }

    private static bool AreInRange(Dictionary<char, int> fields)
    {
        int Get(char symbol, int otherwise) => fields.GetValueOrDefault(symbol, otherwise);

        bool endOfDay = Get('H', 0) == 24 && Get('m', 0) == 0 && Get('s', 0) == 0 && Get('S', 0) == 0;
        return Get('y', 1) >= 1 && Get('M', 1) is >= 1 and <= 12 && Get('d', 1) is >= 1 and <= 31 &&
            (Get('H', 0) <= 23 || endOfDay) && Get('m', 0) <= 59 && Get('s', 0) <= 59;
    }

    private static bool TryParse(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
