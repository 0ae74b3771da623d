using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Credentials.Proofs;

/// <summary>A public key that signs credentials. Keep one for many checks; safe for concurrent use.</summary>
public sealed class CredentialKey
{
    private const string Operation = "load credential key";

    private CredentialKey(string address, RSA publicKey, X509Certificate2? certificate)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        if (publicKey.KeySize < 2048)
            throw new MosipInputException(MosipInputFault.KeyNotSupported, Operation, $"{address} is RSA of {publicKey.KeySize} bits");
        (Address, PublicKey, Certificate) = (address, publicKey, certificate);
    }

    /// <summary>What proofs call the key (<c>verificationMethod</c>), for example <c>https://api.example.org/.well-known/public-key.json</c>. It is never fetched.</summary>
    public string Address { get; }

    /// <summary>The key's certificate, which limits when it may have signed; null where there is none.</summary>
    public X509Certificate2? Certificate { get; }

    internal RSA PublicKey { get; }

    /// <summary>A key whose certificate is known: signatures count only if they were made within its dates.</summary>
    /// <param name="address">See <see cref="Address"/>.</param>
    /// <param name="certificate">The certificate, with an RSA key.</param>
    /// <exception cref="MosipInputException">The certificate's key is not RSA of at least 2048 bits.</exception>
    public static CredentialKey FromCertificate(string address, X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        RSA key = certificate.GetRSAPublicKey() ?? throw new MosipInputException(MosipInputFault.KeyNotSupported, Operation, $"{address} is no RSA key");
        return new CredentialKey(address, key, certificate);
    }

    /// <summary>A key that is known without a certificate, as MOSIP's public key document gives it.</summary>
    /// <param name="address">See <see cref="Address"/>.</param>
    /// <param name="publicKeyPem">The document's <c>publicKeyPem</c>.</param>
    /// <exception cref="MosipInputException">The text is no PEM of an RSA public key of at least 2048 bits.</exception>
    public static CredentialKey FromPem(string address, string publicKeyPem)
    {
        ArgumentNullException.ThrowIfNull(publicKeyPem);
        var key = RSA.Create();
        try
        {
            key.ImportFromPem(publicKeyPem);
            return new CredentialKey(address, key, null);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new MosipInputException(MosipInputFault.Malformed, Operation, $"{address} is no PEM of an RSA public key", e);
        }
    }

    /// <summary>The address.</summary>
    public override string ToString() => Address;
}
