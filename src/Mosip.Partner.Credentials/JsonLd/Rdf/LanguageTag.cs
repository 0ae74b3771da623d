using System.Text.RegularExpressions;

namespace Mosip.Partner.Credentials.JsonLd.Rdf;

/// <summary>Tells language tags. Only lower-case ones: implementations differ in whether they change the case of others, and so in the hash.</summary>
internal static partial class LanguageTag
{
    public static bool IsOne(string text) => Pattern().IsMatch(text);

    [GeneratedRegex("^[a-z]{1,8}(-[a-z0-9]{1,8})*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
