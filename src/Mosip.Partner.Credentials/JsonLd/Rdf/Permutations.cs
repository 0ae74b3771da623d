namespace Mosip.Partner.Credentials.JsonLd.Rdf;

/// <summary>The orders in which things can stand.</summary>
internal static class Permutations
{
    /// <summary>All of them, one after the other; they are made as they are asked for.</summary>
    public static IEnumerable<string[]> Of(IReadOnlyList<string> items)
    {
        string[] current = [.. items.Order(StringComparer.Ordinal)];
        do
            yield return current;
        while (MoveNext(current));
    }

    // The next order in the lexicographic sense; equal items do not change places.
    private static bool MoveNext(string[] items)
    {
        int i = items.Length - 2;
        while (i >= 0 && string.CompareOrdinal(items[i], items[i + 1]) >= 0)
            i--;
        if (i < 0)
            return false;
        int j = items.Length - 1;
        while (string.CompareOrdinal(items[j], items[i]) <= 0)
            j--;
        (items[i], items[j]) = (items[j], items[i]);
        Array.Reverse(items, i + 1, items.Length - i - 1);
        return true;
    }
}
