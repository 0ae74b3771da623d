namespace Mosip.Partner.Sandbox.Ida.Crypto;

/// <summary>The <c>thumbprint</c> of a request or a biometric segment.</summary>
public static class ThumbprintText
{
    /// <summary>Reads it as IDA does: as hex in any case, otherwise as base64url.</summary>
    /// <param name="text">The member's text.</param>
    /// <param name="bytes">The decoded bytes, of any number; null for blanks.</param>
    /// <returns>False where IDA raises an exception that ends in HTTP 500 (its code is <c>IDA-MLC-007</c>).</returns>
    public static bool TryParse(string text, out byte[]? bytes)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length % 2 != 0 || !text.All(char.IsAsciiHexDigit))
            return ServerBase64.TryDecodeUrl(text, out bytes);
        bytes = Convert.FromHexString(text);
        return true;
    }
}
