using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox.Ida.Signatures;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>The trust domains that MOSIP allows, over the stores of IDA's key manager.</summary>
internal sealed class TrustDomains(DomainStores stores) : ITrustDomains
{
    private static readonly string[] Allowed = ["AUTH", "DEVICE", "FTM", "MISP"];

    public TrustStore? Find(string domain) => Allowed.Contains(domain, StringComparer.OrdinalIgnoreCase) ? stores.Get(domain) : null;
}
