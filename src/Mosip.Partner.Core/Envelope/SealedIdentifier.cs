using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Core.Envelope;

/// <summary>A short text that is sealed with RSA alone: the <c>individualId</c> of IDA's authentication-error events.</summary>
/// <remarks>
/// No session key, no thumbprint: the value is the base64 text of one RSA-OAEP-SHA256 block under the partner's MOSIP-signed certificate
/// (<c>AuthenticationErrorEventingPublisher</c> of mosip/id-authentication).
/// </remarks>
public static class SealedIdentifier
{
    private const string Operation = "open identifier";
    private const int OaepOverhead = 66;

    /// <summary>Seals a text.</summary>
    /// <param name="recipient">The receiver's certificate.</param>
    /// <param name="text">At most 190 bytes of UTF-8 for RSA-2048.</param>
    /// <returns>Standard base64, as IDA writes it.</returns>
    /// <exception cref="ArgumentException">The text is too long for the key.</exception>
    public static string Seal(EnvelopeRecipient recipient, string text)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(text);
        byte[] clear = Encoding.UTF8.GetBytes(text);
        int maximum = recipient.WrappedKeySize - OaepOverhead;
        if (clear.Length > maximum)
            throw new ArgumentException($"The text has {clear.Length} bytes, the key seals {maximum} at most.", nameof(text));
        string sealedText = Convert.ToBase64String(recipient.Wrap(clear));
        CryptographicOperations.ZeroMemory(clear);
        return sealedText;
    }

    /// <summary>Opens a text. The value names no certificate, so every key whose size fits is tried, the current one first.</summary>
    /// <param name="keys">The partner's keys, old ones included.</param>
    /// <param name="sealedText">base64 or base64url.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <returns>The clear text: personal data.</returns>
    /// <exception cref="MosipCryptoException">The value is not base64, or no key opens it.</exception>
    public static async ValueTask<string> OpenAsync(PartnerKeyRing keys, string sealedText, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(sealedText);
        if (!MosipBase64.TryDecode(sealedText, out byte[] block))
            throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "it is not base64");
        byte[] clear = new byte[block.Length];
        MosipCryptoException? last = null;
        foreach (PartnerKey key in keys.All.Where(key => key.SignatureSize == block.Length))
        {
            try
            {
                int length = await key.UnwrapKeyAsync(block, clear, cancellationToken).ConfigureAwait(false);
                return Encoding.UTF8.GetString(clear, 0, length);
            }
            catch (MosipCryptoException e)
            {
                last = e;
            }
            finally
            {
                CryptographicOperations.ZeroMemory(clear);
            }
        }
        throw last ?? new MosipCryptoException(MosipCryptoFault.Malformed, Operation, $"{block.Length} bytes fit no key at hand");
    }
}
