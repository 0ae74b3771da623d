using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Certificates;

/// <summary>A new partner key and the request (PKCS#10) with which a certificate authority issues a certificate for it.</summary>
/// <remarks>
/// MOSIP takes no requests: the partner's own authority signs this one, the certificate is uploaded to MOSIP, and MOSIP's answer is a
/// certificate of its own for the same key. Save the key with both.
/// </remarks>
public sealed class PartnerKeyRequest : IDisposable
{
    private const string Operation = "save partner key";

    // 100 000 rounds keep a stolen file from being opened by trying passwords.
    private static readonly PbeParameters KeyEncryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 100_000);

    private readonly byte[] _request;

    private PartnerKeyRequest(PartnerSubject subject, RSA key)
    {
        Subject = subject;
        Key = key;
        var request = new CertificateRequest(subject.ToName(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation | X509KeyUsageFlags.KeyEncipherment, critical: true));
        _request = request.CreateSigningRequest();
    }

    /// <summary>The subject that the request asks for.</summary>
    public PartnerSubject Subject { get; }

    /// <summary>The private key; it belongs to this object.</summary>
    public RSA Key { get; }

    /// <summary>Makes a key and its request.</summary>
    /// <param name="subject">The subject; its organisation must be the name that MOSIP has registered.</param>
    /// <param name="keySize">Bits of the RSA modulus. Default: 2048, the one size that every MOSIP service works with.</param>
    /// <exception cref="ArgumentException">The subject lacks a part that MOSIP needs, or the key would be shorter than MOSIP accepts.</exception>
    public static PartnerKeyRequest Create(PartnerSubject subject, int keySize = 2048)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentOutOfRangeException.ThrowIfLessThan(keySize, 2048);
        RSA key = RSA.Create(keySize);
        try
        {
            return new PartnerKeyRequest(subject, key);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>The request in DER form.</summary>
    public byte[] ToDer() => [.. _request];

    /// <summary>The request in PEM form (<c>CERTIFICATE REQUEST</c>).</summary>
    public string ToPem() => PemEncoding.WriteString("CERTIFICATE REQUEST", _request) + "\n";

    /// <summary>The private key in PEM form (PKCS#8), encrypted with a password.</summary>
    /// <param name="password">The password; <see cref="Keys.PartnerKey.FromPem"/> asks for it.</param>
    public string ToKeyPem(string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        return Key.ExportEncryptedPkcs8PrivateKeyPem(password, KeyEncryption) + "\n";
    }

    /// <summary>The private key in PEM form (PKCS#8) without encryption: for a place that protects it by other means.</summary>
    public string ToUnencryptedKeyPem() => Key.ExportPkcs8PrivateKeyPem() + "\n";

    /// <summary>The key with its certificate and the certificates above it, as a PKCS#12 container.</summary>
    /// <param name="password">The container's password.</param>
    /// <param name="certificate">The certificate for this key: the one that MOSIP signed, or the authority's.</param>
    /// <param name="chain">Certificates of authorities to save beside it.</param>
    /// <exception cref="MosipInputException">The certificate is for another key.</exception>
    public byte[] ToPkcs12(string password, X509Certificate2 certificate, params IReadOnlyList<X509Certificate2> chain)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(chain);
        if (!certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(Key.ExportSubjectPublicKeyInfo()))
            throw new MosipInputException(MosipInputFault.KeyMismatch, Operation, $"certificate {CertificateThumbprint.Of(certificate)}");
        using X509Certificate2 withKey = certificate.CopyWithPrivateKey(Key);
        X509Certificate2Collection content = [withKey, .. chain];
        return content.ExportPkcs12(KeyEncryption, password);
    }

    /// <summary>Releases the key.</summary>
    public void Dispose() => Key.Dispose();
}
