using System.Text;

namespace Mosip.Partner.Sandbox.Ida.Crypto;

/// <summary>
/// The bytes that bind a biometric value to its capture: time stamp XOR transaction id, the shorter one padded with zero bytes at the left
/// (BytesUtil). The last 12 are the nonce, the last 16 the AAD.
/// </summary>
internal static class BiometricBinding
{
    public const int AadSize = 16;
    private const int NonceSize = 12;

    /// <summary>Derives nonce and AAD; null if both texts are shorter than the AAD.</summary>
    public static byte[]? DeriveAad(string timestamp, string transactionId)
    {
        byte[] first = Encoding.UTF8.GetBytes(timestamp), second = Encoding.UTF8.GetBytes(transactionId);
        byte[] xor = new byte[Math.Max(first.Length, second.Length)];
        first.CopyTo(xor, xor.Length - first.Length);
        for (int i = 1; i <= second.Length; i++)
            xor[^i] ^= second[^i];
        return xor.Length < AadSize ? null : xor[^AadSize..];
    }

    /// <summary>The nonce is the end of the AAD.</summary>
    public static ReadOnlySpan<byte> NonceOf(byte[] aad) => aad.AsSpan(AadSize - NonceSize);
}
