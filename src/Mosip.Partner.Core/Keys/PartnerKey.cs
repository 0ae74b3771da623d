using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;

namespace Mosip.Partner.Core.Keys;

/// <summary>A partner's private key, wherever it lives. Only operations cross this line; the key never does.</summary>
/// <remarks>
/// One key has several certificates: the one of the partner's own CA and those that MOSIP re-signs at every upload. IDA compares
/// requests with the MOSIP-signed one, and MOSIP's thumbprints always mean it, so it is the <see cref="SigningCertificate"/>.
/// Derive from this class for a key vault that has only an asynchronous interface. Implementations are safe for concurrent use.
/// </remarks>
public abstract class PartnerKey : IAsyncDisposable
{
    internal const string Operation = "load partner key";

    /// <summary>The certificate that MOSIP re-signed for this key: the one that IDA compares with.</summary>
    public abstract X509Certificate2 SigningCertificate { get; }

    /// <summary>Every certificate this key is known by (own and MOSIP-signed, old and new); data is opened by thumbprint.</summary>
    public abstract IReadOnlyList<X509Certificate2> Certificates { get; }

    /// <summary>Length of a signature in bytes: the modulus length for RSA (256 for RSA-2048), 64 for P-256.</summary>
    public abstract int SignatureSize { get; }

    /// <summary>Signs a digest for a JWS algorithm that the key supports.</summary>
    /// <param name="algorithm">The algorithm; RS256 for everything that MOSIP checks.</param>
    /// <param name="digest">The SHA-256 digest of the signing input, 32 bytes.</param>
    /// <param name="destination">At least <see cref="SignatureSize"/> bytes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="MosipCryptoException">The key cannot sign with this algorithm, or the HSM or vault did not do it.</exception>
    public abstract ValueTask<int> SignHashAsync(JwsAlgorithm algorithm, ReadOnlyMemory<byte> digest, Memory<byte> destination, CancellationToken cancellationToken);

    /// <summary>Unwraps a session key (RSA-OAEP, SHA-256 with MGF1-SHA-256).</summary>
    /// <param name="wrapped">The wrapped key, as long as the modulus.</param>
    /// <param name="destination">At least as long as the modulus.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="MosipCryptoException">The key is not RSA, or the session key was wrapped for another key or with another padding.</exception>
    public abstract ValueTask<int> UnwrapKeyAsync(ReadOnlyMemory<byte> wrapped, Memory<byte> destination, CancellationToken cancellationToken);

    /// <summary>Releases the handle or connection that the key holds.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether the key has a certificate with this thumbprint.</summary>
    /// <param name="thumbprint">SHA-256 of the certificate that data was sealed for.</param>
    public bool IsKnownBy(CertificateThumbprint thumbprint)
    {
        foreach (X509Certificate2 certificate in Certificates)
            if (CertificateThumbprint.Of(certificate) == thumbprint)
                return true;
        return false;
    }

    /// <summary>Names the certificate, never the key.</summary>
    public override string ToString() => $"{GetType().Name} of certificate {CertificateThumbprint.Of(SigningCertificate).ToUpperHex()[..8]}";

    /// <summary>Wraps any <see cref="RSA"/>: a file, a platform store, or an HSM or vault vendor's own RSA type. The key takes ownership of <paramref name="rsa"/>.</summary>
    /// <remarks>
    /// Asked of the type are <c>SignHash</c> and <c>Decrypt</c>, and the public key or one signature to compare it with the certificates.
    /// It is used by several threads at once, as the framework's own types can be; a type that cannot needs <see cref="WithMaximumConcurrency"/> of 1.
    /// </remarks>
    /// <param name="rsa">The private key, at least 2048 bits.</param>
    /// <param name="certificates">The certificates of this key; the first is the MOSIP-signed one that requests are signed with.</param>
    /// <exception cref="MosipInputException">No certificate, one that is not of this key, or fewer than 2048 bits.</exception>
    /// <exception cref="MosipCryptoException">The HSM or vault did not make the signature that proves the pair.</exception>
    public static PartnerKey FromRsa(RSA rsa, params X509Certificate2[] certificates)
    {
        ArgumentNullException.ThrowIfNull(rsa);
        int keySize = KeyOwnership.Verify(rsa, certificates);
        if (keySize < 2048)
            throw new MosipInputException(MosipInputFault.KeyNotSupported, Operation, $"RSA of {keySize} bits (MOSIP would answer KER-PCM-013)");
        return new RsaPartnerKey(rsa, keySize, [.. certificates]);
    }

