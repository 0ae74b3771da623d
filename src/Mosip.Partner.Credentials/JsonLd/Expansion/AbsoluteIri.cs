using System.Buffers;
using System.Globalization;

namespace Mosip.Partner.Credentials.JsonLd.Expansion;

/// <summary>
/// Tells absolute IRIs as the libraries do that MOSIP signs with (<c>java.net.URI</c>): a scheme, then something, of characters that a URI may have,
/// and beyond ASCII whatever is neither control nor space. Statements with anything else vanish.
/// </summary>
internal static class AbsoluteIri
{
    private static readonly SearchValues<char> SchemeLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
    private static readonly SearchValues<char> Legal = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!~*'();/?:@&=+$,[]");

    public static bool Is(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !char.IsAsciiLetter(text[0]) || text.AsSpan(0, colon).ContainsAnyExcept(SchemeLetters))
            return false;
        ReadOnlySpan<char> rest = text.AsSpan(colon + 1);
        int fragment = rest.IndexOf('#');
        ReadOnlySpan<char> specific = fragment < 0 ? rest : rest[..fragment];
        return !specific.IsEmpty && IsPart(specific) && (fragment < 0 || IsPart(rest[(fragment + 1)..])) && IsHierarchyLegal(specific);
    }

    private static bool IsPart(ReadOnlySpan<char> part)
    {
        for (int i = 0; i < part.Length; i++)
        {
            char c = part[i];
            if (c == '%' ? i + 2 >= part.Length || !char.IsAsciiHexDigit(part[i + 1]) || !char.IsAsciiHexDigit(part[i + 2]) : !IsLegal(c))
                return false;
        }
        return true;
    }

    private static bool IsLegal(char c) => Legal.Contains(c)
        || (c >= 0x80 && !char.IsControl(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    // Behind '//' stands an authority; brackets are for its address and for queries, not for paths.
    private static bool IsHierarchyLegal(ReadOnlySpan<char> specific)
    {
        if (specific[0] != '/')
            return true;
        int query = specific.IndexOf('?');
        ReadOnlySpan<char> path = query < 0 ? specific : specific[..query];
        if (path.StartsWith("//"))
        {
            path = path[2..];
            int slash = path.IndexOf('/');
            if (slash == 0 || path.IsEmpty)
                return slash == 0 && path.Length > 1;
            path = slash < 0 ? default : path[slash..];
        }
        return path.IndexOfAny('[', ']') < 0;
    }
}
