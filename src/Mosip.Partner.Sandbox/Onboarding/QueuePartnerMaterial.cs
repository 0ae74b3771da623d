using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.DataShares;

namespace Mosip.Partner.Sandbox.Onboarding;

/// <summary>What a partner that answers queues is made of beyond what it shows.</summary>
internal sealed record QueuePartnerMaterial(RSA PrivateKey, string ClientId, string ClientSecret, X509Certificate2 Recipient, ShareTerms Terms, string PolicyId, string PartnerId, DataShareService Shares)
{
    public Task<string> ShareAsync(ReadOnlyMemory<byte> file, X509Certificate2? recipient, CancellationToken cancellationToken) =>
        Shares.CreateAsync(PolicyId, Terms, PartnerId, recipient ?? Recipient, file, cancellationToken);

    public override string ToString() => nameof(QueuePartnerMaterial);
}
