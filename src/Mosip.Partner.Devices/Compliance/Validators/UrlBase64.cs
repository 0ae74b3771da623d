using System.Buffers;
using System.Globalization;
using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>Base64url as the toolkit decodes it, with the reason of a refusal in its words: they are an argument of the result.</summary>
internal static class UrlBase64
{
    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <exception cref="ComplianceFailure">The text is not base64url.</exception>
    public static byte[] Decode(string text) =>
        MosipBase64.TryDecodeUrl(text, out byte[] data) ? data : throw new ComplianceFailure(ReasonOf(text));

    private static string ReasonOf(string text)
    {
        if (text.Length < 2)
            return "Input byte[] should at least have 2 bytes for base64 bytes";
        int end = text.AsSpan().IndexOfAnyExcept(Alphabet);
        if (end < 0)
            return "Last unit does not have enough valid bits";
        if (text[end] != '=')
            return $"Illegal base64 character {((int)text[end]).ToString("x", CultureInfo.InvariantCulture)}";
        bool isUnitWrong = end % 4 is 0 or 1 || (end % 4 == 2 && !text.AsSpan(end).StartsWith("=="));
        return isUnitWrong
            ? "Input byte array has wrong 4-byte ending unit"
            : $"Input byte array has incorrect ending byte at {((end | 3) + 1).ToString(CultureInfo.InvariantCulture)}";
    }
}
