using System.Security.Cryptography;

namespace Mosip.Partner.Tests.Unit.Core.Keys;

/// <summary>An RSA type as the vendor of an HSM or vault writes it: only what must be overridden, and the private key never comes out.</summary>
internal sealed class VaultRsa(RSA inside, bool tellsPublicKey = true) : RSA
{
    public bool IsOut { get; set; }

    public override RSAParameters ExportParameters(bool includePrivateParameters) =>
        includePrivateParameters ? throw new CryptographicException("The key does not leave the vault.")
        : tellsPublicKey ? inside.ExportParameters(false)
        : throw new NotSupportedException();

    public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();

    public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => Ask().SignHash(hash, hashAlgorithm, padding);

    public override byte[] Decrypt(byte[] data, RSAEncryptionPadding padding) => Ask().Decrypt(data, padding);

    private RSA Ask() => IsOut ? throw new CryptographicException("The vault does not answer.") : inside;
}
