using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Envelope;

/// <summary>A certificate that data is sealed for, with its key and thumbprint at hand. Keep one for many messages; safe for concurrent use.</summary>
public sealed class EnvelopeRecipient : IDisposable
{
    private readonly RSA _rsa;

    /// <summary>Opens the certificate's public key.</summary>
    /// <param name="certificate">The certificate of the receiver.</param>
    /// <exception cref="MosipCryptoException">The certificate's key is not RSA of at least 2048 bits.</exception>
    public EnvelopeRecipient(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        Certificate = certificate;
        Thumbprint = CertificateThumbprint.Of(certificate);
        ThumbprintText = Thumbprint.ToUpperHex();
        RSA? rsa = certificate.GetRSAPublicKey();
        if (rsa is not { KeySize: >= 2048 })
        {
            string found = rsa is null ? $"a key of type {certificate.PublicKey.Oid.FriendlyName ?? certificate.PublicKey.Oid.Value}" : $"RSA of {rsa.KeySize} bits";
            rsa?.Dispose();
            throw new MosipCryptoException(MosipCryptoFault.KeyNotAllowed, "seal for certificate", $"certificate {ThumbprintText} has {found}");
        }
        _rsa = rsa;
        WrappedKeySize = rsa.KeySize / 8;
    }

    /// <summary>The certificate.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>SHA-256 of the certificate.</summary>
    public CertificateThumbprint Thumbprint { get; }

    /// <summary>Length of a wrapped key in bytes: that of the modulus, 256 for RSA-2048.</summary>
    public int WrappedKeySize { get; }

    /// <summary>The thumbprint as upper-case hexadecimal text, the form of IDA's requests.</summary>
    public string ThumbprintText { get; }

    /// <summary>Wraps a session key: RSA-OAEP with SHA-256 for the hash and for MGF1, empty label.</summary>
    /// <remarks>MGF1 with SHA-1, Java's silent default, does not work with MOSIP (<c>CryptoCore#asymmetricEncrypt</c> of mosip/keymanager).</remarks>
    /// <param name="sessionKey">The key to wrap.</param>
    /// <param name="destination">At least <see cref="WrappedKeySize"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    public int Wrap(ReadOnlySpan<byte> sessionKey, Span<byte> destination) => _rsa.Encrypt(sessionKey, destination, RSAEncryptionPadding.OaepSHA256);

    /// <summary>Wraps a session key into a new array.</summary>
    /// <inheritdoc cref="Wrap(ReadOnlySpan{byte}, Span{byte})" path="/remarks"/>
    /// <param name="sessionKey">The key to wrap.</param>
    public byte[] Wrap(ReadOnlySpan<byte> sessionKey)
    {
        byte[] wrapped = new byte[WrappedKeySize];
        Wrap(sessionKey, wrapped);
        return wrapped;
    }

    /// <summary>Releases the public key's handle; the certificate stays the caller's.</summary>
    public void Dispose() => _rsa.Dispose();
}
