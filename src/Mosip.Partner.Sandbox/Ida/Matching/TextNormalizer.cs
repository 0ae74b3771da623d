using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mosip.Partner.Sandbox.Ida.Matching;

/// <summary>
/// Prepares names and addresses for comparison as the reference SDK does (demosdk, Normalizer_V_1_0): expressions of the configuration,
/// replaced one after the other. The master data with titles of names is empty.
/// </summary>
internal sealed class TextNormalizer
{
    private const string KeyPrefix = "ida.demo.";
    private const string Separator = "=";

    private readonly Dictionary<string, List<(Regex Pattern, string Replacement)>> _rules = new(StringComparer.Ordinal);

    /// <param name="properties">
    /// Entries <c>ida.demo.{name|address|common}.normalization.regex.{language|any}[n]</c> = expression, <c>${ida.norm.sep}</c>, replacement,
    /// with the backslashes of a Java properties file.
    /// </param>
    public TextNormalizer(IReadOnlyDictionary<string, string> properties)
    {
        foreach (IGrouping<string, string> list in properties.Keys.Where(key => key.StartsWith(KeyPrefix, StringComparison.Ordinal) && key.EndsWith(']')).GroupBy(key => key[..key.IndexOf('[', StringComparison.Ordinal)]))
        {
            // A gap in the numbers ends the list.
            List<(Regex, string)> rules = _rules[list.Key] = [];
            for (int i = 0; properties.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{list.Key}[{i}]"), out string? rule); i++)
                rules.Add(Parse(rule));
        }
    }

    /// <summary>The expressions that MOSIP ships.</summary>
    public static TextNormalizer Default { get; } = new(DefaultProperties());

    public string NormalizeName(string text, string language) => Normalize(text, "name", language);

    public string NormalizeAddress(string text, string language) => Normalize(text, "address", language);

    private string Normalize(string text, string type, string language)
    {
        foreach (string list in (ReadOnlySpan<string>)[$"{type}.normalization.regex.{language}", $"{type}.normalization.regex.any", $"common.normalization.regex.{language}", "common.normalization.regex.any"])
        {
            foreach ((Regex pattern, string replacement) in _rules.GetValueOrDefault(KeyPrefix + list, []))
                text = Replace(text, pattern, replacement);
        }

        return Java.JavaText.Trim(text);
    }

    // A match of nothing ends the search.
    private static string Replace(string text, Regex pattern, string replacement)
    {
        StringBuilder replaced = new();
        int from = 0;
        for (Match match = pattern.Match(text); match is { Success: true, Length: > 0 }; match = match.NextMatch())
        {
            replaced.Append(text, from, match.Index - from).Append(replacement);
            from = match.Index + match.Length;
        }

        return replaced.Append(text, from, text.Length - from).ToString();
    }

    private static (Regex Pattern, string Replacement) Parse(string property)
    {
        string rule = Unescape(property).Replace("${ida.norm.sep}", Separator, StringComparison.Ordinal);
        string[] parts = rule.Split(Separator);
        return (Java.JavaRegex.Create(parts[0]), parts.Length > 1 ? parts[1] : "");
    }

    private static string Unescape(string property)
    {
        StringBuilder text = new();
        for (int i = 0; i < property.Length; i++)
        {
            if (property[i] == '\\' && i + 1 < property.Length)
                i++;
            text.Append(property[i]);
        }

        return text.ToString();
    }

    private static Dictionary<string, string> DefaultProperties()
    {
        const string sep = "${ida.norm.sep}";
        string[] address =
        [
            "[CcSsDdWwHh]/[Oo]", "(M|m|D|d)(rs?)(.)", @"(N|n)(O|o)(\\.)?", $"[aA][pP][aA][rR][tT][mM][eE][nN][tT]{sep}apt ", $"[sS][tT][rR][eE][eE][tT]{sep}st ",
            $"[rR][oO][aA][dD]{sep}rd ", $"[mM][aA][iI][nN]{sep}mn ", $"[cC][rR][oO][sS][sS]{sep}crs ", $"[oO][pP][pP][oO][sS][iI][tT][eE]{sep}opp ",
            $"[mM][aA][rR][kK][eE][tT]{sep}mkt ", $"1[sS][tT]{sep}1 ", $"1[tT][hH]{sep}1 ", $"2[nN][dD]{sep}2 ", $"2[tT][hH]{sep}2 ", $"3[rR][dD]{sep}3 ",
            .. "3456789".Select(digit => $"{digit}[tT][hH]{sep}{digit} "), $"0[tT][hH]{sep}0 ",
        ];
        string[] common = [@"[\\.|,|\\-|\\*|\\(|\\)|\\[|\\]|`|\\'|/|\\|#|\""]" + sep + " .", $@"\\s+{sep} .", $@"\\.{sep}"];
        return Number("address.normalization.regex.eng", address).Concat(Number("common.normalization.regex.any", common)).ToDictionary();

        static IEnumerable<KeyValuePair<string, string>> Number(string list, string[] rules) =>
            rules.Select((rule, index) => KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{list}[{index}]"), rule));
    }
}
