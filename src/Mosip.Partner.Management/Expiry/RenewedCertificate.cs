using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Management;

/// <summary>A renewed key with its certificates.</summary>
/// <param name="Request">The key; it is part of <paramref name="Keys"/> and lives as long as that is used.</param>
/// <param name="OwnCertificate">The certificate of the partner's authority.</param>
/// <param name="SignedCertificate">The certificate that MOSIP made of it: requests are signed with it.</param>
/// <param name="Keys">The new key, which signs from now on, and all keys before it, which still open data.</param>
public sealed record RenewedCertificate(PartnerKeyRequest Request, X509Certificate2 OwnCertificate, X509Certificate2 SignedCertificate, PartnerKeyRing Keys)
{
    /// <summary>Gives the keys to clients: see <see cref="Core.MosipBuilder.UsePartnerKey(IPartnerKeyProvider)"/>.</summary>
    public IPartnerKeyProvider ToProvider() => PartnerKeyProvider.FromRing(Keys);
}
