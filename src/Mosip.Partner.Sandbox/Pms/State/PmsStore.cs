using System.Globalization;
using System.Security.Cryptography;

namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>The tables of PMS. <see cref="Envelopes.ServiceDispatcher"/> takes calls one after the other, so nothing here is locked.</summary>
internal sealed class PmsStore
{
    private const string LicenceAlphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int LicenceLength = 50;

    private readonly Dictionary<string, Partner> _partners = new(StringComparer.Ordinal);
    private readonly List<PolicyGroup> _groups = [];
    private readonly List<Policy> _policies = [];
    private readonly List<PolicyRequest> _requests = [];
    private readonly List<PartnerApiKey> _apiKeys = [];
    private readonly List<MispLicence> _licences = [];

    public IReadOnlyCollection<Partner> Partners => _partners.Values;

    public IReadOnlyList<PolicyGroup> Groups => _groups;

    public IReadOnlyList<Policy> Policies => _policies;

    public IReadOnlyList<PolicyRequest> Requests => _requests;

    public IReadOnlyList<PartnerApiKey> ApiKeys => _apiKeys;

    public IReadOnlyList<MispLicence> Licences => _licences;

    public Partner? FindPartner(string id) => _partners.GetValueOrDefault(id);

    public void Add(Partner partner) => _partners.Add(partner.Id, partner);

    public void Add(PolicyGroup group) => _groups.Add(group);

    public void Add(Policy policy) => _policies.Add(policy);

    public void Add(PolicyRequest request) => _requests.Add(request);

    public void Add(PartnerApiKey key) => _apiKeys.Add(key);

    public void Add(MispLicence licence) => _licences.Add(licence);

    /// <summary>A decimal id below a limit that is not taken yet. MOSIP does not look whether it is taken.</summary>
    public static string NewId(int limit, IEnumerable<string> taken)
    {
        string id;
        do
            id = RandomNumberGenerator.GetInt32(limit).ToString(CultureInfo.InvariantCulture);
        while (taken.Contains(id));
        return id;
    }

    public static string NewLicenceKey() => RandomNumberGenerator.GetString(LicenceAlphabet, LicenceLength);
}
