using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Sandbox.Ida.Signatures;

/// <summary>
/// The base64 of Apache Commons Codec: both alphabets mixed, every other character skipped, the end at the first padding. MOSIP 1.2 reads
/// <c>x5c</c> with it, and every release the signature part of a JWS.
/// </summary>
internal static class LenientBase64
{
    public static byte[] Decode(string text)
    {
        int end = text.IndexOf('=', StringComparison.Ordinal);
        string kept = string.Concat((end < 0 ? text : text[..end]).Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '-' or '_'));
        kept = kept.Replace('+', '-').Replace('/', '_');
        if (kept.Length % 4 == 1)
            kept = kept[..^1];
        return MosipBase64.TryDecodeUrl(kept, out byte[] bytes) ? bytes : [];
    }
}
