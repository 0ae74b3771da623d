namespace Mosip.Partner.Tests.Unit.Core.Crypto;

/// <summary>Damage as it happens on the way.</summary>
internal static class BitFlips
{
    /// <summary>A copy with one bit changed; any number names a bit.</summary>
    public static byte[] WithBitFlipped(this byte[] bytes, int bit)
    {
        byte[] damaged = [.. bytes];
        int place = (int)((uint)bit % (uint)(bytes.Length * 8));
        damaged[place / 8] ^= (byte)(1 << (place % 8));
        return damaged;
    }

    /// <summary>The beginning, shorter by at least one byte; any number names a length.</summary>
    public static byte[] Truncated(this byte[] bytes, int length) => bytes[..(int)((uint)length % (uint)bytes.Length)];
}
