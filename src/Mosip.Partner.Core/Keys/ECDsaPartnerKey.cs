using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;

namespace Mosip.Partner.Core.Keys;

internal sealed class ECDsaPartnerKey(ECDsa ecdsa, IReadOnlyList<X509Certificate2> certificates) : PartnerKey
{
    public override X509Certificate2 SigningCertificate => certificates[0];

    public override IReadOnlyList<X509Certificate2> Certificates => certificates;

    public override int SignatureSize => 64;

    public override ValueTask<int> SignHashAsync(JwsAlgorithm algorithm, ReadOnlyMemory<byte> digest, Memory<byte> destination, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (algorithm != JwsAlgorithm.ES256)
            throw new MosipCryptoException(MosipCryptoFault.AlgorithmNotAllowed, "sign", $"a P-256 key does not sign {algorithm}, use ES256 or an RSA key");
        try
        {
            if (!ecdsa.TrySignHash(digest.Span, destination.Span, DSASignatureFormat.IeeeP1363FixedFieldConcatenation, out int written))
                throw new ArgumentException($"{SignatureSize} bytes are needed.", nameof(destination));
            return ValueTask.FromResult(written);
        }
        catch (CryptographicException e)
        {
            throw new MosipCryptoException(MosipCryptoFault.KeyUnavailable, "sign", $"{algorithm} with {this}", innerException: e);
        }
    }

    public override ValueTask<int> UnwrapKeyAsync(ReadOnlyMemory<byte> wrapped, Memory<byte> destination, CancellationToken cancellationToken) =>
        throw new MosipCryptoException(MosipCryptoFault.KeyNotAllowed, "unwrap session key", "an elliptic-curve key opens none of MOSIP's envelopes");

    public override ValueTask DisposeAsync()
    {
        ecdsa.Dispose();
        return base.DisposeAsync();
    }
}
