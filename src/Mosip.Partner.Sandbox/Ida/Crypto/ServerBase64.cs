using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Sandbox.Ida.Crypto;

/// <summary>The base64 decoders of MOSIP's servers. Blank text gives no bytes at all (null), over which the calling code usually stumbles.</summary>
public static class ServerBase64
{
    /// <summary>The URL alphabet only, padding optional (IDA's members, JWS parts).</summary>
    /// <param name="text">The encoded text.</param>
    /// <param name="bytes">The decoded bytes; null for blank text.</param>
    /// <returns>False where Java raises <c>IllegalArgumentException</c>.</returns>
    public static bool TryDecodeUrl(string text, out byte[]? bytes) => TryDecode(text, MosipBase64.TryDecodeUrl, out bytes);

    /// <summary>The standard alphabet only, on one line, padding optional (<c>x5c</c> in release 1.3).</summary>
    /// <inheritdoc cref="TryDecodeUrl" path="/param"/>
    /// <inheritdoc cref="TryDecodeUrl" path="/returns"/>
    public static bool TryDecodeStandard(string text, out byte[]? bytes) => TryDecode(text, MosipBase64.TryDecodeStandard, out bytes);

    /// <summary>The URL alphabet, or else the standard one (keymanager's <c>data</c>).</summary>
    /// <inheritdoc cref="TryDecodeUrl" path="/param"/>
    /// <returns>False where keymanager answers <c>KER-CRY-003</c>.</returns>
    public static bool TryDecodeEither(string text, out byte[]? bytes) => TryDecode(text, MosipBase64.TryDecode, out bytes);

    private delegate bool Decoder(ReadOnlySpan<char> text, out byte[] bytes);

    private static bool TryDecode(string text, Decoder decoder, out byte[]? bytes)
    {
        ArgumentNullException.ThrowIfNull(text);
        bytes = null;
        if (Java.JavaText.Trim(text).Length == 0)
            return true;
        bool isDecoded = decoder(text, out byte[] decoded);
        bytes = isDecoded ? decoded : null;
        return isDecoded;
    }
}
