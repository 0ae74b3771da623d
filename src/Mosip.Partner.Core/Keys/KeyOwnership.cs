using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Keys;

/// <summary>Whether certificates belong to a private key. A vault's key type need not tell its public key: then a signature proves it.</summary>
internal static class KeyOwnership
{
    private static ReadOnlySpan<byte> EncodedP256 => [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07];

    /// <summary>Whether a certificate's key is an elliptic-curve key on P-256. The size does not tell: other curves have 256 bits too.</summary>
    public static bool IsOnP256(X509Certificate2 certificate) => EncodedP256.SequenceEqual(certificate.PublicKey.EncodedParameters?.RawData);

    /// <returns>The length of the modulus in bits, which vaults' types do not always tell themselves.</returns>
    /// <exception cref="MosipInputException">There is no certificate, or one is not of this key.</exception>
    public static int Verify(RSA rsa, X509Certificate2[] certificates)
    {
        RequireOne(certificates);
        int size = 0;
        foreach (X509Certificate2 certificate in certificates)
        {
            using RSA? publicKey = PublicKeyOf(certificate, static certificate => certificate.GetRSAPublicKey());
            if (publicKey is null || !IsPairOf(rsa, publicKey))
                throw Mismatch(certificate);
            size = publicKey.KeySize;
        }
        return size;
    }

    /// <exception cref="MosipInputException">There is no certificate, or one is not of this key.</exception>
    public static void Verify(ECDsa ecdsa, X509Certificate2[] certificates)
    {
        RequireOne(certificates);
        byte[] digest = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes), signature = Sign(() => ecdsa.SignHash(digest));
        foreach (X509Certificate2 certificate in certificates)
        {
            using ECDsa? publicKey = PublicKeyOf(certificate, static certificate => certificate.GetECDsaPublicKey());
            if (publicKey is null || !publicKey.VerifyHash(digest, signature))
                throw Mismatch(certificate);
        }
    }

    private static bool IsPairOf(RSA rsa, RSA publicKey)
    {
        RSAParameters expected = publicKey.ExportParameters(includePrivateParameters: false), found;
        try
        {
            found = rsa.ExportParameters(includePrivateParameters: false);
        }
        catch (Exception e) when (e is CryptographicException or NotSupportedException or NotImplementedException)
        {
            byte[] digest = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);
            byte[] signature = Sign(() => rsa.SignHash(digest, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
            return publicKey.VerifyHash(digest, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        return WithoutZeros(found.Modulus).SequenceEqual(WithoutZeros(expected.Modulus)) && WithoutZeros(found.Exponent).SequenceEqual(WithoutZeros(expected.Exponent));
    }

    private static byte[] Sign(Func<byte[]> sign)
    {
        try
        {
            return sign();
        }
        catch (CryptographicException e)
        {
            throw new MosipCryptoException(MosipCryptoFault.KeyUnavailable, PartnerKey.Operation, innerException: e);
        }
    }

    // Some types write numbers with a zero byte for the sign.
    private static ReadOnlySpan<byte> WithoutZeros(byte[]? number) => number.AsSpan().TrimStart((byte)0);

    private static T? PublicKeyOf<T>(X509Certificate2 certificate, Func<X509Certificate2, T?> open) where T : AsymmetricAlgorithm
    {
        try
        {
            return open(certificate);
        }
        catch (CryptographicException)
        {
            // A damaged key is nobody's.
            return null;
        }
    }

    private static void RequireOne(X509Certificate2[] certificates)
    {
        ArgumentNullException.ThrowIfNull(certificates);
        if (certificates.Length == 0)
            throw new MosipInputException(MosipInputFault.CertificateMissing, PartnerKey.Operation);
    }

    private static MosipInputException Mismatch(X509Certificate2 certificate) =>
        new(MosipInputFault.KeyMismatch, PartnerKey.Operation, $"certificate {CertificateThumbprint.Of(certificate)}");
}
