using System.Text;

namespace Mosip.Partner.Messaging.Stomp;

/// <summary>The escapes of header names and values (STOMP 1.2, Value Encoding); the frames that open a connection have none.</summary>
internal static class StompEscapes
{
    public static bool AreIn(string command) => command is not (StompNames.Connect or StompNames.Connected);

    public static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace(":", "\\c", StringComparison.Ordinal);

    /// <exception cref="StompException">There is another escape, which the protocol calls fatal.</exception>
    public static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char next = text[i];
            plain.Append(next != '\\' ? next : (++i < text.Length ? text[i] : '\0') switch
            {
                'r' => '\r',
                'n' => '\n',
                'c' => ':',
                '\\' => '\\',
                _ => throw new StompException("a header has an escape that does not exist"),
            });
        }
        return plain.ToString();
    }
}
