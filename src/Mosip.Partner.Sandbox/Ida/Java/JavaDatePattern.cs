namespace Mosip.Partner.Sandbox.Ida.Java;

/// <summary>A date pattern in Java's letters, for example <c>yyyy-MM-dd'T'HH:mm:ss.SSSXXX</c>, cut into fields and literal characters.</summary>
internal sealed class JavaDatePattern
{
    private JavaDatePattern(IReadOnlyList<Part> parts) => Parts = parts;

    public IReadOnlyList<Part> Parts { get; }

    /// <summary>One field (<c>y M d H m s S X</c> and how often the letter stands) or one literal character (count 0).</summary>
    public readonly record struct Part(char Symbol, int Count)
    {
        public bool IsLiteral => Count == 0;
    }

    /// <exception cref="FormatException">The pattern uses a letter that IDA's patterns do not use.</exception>
    public static JavaDatePattern Parse(string pattern)
    {
        List<Part> parts = [];
        bool quoted = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\'')
                quoted = !quoted;
            else if (quoted || !char.IsAsciiLetter(c))
                parts.Add(new Part(c, 0));
            else if (!"yMdHmsSX".Contains(c, StringComparison.Ordinal))
                throw new FormatException($"The date pattern letter '{c}' is not known.");
            else if (parts.Count > 0 && i > 0 && pattern[i - 1] == c && !parts[^1].IsLiteral)
                parts[^1] = parts[^1] with { Count = parts[^1].Count + 1 };
            else
                parts.Add(new Part(c, 1));
        }

        return new JavaDatePattern(parts);
    }
}
