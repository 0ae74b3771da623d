using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Ida.State;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Pms;
using Mosip.Partner.Sandbox.Pms.OidcClients;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>What IDA has learnt from PMS's events. An event takes as long to arrive as <see cref="SandboxFaults.PropagationDelay"/> says.</summary>
internal sealed class IdaDirectory(SandboxKeyManager keyManager, SandboxFaults faults, TimeProvider clock) : IPartnerDirectory, IPmsEvents
{
    private readonly Lock _lock = new();
    private readonly Queue<(DateTimeOffset Due, Action Apply)> _underWay = [];
    private readonly Dictionary<string, X509Certificate2> _certificates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartnerRecord> _partners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PolicyRecord> _policies = new(StringComparer.Ordinal);
    private readonly Dictionary<(string PartnerId, string Key), (string PolicyId, ApiKeyRecord ApiKey)> _apiKeys = [];
    private readonly Dictionary<(string PartnerId, string ClientId), (string PolicyId, OidcClientRecord Client)> _clients = [];
    private readonly Dictionary<string, MispLicenceRecord> _licences = new(StringComparer.Ordinal);

    public PartnerMapping? FindMapping(string partnerId, string apiKeyOrClientId) => Read(() =>
        !_partners.TryGetValue(partnerId, out PartnerRecord? partner) ? null
        : _apiKeys.TryGetValue((partnerId, apiKeyOrClientId), out (string PolicyId, ApiKeyRecord ApiKey) key) ? new PartnerMapping(partner, _policies[key.PolicyId], key.ApiKey)
        : _clients.TryGetValue((partnerId, apiKeyOrClientId), out (string PolicyId, OidcClientRecord Client) entry) ? new PartnerMapping(partner, _policies[entry.PolicyId], null, entry.Client)
        : null);

    public MispLicenceRecord? FindLicence(string licenceKey) => Read(() => _licences.GetValueOrDefault(licenceKey));

    public string? FindCertificateThumbprint(string partnerId) => FindCertificate(partnerId) is { } certificate ? CertificateThumbprint.Of(certificate).ToUpperHex() : null;

    /// <summary>The certificate that MOSIP signed for a partner: what eKYC answers are sealed for.</summary>
    public X509Certificate2? FindCertificate(string partnerId) => Read(() => _certificates.GetValueOrDefault(partnerId));

    public void PartnerUpdated(Pms.State.Partner partner, bool byUpload = false)
    {
        X509Certificate2? certificate = partner.Upload?.Issued;
        var record = new PartnerRecord(partner.Id, partner.IsActive ? RecordStatus.Active : "DEACTIVE");
        Send(() =>
        {
            _partners[record.PartnerId] = record;
            if (certificate is not null)
                _certificates[record.PartnerId] = certificate;
        });
    }

    public void ChainUploaded(PartnerUpload upload) => Send(() => keyManager.PartnerCertificates.Learn(upload));

    public void ApiKeyApproved(PartnerApiKey apiKey)
    {
        PartnerUpdated(apiKey.Partner);
        PolicyRecord policy = Record(apiKey.Policy);
        Send(() =>
        {
            _policies[policy.PolicyId] = policy;
            _apiKeys[(apiKey.Partner.Id, apiKey.Key)] = (policy.PolicyId, Record(apiKey));
        });
    }

    public void ApiKeyUpdated(PartnerApiKey apiKey)
    {
        // The event names the key alone: to which policy it belongs, IDA knows from the key's approval.
        ApiKeyRecord record = Record(apiKey);
        Send(() =>
        {
            if (_apiKeys.TryGetValue((apiKey.Partner.Id, apiKey.Key), out (string PolicyId, ApiKeyRecord ApiKey) entry))
                _apiKeys[(apiKey.Partner.Id, apiKey.Key)] = entry with { ApiKey = record };
        });
    }

    public void LicenceGenerated(MispLicence licence)
    {
        var record = new MispLicenceRecord(
            licence.Misp.Id, new ValidityPeriod(licence.CommencesOn, licence.ExpiresOn), ReadMispPolicy(licence.Policy), licence.IsActive ? RecordStatus.Active : "NOT_ACTIVE");
        Send(() => _licences[licence.Key] = record);
    }

    public void LicenceUpdated(MispLicence licence) => LicenceGenerated(licence);

    public void PolicyUpdated(Policy policy)
    {
        // IDA learns a policy with the first API key for it; later changes reach it by this event.
        if (policy.Type != PolicyType.Auth)
            return;
        PolicyRecord record = Record(policy);
        Send(() => _policies[record.PolicyId] = record);
    }

    public void OidcClientCreated(OidcClient client)
    {
        PartnerUpdated(client.Partner);
        PolicyRecord policy = Record(client.Policy);
        OidcClientRecord record = Record(client);
        Send(() =>
        {
            _policies[policy.PolicyId] = policy;
            _clients[(client.Partner.Id, client.Id)] = (policy.PolicyId, record);
        });
    }

    public void OidcClientUpdated(OidcClient client)
    {
        OidcClientRecord record = Record(client);
        Send(() =>
        {
            if (_clients.TryGetValue((client.Partner.Id, client.Id), out (string PolicyId, OidcClientRecord Client) entry))
                _clients[(client.Partner.Id, client.Id)] = entry with { Client = record };
        });
    }

    private static ApiKeyRecord Record(PartnerApiKey apiKey) => new(new ValidityPeriod(apiKey.CommencesOn, apiKey.ExpiresOn), apiKey.IsActive ? RecordStatus.Active : "DEACTIVE");

    private static OidcClientRecord Record(OidcClient client) => new(OidcClaims.AcrValuesOf(ReadAuthPolicy(client.Policy)), client.Status);

    private static PolicyRecord Record(Policy policy) =>
        new(policy.Id, ReadAuthPolicy(policy), new ValidityPeriod(policy.CreatedAt, policy.ValidUntil), policy.IsActive ? RecordStatus.Active : "DEACTIVE");

    // A key may be bound to a policy of another type, and 1.2.0.x takes documents with wrong types: neither lets anything through IDA.
    private static AuthPolicy ReadAuthPolicy(Policy policy)
    {
        try
        {
            if (policy.Type == PolicyType.Auth)
                return AuthPolicy.Parse(policy.Document);
        }
        catch (MosipInputException)
        {
            return new AuthPolicy();
        }
        return new AuthPolicy();
    }

    private static MispPolicy? ReadMispPolicy(Policy? policy)
    {
        try
        {
            return policy?.Type == PolicyType.Misp ? MispPolicy.Parse(policy.Document) : null;
        }
        catch (MosipInputException)
        {
            return null;
        }
    }

    private void Send(Action apply)
    {
        lock (_lock)
        {
            if (faults.PropagationDelay > TimeSpan.Zero || _underWay.Count > 0)
                _underWay.Enqueue((clock.GetUtcNow() + faults.PropagationDelay, apply));
            else
                apply();
        }
    }

    private T Read<T>(Func<T> read)
    {
        lock (_lock)
        {
            while (_underWay.TryPeek(out (DateTimeOffset Due, Action Apply) next) && next.Due <= clock.GetUtcNow())
                _underWay.Dequeue().Apply();
            return read();
        }
    }
}
