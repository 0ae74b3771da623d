using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mosip.Partner.Devices.Compliance.Schemas;

/// <summary>The rules that MOSIP's published schemas are made of. As in JSON Schema a rule about texts says nothing about other values.</summary>
internal static partial class Rules
{
    /// <summary>A text.</summary>
    public static Rule Text { get; } = OfType("text", JsonValueKind.String);

    /// <summary>A text or null.</summary>
    public static Rule TextOrNull { get; } = OfType("text or null", JsonValueKind.String, JsonValueKind.Null);

    /// <summary>Null.</summary>
    public static Rule Null { get; } = OfType("null", JsonValueKind.Null);

    /// <summary>A list or null.</summary>
    public static Rule ListOrNull { get; } = OfType("a list or null", JsonValueKind.Array, JsonValueKind.Null);

    /// <summary>A text of at least one character.</summary>
    public static Rule FilledText { get; } = All(Text, static (value, at, check) =>
    {
        if (value.ValueKind == JsonValueKind.String && value.ValueEquals(""u8))
            check.Add(at, "minLength", "is empty");
    });

    /// <summary>A score from 0 to 100 with or without decimals, as text.</summary>
    public static Rule Score { get; } = All(Text, Matches(ScorePattern(), "a score from 0 to 100"));

    /// <summary>A text whose last character is a digit, which is all that the schemas ask of a timeout.</summary>
    public static Rule Timeout { get; } = All(FilledText, Matches(EndsInDigit(), "text that ends in a digit"));

    /// <summary>The characters of a transaction id; the length is another rule.</summary>
    public static Rule TransactionId { get; } = All(Text, Matches(TransactionIdPattern(), "letters, digits and hyphens"));

    /// <summary>64 digits or upper-case letters; the strict reading is hexadecimal.</summary>
    public static Rule Hash { get; } = All(FilledText, (value, at, check) => Matches(check.IsStrict ? HexPattern() : HashPattern(), "64 upper-case hexadecimal digits")(value, at, check));

    /// <summary>An error code of three digits.</summary>
    public static Rule ThreeDigits { get; } = All(FilledText, Matches(ThreeDigitsPattern(), "a code of three digits"));

    /// <summary>An instant where the value is text: a fraction, an offset and even no zone at all are taken, a blank for the T is not.</summary>
    public static Rule DateTime { get; } = static (value, at, check) =>
    {
        if (value.ValueKind == JsonValueKind.String && !SchemaDate.IsValid(StringOf(value)))
            check.Add(at, "format", "is not a date and time");
    };

    /// <summary>An instant, as text.</summary>
    public static Rule DateTimeText { get; } = All(Text, DateTime);

    public static Rule All(params Rule[] rules) => (value, at, check) =>
    {
        foreach (Rule rule in rules)
            rule(value, at, check);
    };

    public static Rule OfType(string what, params JsonValueKind[] kinds) => (value, at, check) =>
    {
        if (!kinds.Contains(value.ValueKind))
            check.Add(at, "type", $"is not {what}");
    };

    /// <summary>One of some texts.</summary>
    public static Rule OneOf(params string[] words) => (value, at, check) =>
    {
        if (!IsOneOf(value, words))
            check.Add(at, "enum", $"is none of {string.Join(", ", words)}");
    };

    /// <summary>None of some texts.</summary>
    public static Rule NoneOf(params string[] words) => (value, at, check) =>
    {
        if (IsOneOf(value, words))
            check.Add(at, "not", $"is {string.Join(" or ", words)}");
    };

    public static Rule Length(int smallest, int largest) => (value, at, check) =>
    {
        if (value.ValueKind == JsonValueKind.String && StringOf(value).EnumerateRunes().Count() is var length && (length < smallest || length > largest))
            check.Add(at, length < smallest ? "minLength" : "maxLength", string.Create(CultureInfo.InvariantCulture, $"has not {smallest} to {largest} characters"));
    };

    private static Rule Matches(Regex pattern, string what) => (value, at, check) =>
    {
        if (value.ValueKind == JsonValueKind.String && !pattern.IsMatch(StringOf(value)))
            check.Add(at, "pattern", $"is not {what}");
    };

    public static bool IsOneOf(JsonElement value, string[] words) =>
        value.ValueKind == JsonValueKind.String && words.Contains(StringOf(value), StringComparer.Ordinal);

    /// <summary>The text; a lone half of a character stands for itself and matches nothing.</summary>
    public static string StringOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    [GeneratedRegex(@"^(100(\.0+)?|[0-9]{1,2}(\.[0-9]+)?|0(\.[0-9]+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex ScorePattern();

    [GeneratedRegex("[0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsInDigit();

    [GeneratedRegex("^[a-zA-Z0-9-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex TransactionIdPattern();

    [GeneratedRegex("^[A-Z0-9]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex HashPattern();

    [GeneratedRegex("^[A-F0-9]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex HexPattern();

    [GeneratedRegex("^[1-9][0-9][0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeDigitsPattern();
}
