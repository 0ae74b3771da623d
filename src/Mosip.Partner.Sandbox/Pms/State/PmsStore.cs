using System.Globalization;
using System.Security.Cryptography;

namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>The tables of PMS. <see cref="Envelopes.ServiceDispatcher"/> takes calls one after the other under <see cref="Gate"/>; who reads beside it takes the gate, too.</summary>
/// <param name="idSeed">Makes ids that are the same in each run; null for random ones.</param>
internal sealed class PmsStore(int? idSeed = null)
{
    private const string LicenceAlphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int LicenceLength = 50;

#pragma warning disable CA5394, RS0030 // These ids are no secrets; a test may want the same ones in each run.
    private readonly Random? _idSource = idSeed is { } seed ? new Random(seed) : null;
#pragma warning restore CA5394, RS0030

    private readonly Dictionary<string, Partner> _partners = new(StringComparer.Ordinal);
    private readonly List<PolicyGroup> _groups = [];
    private readonly List<Policy> _policies = [];
    private readonly List<PolicyRequest> _requests = [];
    private readonly List<PartnerApiKey> _apiKeys = [];
    private readonly List<MispLicence> _licences = [];
    private readonly Dictionary<(string PartnerId, string PolicyId), Dictionary<string, BiometricExtractor>> _extractors = [];
    private readonly List<CredentialTypeMapping> _credentialTypes = [];

    /// <summary>Held while the tables are read or changed.</summary>
    public Lock Gate { get; } = new();

    public IReadOnlyCollection<Partner> Partners => _partners.Values;

    public IReadOnlyList<PolicyGroup> Groups => _groups;

    public IReadOnlyList<Policy> Policies => _policies;

    public IReadOnlyList<PolicyRequest> Requests => _requests;

    public IReadOnlyList<PartnerApiKey> ApiKeys => _apiKeys;

    public IReadOnlyList<MispLicence> Licences => _licences;

    public IReadOnlyList<CredentialTypeMapping> CredentialTypes => _credentialTypes;

    public List<DeviceDetail> Devices { get; } = [];

    public List<BiometricInterface> BiometricInterfaces { get; } = [];

    public List<FtmChip> Chips { get; } = [];

    public List<OidcClient> OidcClients { get; } = [];

    public PolicyGroup? FindGroup(string id) => _groups.Find(group => group.Id == id);

    public PolicyGroup? FindGroupByName(string? name) => _groups.Find(group => group.Name == name);

    public Policy? FindPolicy(string id) => _policies.Find(policy => policy.Id == id);

    /// <summary>The extractors of a partner and policy, by attribute.</summary>
    public IDictionary<string, BiometricExtractor> ExtractorsOf(string partnerId, string policyId)
    {
        if (!_extractors.TryGetValue((partnerId, policyId), out Dictionary<string, BiometricExtractor>? extractors))
            _extractors[(partnerId, policyId)] = extractors = new(StringComparer.Ordinal);
        return extractors;
    }

    /// <summary>Maps a type of credential to a policy, in place of the mapping before.</summary>
    public void Set(CredentialTypeMapping mapping)
    {
        _credentialTypes.RemoveAll(other => other.Partner == mapping.Partner && other.CredentialType == mapping.CredentialType);
        _credentialTypes.Add(mapping);
    }

    public Partner? FindPartner(string id) => _partners.GetValueOrDefault(id);

    public void Add(Partner partner) => _partners.Add(partner.Id, partner);

    public void Add(PolicyGroup group) => _groups.Add(group);

    public void Add(Policy policy) => _policies.Add(policy);

    public void Add(PolicyRequest request) => _requests.Add(request);

    public void Add(PartnerApiKey key) => _apiKeys.Add(key);

    public void Add(MispLicence licence) => _licences.Add(licence);

    /// <summary>A decimal id below a limit. MOSIP does not look whether it is taken, and then overwrites or fails; the sandbox takes another.</summary>
    public string NewId(int limit, IEnumerable<string> taken)
    {
        string id;
        do
            id = (NextOfSeed(limit) ?? RandomNumberGenerator.GetInt32(limit)).ToString(CultureInfo.InvariantCulture);
        while (taken.Contains(id));
        return id;
    }

#pragma warning disable CA5394, RS0030 // As above.
    private int? NextOfSeed(int limit) => _idSource?.Next(limit);
#pragma warning restore CA5394, RS0030

    public static string NewLicenceKey() => RandomNumberGenerator.GetString(LicenceAlphabet, LicenceLength);
}
