using System.Globalization;
using System.Text.RegularExpressions;
using AdjudicationDesk.Cases;

namespace AdjudicationDesk.Pages;

/// <summary>Words of the table that compares people.</summary>
internal static partial class PeopleText
{
    private static readonly ILookup<string, string> Tags =
        CultureInfo.GetCultures(CultureTypes.NeutralCultures).ToLookup(culture => culture.ThreeLetterISOLanguageName, culture => culture.TwoLetterISOLanguageName);

    public static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>A name of a field or document in words: <c>dateOfBirth</c> becomes "Date of birth".</summary>
    public static string NameOf(string field)
    {
        string words = Hump().Replace(field, match => " " + match.Value.ToLowerInvariant());
        return words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }

    /// <summary>Whether a person's field says something else than the applicant's, in any language that both have.</summary>
    public static bool Differs(PersonFile applicant, PersonFile person, string field) =>
        applicant.Fields.TryGetValue(field, out var one) && person.Fields.TryGetValue(field, out var other)
        && one.Any(text => other.TryGetValue(text.Key, out string? same) && !same.Equals(text.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>The language tag of a page for MOSIP's three letters; null for none.</summary>
    public static string? TagOf(string language) => Tags[language].FirstOrDefault();

    [GeneratedRegex("(?<=[a-z])[A-Z]|(?<=[a-z])[0-9]")]
    private static partial Regex Hump();
}
