using System.Globalization;

namespace Mosip.Partner.Credentials.JsonLd.Rdf;

/// <summary>
/// A JSON number as the literal that MOSIP's libraries make of it: whole numbers below 10^21 as their digits, exactly; others as <c>xsd:double</c> with one digit
/// before the point and 1 to 15 after it, rounded half to even.
/// </summary>
internal readonly struct JsonNumber
{
    private const int MaximumLength = 64, MaximumExponent = 400, Digits = 16;

    private readonly bool _isNegative;
    private readonly string _digits;
    private readonly int _point;

    /// <summary>Reads the text of a JSON number.</summary>
    public JsonNumber(string text)
    {
        if (text.Length > MaximumLength)
            throw JsonLdFaults.NotSupported("a number of more than 64 characters");
        int e = text.AsSpan().IndexOfAny('e', 'E');
        int exponent = 0;
        if (e >= 0 && (!int.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs(exponent) > MaximumExponent))
            throw JsonLdFaults.NotSupported("a number with an exponent of more than 400");
        _isNegative = text[0] == '-';
        string mantissa = (e < 0 ? text : text[..e]).TrimStart('-');
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        string all = point < 0 ? mantissa : mantissa.Remove(point, 1);
        _digits = all.TrimStart('0');
        // The value is 0.digits times ten to this power.
        _point = (point < 0 ? mantissa.Length : point) - (all.Length - _digits.Length) + exponent;
        bool hasScale = point >= 0 || e >= 0;
        bool hasFraction = hasScale && double.Parse(text, CultureInfo.InvariantCulture) % 1 is var fraction && fraction != 0;
        IsWhole = !hasFraction && (_digits.Length == 0 || _point <= 21);
        // Where libraries round a fraction away, or go by the sign, no guess is made.
        if (!hasFraction && _digits.AsSpan(Math.Clamp(_point, 0, _digits.Length)).TrimEnd('0').Length > 0)
            throw JsonLdFaults.NotSupported("a number with more digits than a double tells apart");
        if (_isNegative && !hasFraction && !IsWhole)
            throw JsonLdFaults.NotSupported("a negative number of 22 digits or more");
    }

    /// <summary>Whether it is written as an integer where no datatype says otherwise.</summary>
    public bool IsWhole { get; }

    public string ToInteger()
    {
        if (_digits.Length == 0 || _point <= 0)
            return "0";
        string digits = _digits.Length > _point ? _digits[.._point] : _digits.PadRight(_point, '0');
        return _isNegative ? "-" + digits : digits;
    }

    public string ToDouble()
    {
        if (_digits.Length == 0)
            return "0.0E0";
        (string digits, int point) = Round(_digits, _point);
        string fraction = digits[1..].TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{(_isNegative ? "-" : "")}{digits[0]}.{(fraction.Length == 0 ? "0" : fraction)}E{point - 1}");
    }

    private static (string Digits, int Point) Round(string digits, int point)
    {
        if (digits.Length <= Digits)
            return (digits, point);
        char next = digits[Digits];
        bool isTie = next == '5' && digits.AsSpan(Digits + 1).TrimEnd('0').IsEmpty;
        bool isUp = isTie ? (digits[Digits - 1] - '0') % 2 == 1 : next >= '5';
        string kept = digits[..Digits];
        if (!isUp)
            return (kept, point);
        string raised = (ulong.Parse(kept, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        return raised.Length > Digits ? (raised, point + 1) : (raised, point);
    }
}
