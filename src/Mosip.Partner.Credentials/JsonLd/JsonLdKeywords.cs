namespace Mosip.Partner.Credentials.JsonLd;

/// <summary>The keywords of JSON-LD 1.1.</summary>
internal static class JsonLdKeywords
{
    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "@base", "@container", "@context", "@direction", "@graph", "@id", "@import", "@included", "@index", "@json", "@language", "@list", "@nest", "@none",
        "@prefix", "@propagate", "@protected", "@reverse", "@set", "@type", "@value", "@version", "@vocab",
    };

    public static bool Contains(string? text) => text is not null && All.Contains(text);

    /// <summary>Whether the text is reserved for keywords to come: <c>@</c> and ASCII letters. Such names are passed over.</summary>
    public static bool HasForm(string text) => text.Length > 1 && text[0] == '@' && text.AsSpan(1).ContainsAnyExcept(Letters) is false;

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
