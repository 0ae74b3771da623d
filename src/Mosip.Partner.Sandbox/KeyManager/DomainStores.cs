using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>The certificates of authorities that were uploaded, apart for each partner domain: what one domain trusts, another does not know.</summary>
internal sealed class DomainStores
{
    private readonly ConcurrentDictionary<string, TrustStore> _stores = new(StringComparer.OrdinalIgnoreCase);

    public TrustStore Get(string? domain) => domain is not null && _stores.TryGetValue(domain, out TrustStore? store) ? store : TrustStore.Empty;

    public void Set(string domain, TrustStore store) => _stores[domain] = store;

    /// <summary>Adds certificates without any check, as a deployment's administrator would have uploaded them.</summary>
    public void Trust(string domain, params IEnumerable<X509Certificate2> certificates)
    {
        foreach (X509Certificate2 certificate in certificates)
            _stores.AddOrUpdate(domain, _ => TrustStore.Empty.With(certificate), (_, store) => store.With(certificate));
    }
}
