using System.Security.Cryptography;

namespace Mosip.Partner.Tests.Unit.Core.Keys;

/// <summary>An elliptic-curve type of a vault, with nothing but what must be overridden.</summary>
internal sealed class VaultECDsa(ECDsa inside) : ECDsa
{
    public bool IsOut { get; set; }

    public override byte[] SignHash(byte[] hash) => IsOut ? throw new CryptographicException("The vault does not answer.") : inside.SignHash(hash);

    public override bool VerifyHash(byte[] hash, byte[] signature) => inside.VerifyHash(hash, signature);
}
