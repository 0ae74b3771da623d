using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Sandbox.Ida.Crypto;

/// <summary>A private key of IDA and the certificate that it is known by.</summary>
internal sealed record IdaDecryptionKey(X509Certificate2 Certificate, RSA PrivateKey);

/// <summary>The keys of one reference of IDA (<c>PARTNER</c> or <c>IDA-FIR</c>), the current one first. Older ones still open.</summary>
internal sealed class IdaDecryptionKeys(string reference, IReadOnlyList<IdaDecryptionKey> keys)
{
    private const int KeyPartSize = 256;

    private readonly Dictionary<CertificateThumbprint, IdaDecryptionKey> _byThumbprint = keys.ToDictionary(key => CertificateThumbprint.Of(key.Certificate));

    public string Reference => reference;

    public bool Knows(ReadOnlySpan<byte> thumbprint) =>
        thumbprint.Length == CertificateThumbprint.Size && _byThumbprint.ContainsKey(new CertificateThumbprint(thumbprint));

    /// <summary>
    /// Unwraps a session key. IDA puts the thumbprint in front unless it stands there already, and recognises it by the length of the whole; a
    /// bare wrapped key is tried with the current key.
    /// </summary>
    /// <returns>The key, or why there is none.</returns>
    public OpenedData Unwrap(byte[] thumbprint, byte[] sessionKey)
    {
        byte[] keyPart = sessionKey.AsSpan().StartsWith(thumbprint) ? sessionKey : [.. thumbprint, .. sessionKey];
        IdaDecryptionKey? key;
        switch (keyPart.Length)
        {
            case KeyPartSize:
                key = keys[0];
                break;
            case KeyPartSize + CertificateThumbprint.Size:
                key = _byThumbprint.GetValueOrDefault(new CertificateThumbprint(keyPart.AsSpan(0, CertificateThumbprint.Size)));
                keyPart = keyPart[CertificateThumbprint.Size..];
                break;
            default:
                return OpenedData.Failed($"a wrapped key and thumbprint of {keyPart.Length} bytes together, {KeyPartSize + CertificateThumbprint.Size} are expected");
        }

        return key is null ? OpenedData.Failed($"a thumbprint that is of no {reference} certificate of this IDA") : Decrypt(key, keyPart);
    }

    private static OpenedData Decrypt(IdaDecryptionKey key, byte[] wrapped)
    {
        try
        {
            byte[] sessionKey = key.PrivateKey.Decrypt(wrapped, RSAEncryptionPadding.OaepSHA256);
            return sessionKey.Length == MosipGcm.KeySize
                ? OpenedData.Of(sessionKey)
                : OpenedData.Failed($"a session key of {sessionKey.Length} bytes, {MosipGcm.KeySize} are expected");
        }
        catch (CryptographicException)
        {
            return OpenedData.Failed("a session key that does not unwrap: another certificate, or another padding than RSA-OAEP with SHA-256, also for MGF1");
        }
    }
}
