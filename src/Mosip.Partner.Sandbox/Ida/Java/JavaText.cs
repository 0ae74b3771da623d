using System.Globalization;
using System.Numerics;
using System.Text;

namespace Mosip.Partner.Sandbox.Ida.Java;

/// <summary>Java's text functions where .NET's differ.</summary>
internal static class JavaText
{
    /// <summary><c>String.trim</c>: removes every character up to the blank, not only white space.</summary>
    public static string Trim(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && text[start] <= ' ')
            start++;
        while (end > start && text[end - 1] <= ' ')
            end--;
        return text[start..end];
    }

    /// <summary><c>String.isBlank</c>: separators are white space, but for blanks that forbid a break; so are the control characters from U+001C.</summary>
    public static bool IsBlank(string text) => text.All(static c => c is (>= '\t' and <= '\r') or (>= '\x1c' and <= '\x1f')
        || (char.IsSeparator(c) && c is not ('\u00a0' or '\u2007' or '\u202f')));

    /// <summary><c>String.toLowerCase</c>: one capital may become two characters, and a sigma at a word's end is the final one.</summary>
    public static string ToLower(string text)
    {
        StringBuilder lower = new(text.ToLowerInvariant());
        for (int i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] == '\u0130')
                lower.Remove(i, 1).Insert(i, "i\u0307");
            else if (text[i] == '\u03A3' && i > 0 && char.IsLetter(text[i - 1]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1])))
                lower[i] = '\u03C2';
        }

        return lower.ToString();
    }

    /// <summary>Splits at <c>\s+</c>, which in Java means ASCII white space, and drops empty words.</summary>
    public static string[] Words(string text) => text.Split([' ', '\t', '\n', '\v', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary><c>Integer.parseInt</c>: an optional sign and decimal digits of any script, within 32 bits.</summary>
    public static bool TryParseInt(string? text, out int value)
    {
        value = 0;
        if (string.IsNullOrEmpty(text))
            return false;
        bool signed = text[0] is '+' or '-';
        if (!TryParseDigits(text.AsSpan(signed ? 1 : 0), out BigInteger number))
            return false;
        if (text[0] == '-')
            number = -number;
        if (number < int.MinValue || number > int.MaxValue)
            return false;
        value = (int)number;
        return true;
    }

    private static bool TryParseDigits(ReadOnlySpan<char> text, out BigInteger value)
    {
        value = BigInteger.Zero;
        if (text.IsEmpty || text.Length > 1000)
            return false;
        foreach (char c in text)
        {
            int digit = CharUnicodeInfo.GetDecimalDigitValue(c);
            if (digit < 0)
                return false;
            value = value * 10 + digit;
        }

        return true;
    }

    /// <summary><c>String.format</c> for templates that know <c>%s</c> only.</summary>
    public static string Format(string template, params ReadOnlySpan<string?> arguments)
    {
        StringBuilder text = new();
        int argument = 0, position = 0;
        for (int at; (at = template.IndexOf("%s", position, StringComparison.Ordinal)) >= 0 && argument < arguments.Length; position = at + 2)
            text.Append(template, position, at - position).Append(arguments[argument++] ?? "null");
        return text.Append(template, position, template.Length - position).ToString();
    }
}
