using System.Text;
using System.Text.RegularExpressions;

namespace Mosip.Partner.Sandbox.Ida.Java;

/// <summary>Patterns of <c>java.util.regex</c>, whose <c>\s</c>, <c>\d</c> and <c>\w</c> mean ASCII alone.</summary>
internal static class JavaRegex
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    /// <summary>Makes the expression; a match gives up after a second.</summary>
    /// <exception cref="ArgumentException">The pattern is none.</exception>
    public static Regex Create(string pattern) => new(Translate(pattern), RegexOptions.CultureInvariant, Timeout);

    private static string Translate(string pattern)
    {
        StringBuilder text = new();
        bool isInClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                string? ascii = pattern[++i] switch { 's' => @" \t-\r", 'd' => "0-9", 'w' => "a-zA-Z0-9_", _ => null };
                text.Append(ascii is null ? $@"\{pattern[i]}" : isInClass ? ascii : $"[{ascii}]");
                continue;
            }
            isInClass = c == '[' || (isInClass && c != ']');
            text.Append(c);
        }
        return text.ToString();
    }
}
