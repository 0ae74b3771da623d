namespace Mosip.Partner.Sandbox.Ida.Java;

/// <summary>The order in which a Java <c>HashMap</c> or <c>HashSet</c> of texts is walked. IDA answers in that order in a few places.</summary>
internal static class JavaHashOrder
{
    /// <summary>Sorts distinct keys, given in the order of their insertion.</summary>
    public static List<string> Of(IEnumerable<string> keys)
    {
        List<string> inserted = [.. keys];
        int capacity = 16;
        while (inserted.Count > capacity / 4 * 3)
            capacity *= 2;

        // Within a bucket the first inserted comes first; OrderBy is stable.
        return [.. inserted.OrderBy(key => Spread(key) & (capacity - 1))];
    }

    private static int Spread(string key)
    {
        int hash = 0;
        foreach (char c in key)
            hash = unchecked(hash * 31 + c);
        return hash ^ (hash >>> 16);
    }
}
