using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Sandbox.DataShares;

namespace Mosip.Partner.Sandbox.Onboarding;

/// <summary>What a partner that answers queues is made of beyond what it shows.</summary>
internal sealed record QueuePartnerMaterial(RSA PrivateKey, string ClientId, string ClientSecret, SharingPolicy Policy, DataShareService Shares)
{
    public async Task<string> ShareAsync(ReadOnlyMemory<byte> file, X509Certificate2? recipient, CancellationToken cancellationToken) =>
        (await Shares.CreateAsync(recipient is null ? Policy : Policy with { Certificate = recipient }, file, cancellationToken).ConfigureAwait(false)).Address;

    public override string ToString() => nameof(QueuePartnerMaterial);
}
