using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;

namespace Mosip.Partner.Core.Keys;

internal sealed class RsaPartnerKey(RSA rsa, int keySize, IReadOnlyList<X509Certificate2> certificates) : PartnerKey
{
    private readonly int _size = (keySize + 7) / 8;

    public override X509Certificate2 SigningCertificate => certificates[0];

    public override IReadOnlyList<X509Certificate2> Certificates => certificates;

    public override int SignatureSize => _size;

    public override ValueTask<int> SignHashAsync(JwsAlgorithm algorithm, ReadOnlyMemory<byte> digest, Memory<byte> destination, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RSASignaturePadding padding = PaddingOf(algorithm);
        try
        {
            return ValueTask.FromResult(rsa.SignHash(digest.Span, destination.Span, HashAlgorithmName.SHA256, padding));
        }
        catch (CryptographicException e)
        {
            throw new MosipCryptoException(MosipCryptoFault.KeyUnavailable, "sign", $"{algorithm} with {this}", innerException: e);
        }
    }

    public override ValueTask<int> UnwrapKeyAsync(ReadOnlyMemory<byte> wrapped, Memory<byte> destination, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return ValueTask.FromResult(rsa.Decrypt(wrapped.Span, destination.Span, RSAEncryptionPadding.OaepSHA256));
        }
        catch (CryptographicException e)
        {
            throw new MosipCryptoException(MosipCryptoFault.WrongKey, "unwrap session key", "expected is RSA-OAEP with SHA-256, also for MGF1", innerException: e);
        }
    }

    public override ValueTask DisposeAsync()
    {
        rsa.Dispose();
        return base.DisposeAsync();
    }

    private static RSASignaturePadding PaddingOf(JwsAlgorithm algorithm) =>
        algorithm == JwsAlgorithm.RS256 ? RSASignaturePadding.Pkcs1
        : algorithm == JwsAlgorithm.PS256 ? RSASignaturePadding.Pss
        : throw new MosipCryptoException(MosipCryptoFault.AlgorithmNotAllowed, "sign", $"an RSA key does not sign {algorithm}, use RS256");
}