    /// <summary>Wraps any <see cref="ECDsa"/> on P-256. Such a key signs ES256 and opens nothing: MOSIP's envelopes need RSA.</summary>
    /// <param name="ecdsa">The private key.</param>
    /// <param name="certificates">The certificates of this key; the first is the one that is sent.</param>
    /// <exception cref="MosipInputException">No certificate, one that is not of this key, or another curve.</exception>
    /// <exception cref="MosipCryptoException">The HSM or vault did not make the signature that proves the pair.</exception>
    public static PartnerKey FromECDsa(ECDsa ecdsa, params X509Certificate2[] certificates)
    {
        ArgumentNullException.ThrowIfNull(ecdsa);
        KeyOwnership.Verify(ecdsa, certificates);
        if (!KeyOwnership.IsOnP256(certificates[0]))
            throw new MosipInputException(MosipInputFault.KeyNotSupported, Operation, "an elliptic curve other than P-256, which ES256 is on");
        return new ECDsaPartnerKey(ecdsa, [.. certificates]);
    }

    /// <summary>Takes the private key that comes with a certificate, for example from the Windows or macOS certificate store.</summary>
    /// <param name="certificate">A certificate with its private key.</param>
    /// <param name="signedByMosip">Certificates that MOSIP issued for the same key, newest first; where given, the first is the one that requests are signed with.</param>
    /// <exception cref="MosipInputException">The certificate comes without a usable private key, or a certificate is not of this key.</exception>
    public static PartnerKey FromCertificate(X509Certificate2 certificate, params X509Certificate2[] signedByMosip)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        X509Certificate2[] certificates = [.. signedByMosip, certificate];
        if (certificate.GetRSAPrivateKey() is { } rsa)
            return FromRsa(rsa, certificates);
        if (certificate.GetECDsaPrivateKey() is { } ecdsa)
            return FromECDsa(ecdsa, certificates);
        throw new MosipInputException(MosipInputFault.KeyMissing, Operation, $"certificate {CertificateThumbprint.Of(certificate)}");
    }

    /// <summary>Reads a PKCS#12 container that holds a key and its certificates; without <paramref name="signedByMosip"/> the first one is sent.</summary>
    /// <param name="pkcs12">The content of the file (.p12, .pfx).</param>
    /// <param name="password">The password, or null where there is none.</param>
    /// <param name="signedByMosip">Certificates that MOSIP issued for the same key, newest first; where given, the first is the one that requests are signed with.</param>
    /// <exception cref="MosipInputException">The password is wrong, the file is damaged, or there is no key with a certificate in it.</exception>
    public static PartnerKey FromPkcs12(ReadOnlySpan<byte> pkcs12, string? password, params X509Certificate2[] signedByMosip)
    {
        (AsymmetricAlgorithm key, X509Certificate2[] certificates) = KeyFiles.ReadPkcs12(pkcs12, password);
        return From(key, [.. signedByMosip, .. certificates]);
    }

    /// <summary>Reads a private key in PEM form (PKCS#8, PKCS#1 or SEC1, encrypted or not) and takes its certificates.</summary>
    /// <param name="privateKeyPem">The PEM text.</param>
    /// <param name="password">The password of an encrypted key, or null.</param>
    /// <param name="certificates">The certificates of this key; the first is the MOSIP-signed one that requests are signed with.</param>
    /// <exception cref="MosipInputException">The text has no readable private key, the password is wrong, or a certificate is not of this key.</exception>
    public static PartnerKey FromPem(string privateKeyPem, string? password, params X509Certificate2[] certificates) =>
        From(KeyFiles.ReadPem(privateKeyPem, password), certificates);

    /// <summary>Lets at most this many operations run at the same time: for a key in an HSM or a vault that limits its callers.</summary>
    /// <param name="maximum">The number of operations, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is less than 1.</exception>
    public PartnerKey WithMaximumConcurrency(int maximum) => new ThrottledPartnerKey(this, maximum);

    private static PartnerKey From(AsymmetricAlgorithm key, X509Certificate2[] certificates) => key switch
    {
        RSA rsa => FromRsa(rsa, certificates),
        ECDsa ecdsa => FromECDsa(ecdsa, certificates),
        var other => throw new MosipInputException(MosipInputFault.KeyNotSupported, Operation, other.GetType().Name),
    };
}
