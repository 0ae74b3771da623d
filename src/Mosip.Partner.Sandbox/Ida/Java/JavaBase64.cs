using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Mosip.Partner.Sandbox.Ida.Java;

/// <summary>
/// The base64 decoders of MOSIP: Java's, which take missing padding and stray bits in the last character, but nothing outside the alphabet.
/// </summary>
public static class JavaBase64
{
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static readonly SearchValues<char> UrlSafe = SearchValues.Create(LettersAndDigits + "-_");
    private static readonly SearchValues<char> Standard = SearchValues.Create(LettersAndDigits + "+/");

    /// <summary>The URL alphabet only (IDA and keymanager 1.3.0: request, keys, biometric values).</summary>
    /// <param name="text">The encoded text; empty gives no bytes.</param>
    /// <param name="bytes">The decoded bytes.</param>
    /// <returns>False where Java raises <c>IllegalArgumentException</c>.</returns>
    public static bool TryDecodeUrlSafe(string text, [NotNullWhen(true)] out byte[]? bytes) => TryDecode(text, UrlSafe, out bytes);

    /// <summary>The standard alphabet only, on one line (keymanager 1.3.0: <c>x5c</c>).</summary>
    /// <inheritdoc cref="TryDecodeUrlSafe" path="/param"/>
    /// <inheritdoc cref="TryDecodeUrlSafe" path="/returns"/>
    public static bool TryDecodeStandard(string text, [NotNullWhen(true)] out byte[]? bytes) => TryDecode(text, Standard, out bytes);

    /// <summary>The URL alphabet, or else the standard one; not a mixture (keymanager's <c>data</c> to decrypt).</summary>
    /// <param name="text">The encoded text; empty gives no bytes.</param>
    /// <param name="bytes">The decoded bytes.</param>
    /// <returns>False where keymanager answers <c>KER-CRY-003</c>.</returns>
    public static bool TryDecodeEither(string text, [NotNullWhen(true)] out byte[]? bytes) =>
        TryDecodeUrlSafe(text, out bytes) || TryDecodeStandard(text, out bytes);

    /// <summary>Commons Codec: both alphabets mixed, every other character skipped, the end at the first padding (release 1.2: <c>x5c</c>).</summary>
    internal static byte[] DecodeLeniently(string text)
    {
        int end = text.IndexOf('=', StringComparison.Ordinal);
        string kept = string.Concat((end < 0 ? text : text[..end]).Where(char.IsAscii).Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '-' or '_'));
        kept = kept.Replace('+', '-').Replace('/', '_');
        if (kept.Length % 4 == 1)
            kept = kept[..^1];
        return TryDecodeUrlSafe(kept, out byte[]? bytes) ? bytes : [];
    }

    private static bool TryDecode(string text, SearchValues<char> alphabet, [NotNullWhen(true)] out byte[]? bytes)
    {
        ArgumentNullException.ThrowIfNull(text);
        bytes = null;
        ReadOnlySpan<char> digits = text.AsSpan().TrimEnd('=');
        int padding = text.Length - digits.Length, missing = (4 - digits.Length % 4) % 4;
        if (missing == 3 || (padding != 0 && padding != missing) || digits.ContainsAnyExcept(alphabet))
            return false;

        bytes = Convert.FromBase64String(digits.ToString().Replace('-', '+').Replace('_', '/') + new string('=', missing));
        return true;
    }
}
