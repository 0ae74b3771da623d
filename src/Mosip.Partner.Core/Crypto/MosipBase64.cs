using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Mosip.Partner.Core.Crypto;

/// <summary>The base64 forms of MOSIP's wire: everything is sent as base64url without padding; what MOSIP sends is read in either alphabet.</summary>
/// <remarks>
/// Java's decoders, which MOSIP uses, take the padding as optional, accept unused bits that are not zero in the last character, and refuse
/// white space; the framework's decoders differ in all three, so the text is checked and brought into canonical form here first.
/// </remarks>
public static class MosipBase64
{
    private static readonly SearchValues<char> PaddingAndSpace = SearchValues.Create(" \t\r\n=%");
    private static readonly SearchValues<byte> PaddingAndSpaceBytes = SearchValues.Create(" \t\r\n=%"u8);

    /// <summary>Encodes as base64url (RFC 4648 section 5) without padding, the form of every MOSIP member.</summary>
    /// <param name="data">The bytes to encode.</param>
    public static string EncodeUrl(ReadOnlySpan<byte> data) => Base64Url.EncodeToString(data);

    /// <summary>Decodes either alphabet: base64url first, then standard base64; a text that mixes both is refused.</summary>
    /// <param name="text">Text without white space; padding is optional.</param>
    /// <param name="data">The bytes, or an empty array.</param>
    public static bool TryDecode(ReadOnlySpan<char> text, out byte[] data) => TryDecodeUrl(text, out data) || TryDecodeStandard(text, out data);

    /// <summary>Decodes base64url only, as IDA reads <c>request</c>, <c>requestHMAC</c> and <c>requestSessionKey</c>.</summary>
    /// <inheritdoc cref="TryDecode(ReadOnlySpan{char}, out byte[])" path="/param"/>
    public static bool TryDecodeUrl(ReadOnlySpan<char> text, out byte[] data) => TryDecodePlain(text, out data) || TryDecode(text, '-', '_', out data);

    /// <summary>Decodes standard base64 only, as in the <c>x5c</c> member of a JWS header.</summary>
    /// <inheritdoc cref="TryDecode(ReadOnlySpan{char}, out byte[])" path="/param"/>
    public static bool TryDecodeStandard(ReadOnlySpan<char> text, out byte[] data) => TryDecode(text, '+', '/', out data);

    /// <summary>How many bytes a text decodes to at most.</summary>
    internal static int MaximumDecodedLength(int textLength) => Base64Url.GetMaxDecodedLength(textLength);

    /// <summary>Decodes base64url only, into memory that is there.</summary>
    internal static bool TryDecodeUrl(ReadOnlySpan<char> text, Span<byte> data, out int length)
    {
        if (!text.ContainsAny(PaddingAndSpace) && Base64Url.DecodeFromChars(text, data, out int read, out length) == OperationStatus.Done && read == text.Length)
            return true;
        return Copy(TryDecode(text, '-', '_', out byte[] lenient), lenient, data, out length);
    }

    /// <summary>Decodes either alphabet from ASCII, into memory that is there.</summary>
    internal static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> data, out int length)
    {
        if (!text.ContainsAny(PaddingAndSpaceBytes) && Base64Url.DecodeFromUtf8(text, data, out int read, out length) == OperationStatus.Done && read == text.Length)
            return true;
        return Copy(TryDecode(Encoding.ASCII.GetString(text), out byte[] lenient), lenient, data, out length);
    }

    private static bool Copy(bool isDecoded, byte[] lenient, Span<byte> data, out int length)
    {
        lenient.CopyTo(data);
        length = lenient.Length;
        return isDecoded;
    }

    // The usual case, text without padding in canonical form, at the framework's own speed: captures have megabytes of it.
    private static bool TryDecodePlain(ReadOnlySpan<char> text, out byte[] data)
    {
        data = GC.AllocateUninitializedArray<byte>(Base64Url.GetMaxDecodedLength(text.Length));
        if (!text.ContainsAny(PaddingAndSpace) && Base64Url.DecodeFromChars(text, data, out int read, out int written) == OperationStatus.Done && read == text.Length && written == data.Length)
            return true;
        data = [];
        return false;
    }

    private static bool TryDecode(ReadOnlySpan<char> text, char char62, char char63, out byte[] data)
    {
        data = [];
        if (!TryTrimPadding(ref text))
            return false;
        if (text.IsEmpty)
            return true;

        Span<char> canonical = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == char62)
                canonical[i] = '-';
            else if (c == char63)
                canonical[i] = '_';
            else if (char.IsAsciiLetterOrDigit(c))
                canonical[i] = c;
            else
                return false;
        }
        ClearUnusedBits(canonical);
        data = Base64Url.DecodeFromChars(canonical);
        return true;
    }

    private static bool TryTrimPadding(ref ReadOnlySpan<char> text)
    {
        int length = text.TrimEnd('=').Length;
        int padding = text.Length - length;
        text = text[..length];
        int remainder = length % 4;
        return remainder != 1 && (padding == 0 || (remainder != 0 && padding == 4 - remainder));
    }

    // The last character of a group of two carries 4 unused bits, of a group of three 2.
    private static void ClearUnusedBits(Span<char> canonical)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int mask = (canonical.Length % 4) switch { 2 => 0b110000, 3 => 0b111100, _ => 0b111111 };
        canonical[^1] = Alphabet[Alphabet.IndexOf(canonical[^1], StringComparison.Ordinal) & mask];
    }
}
