using System.Text;

namespace Mosip.Partner.Core.Errors;

/// <summary>The one sentence pattern of all MOSIP exceptions: what failed, why, the next step.</summary>
internal static class AdviceText
{
    public static string Compose(string operation, string why, string? detail, string next, string? transactionId)
    {
        var text = new StringBuilder(256).Append("MOSIP operation '").Append(operation).Append("' failed: ").Append(why);
        if (!string.IsNullOrWhiteSpace(detail))
        {
            text.Append(" (").Append(detail).Append(')');
        }

        text.Append(". ").Append(next);
        if (!string.IsNullOrWhiteSpace(transactionId))
        {
            text.Append(" Transaction ").Append(transactionId).Append('.');
        }

        return text.ToString();
    }

    /// <summary>Text from outside on one line, without control characters and of bounded length.</summary>
    public static string Printable(string text, int maxLength)
    {
        string cut = text.Length <= maxLength ? text : text[..maxLength] + "...";
        return string.Create(cut.Length, cut, (line, source) =>
        {
            for (int i = 0; i < line.Length; i++) line[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });
    }

    /// <summary>
    /// MOSIP's own message, which names the member or the factor that is wrong. Should a server ever echo an input, words that could be
    /// an id, an OTP, a key or an address are not repeated.
    /// </summary>
    public static string MaskedText(string text)
    {
        string[] words = Printable(text ?? "", maxLength: 200).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(word => MayBePersonal(word) ? "***" : word));
    }

    private static bool MayBePersonal(string word) => word.Contains('@') || word.Count(char.IsAsciiDigit) >= 4 || word.Length > 64;
}
