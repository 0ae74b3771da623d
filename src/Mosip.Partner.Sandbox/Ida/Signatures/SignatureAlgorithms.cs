using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Sandbox.Ida.Signatures;

/// <summary>The signature algorithms that MOSIP's server lets pass: every asymmetric one that fits the certificate's key.</summary>
internal static class SignatureAlgorithms
{
    private const string Unverifiable = "KER-JWS-105";
    private const int SmallestRsaKey = 2048;

    /// <summary>Verifies a signature.</summary>
    /// <exception cref="SignatureFaultException">The algorithm is not known, does not fit the key, or the signature has another length.</exception>
    public static bool Verify(string? algorithm, X509Certificate2 certificate, byte[] signingInput, byte[] signature, MosipRelease release)
    {
        HashAlgorithmName hash = algorithm switch
        {
            "RS256" or "PS256" or "ES256" or "ES256K" => HashAlgorithmName.SHA256,
            "RS384" or "PS384" or "ES384" => HashAlgorithmName.SHA384,
            "RS512" or "PS512" or "ES512" => HashAlgorithmName.SHA512,
            _ => throw new SignatureFaultException(Unverifiable, $"the algorithm '{algorithm ?? "(none)"}', which is not one of RS, PS and ES"),
        };
        try
        {
            return algorithm.StartsWith('E')
                ? VerifyEcdsa(algorithm, certificate, signingInput, signature, hash, release)
                : VerifyRsa(algorithm, certificate, signingInput, signature, hash, release);
        }
        catch (CryptographicException)
        {
            throw new SignatureFaultException(Unverifiable, "a certificate whose key cannot be used");
        }
    }

    private static bool VerifyRsa(string algorithm, X509Certificate2 certificate, byte[] signingInput, byte[] signature, HashAlgorithmName hash, MosipRelease release)
    {
        using RSA rsa = certificate.GetRSAPublicKey() ?? throw DoesNotFit(algorithm);
        if (rsa.KeySize < SmallestRsaKey && !release.AcceptsSmallSignerKeys)
            throw new SignatureFaultException(Unverifiable, $"a key of {rsa.KeySize} bits, at least {SmallestRsaKey} are asked for");
        if (signature.Length != (rsa.KeySize + 7) / 8)
            throw new SignatureFaultException(Unverifiable, $"a signature of {signature.Length} bytes for a key of {rsa.KeySize} bits");
        return rsa.VerifyData(signingInput, signature, hash, algorithm[0] == 'P' ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
    }

    private static bool VerifyEcdsa(string algorithm, X509Certificate2 certificate, byte[] signingInput, byte[] signature, HashAlgorithmName hash, MosipRelease release)
    {
        using ECDsa ecdsa = certificate.GetECDsaPublicKey() ?? throw DoesNotFit(algorithm);
        int size = algorithm switch { "ES384" => 384, "ES512" => 521, _ => 256 };
        return release.AcceptsSmallSignerKeys || ecdsa.KeySize == size
            ? ecdsa.VerifyData(signingInput, signature, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
            : throw DoesNotFit(algorithm);
    }

    private static SignatureFaultException DoesNotFit(string algorithm) => new(Unverifiable, $"the algorithm {algorithm}, which does not fit the certificate's key");
}
