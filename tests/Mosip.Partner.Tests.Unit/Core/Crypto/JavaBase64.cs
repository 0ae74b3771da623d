namespace Mosip.Partner.Tests.Unit.Core.Crypto;

/// <summary>
/// What Java's decoders do, written from their documented rules bit by bit: padding may be left out, but where it is begun it must be whole;
/// nothing may follow it; unused bits are dropped unseen; every other character is refused.
/// </summary>
internal static class JavaBase64
{
    public const string Standard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    public const string Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>The bytes, or null where Java throws.</summary>
    public static byte[]? Decode(string text, string alphabet)
    {
        var bytes = new List<byte>();
        int bits = 0, held = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '=')
                return bits switch
                {
                    12 => text[i..] == "==" ? [.. bytes, (byte)(held >> 4)] : null,
                    18 => text[i..] == "=" ? [.. bytes, (byte)(held >> 10), (byte)(held >> 2)] : null,
                    _ => null,
                };
            int value = alphabet.IndexOf(text[i], StringComparison.Ordinal);
            if (value < 0)
                return null;
            held = (held << 6) | value;
            bits += 6;
            if (bits == 24)
            {
                bytes.AddRange([(byte)(held >> 16), (byte)(held >> 8), (byte)held]);
                bits = held = 0;
            }
        }
        return bits switch
        {
            0 => [.. bytes],
            12 => [.. bytes, (byte)(held >> 4)],
            18 => [.. bytes, (byte)(held >> 10), (byte)(held >> 2)],
            _ => null,
        };
    }
}
