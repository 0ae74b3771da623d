using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Crypto;

/// <summary>Wraps a session key for the holder of a certificate: RSA-OAEP with SHA-256 for the hash and for MGF1, empty label.</summary>
/// <remarks>MGF1 with SHA-1, Java's silent default, does not work with MOSIP (<c>CryptoCore#asymmetricEncrypt</c> of mosip/keymanager).</remarks>
public static class SessionKeyWrap
{
    /// <summary>Wraps a key; the result is as long as the modulus (256 bytes for RSA-2048).</summary>
    /// <param name="recipient">The certificate of the receiver; its key must be RSA.</param>
    /// <param name="key">The session key.</param>
    /// <exception cref="MosipCryptoException">The certificate's key is not RSA of at least 2048 bits.</exception>
    public static byte[] Wrap(X509Certificate2 recipient, ReadOnlySpan<byte> key)
    {
        using RSA rsa = PublicKeyOf(recipient);
        return rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256);
    }

    /// <summary>The RSA public key of a certificate that data can be sealed for.</summary>
    /// <param name="recipient">The certificate of the receiver.</param>
    /// <exception cref="MosipCryptoException">The certificate's key is not RSA of at least 2048 bits.</exception>
    public static RSA PublicKeyOf(X509Certificate2 recipient)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        RSA? rsa = recipient.GetRSAPublicKey();
        if (rsa is { KeySize: >= 2048 })
            return rsa;
        string found = rsa is null ? $"key algorithm {recipient.PublicKey.Oid.FriendlyName ?? recipient.PublicKey.Oid.Value}" : $"RSA of {rsa.KeySize} bits";
        rsa?.Dispose();
        throw new MosipCryptoException(MosipCryptoFault.KeyNotAllowed, "seal for certificate", $"certificate {CertificateThumbprint.Of(recipient)} has {found}");
    }
}
