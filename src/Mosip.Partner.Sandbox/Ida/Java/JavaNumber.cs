using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Mosip.Partner.Sandbox.Ida.Java;

/// <summary>The text that a JSON number becomes in Java when it is sent for a text member.</summary>
internal static class JavaNumber
{
    /// <summary>Integers keep their digits; everything else becomes a <c>double</c> first.</summary>
    public static string ToText(JsonElement number)
    {
        string raw = number.GetRawText();
        return IsInteger(raw)
            ? BigInteger.Parse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : ToText(double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    /// <summary>Whether Java reads the number as Integer, Long or Double; a larger integer is a BigInteger, which IDA does not know as a value.</summary>
    public static bool IsOrdinary(JsonElement number)
    {
        string raw = number.GetRawText();
        return !IsInteger(raw) || long.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
    }

    private static bool IsInteger(string raw) => !raw.AsSpan().ContainsAny('.', 'e', 'E');

    /// <summary><c>Double.toString</c>: plain from 0.001 up to 10,000,000, otherwise with an exponent; always a digit after the point.</summary>
    private static string ToText(double value)
    {
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        string sign = double.IsNegative(value) ? "-" : "";
        if (value == 0)
            return sign + "0.0";

        string[] parts = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture).Split('E');
        int exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
        string digits = ShortestDigits(Math.Abs(value), exponent);
        return exponent switch
        {
            < -3 or >= 7 => $"{sign}{digits[0]}.{Fraction(digits[1..])}E{exponent}",
            < 0 => $"{sign}0.{new string('0', -exponent - 1)}{digits}",
            _ when digits.Length <= exponent + 1 => $"{sign}{digits.PadRight(exponent + 1, '0')}.0",
            _ => $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}",
        };
    }

    private static string ShortestDigits(double value, int exponent)
    {
        for (int precision = 0; precision < 17; precision++)
        {
            string text = value.ToString("E" + precision, CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture) == value)
                return text[..text.IndexOf('E', StringComparison.Ordinal)].Replace(".", "", StringComparison.Ordinal).TrimEnd('0') is { Length: > 0 } digits
                    ? digits
                    : "0";
        }

        throw new InvalidOperationException($"No decimal form with exponent {exponent} round-trips.");
    }

    private static string Fraction(string digits) => digits.Length == 0 ? "0" : digits;
}
