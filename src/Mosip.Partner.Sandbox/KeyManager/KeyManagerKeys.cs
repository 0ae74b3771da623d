using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>The keys of one key manager instance, current and old, and the partners' certificates that it encrypts for. Safe for concurrent use.</summary>
internal sealed class KeyManagerKeys
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string ApplicationId, string ReferenceId), List<ManagedKey>> _keys = [];
    private readonly KeyPolicy _policy;
    private readonly KeyIssuer _issuer;
    private readonly KeyManagerErrors _errors;
    private readonly TimeProvider _time;
    private readonly bool _isRelease13;
    private readonly DateTimeOffset _setUpAt;

    public KeyManagerKeys(KeyPolicy policy, CertificateUploadRules rules, TimeProvider time, RsaKeyPool pool)
    {
        _policy = policy;
        _time = time;
        _isRelease13 = rules.Release == CertificateUploadRules.V1_3_0.Release;
        _errors = new KeyManagerErrors(_isRelease13);
        _issuer = new KeyIssuer(policy, pool);

        _setUpAt = time.GetUtcNow();
        // Making RSA keys takes the better part of a second: it goes on beside the rest of the start.
        _ = Task.Run(() => pool.Prepare(policy.Essential.Select(id => _issuer.PoolName(id.ApplicationId, id.ReferenceId, generation: 0))));
    }

    /// <summary>The current key of an application and reference, made where the key manager would make it on demand.</summary>
    /// <exception cref="KeyManagerException">There is none, and the key manager makes none.</exception>
    public ManagedKey Get(string? applicationId, string? referenceId = null)
    {
        if (string.IsNullOrWhiteSpace(applicationId))
            throw new KeyManagerException(_errors.InvalidRequest, "The parameter applicationId is missing.");
        if (!_policy.Knows(applicationId))
            throw new KeyManagerException(_errors.UnknownApplication, $"This key manager has no key policy for '{applicationId}'.");
        string reference = referenceId?.Trim() ?? "";
        lock (_lock)
        {
            DateTimeOffset now = _time.GetUtcNow();
            if (History(applicationId, reference).FindLast(key => key.IsCurrent(now)) is { } current)
                return current;
            RefuseGeneration(applicationId, reference);
            return Generate(applicationId, reference);
        }
    }

    /// <summary>The key, current or old, whose certificate has a thumbprint; null if there is none with a private key.</summary>
    public ManagedKey? Find(CertificateThumbprint thumbprint)
    {
        lock (_lock)
            return _keys.Values.SelectMany(history => history).FirstOrDefault(key => key.PrivateKey is not null && key.Thumbprint == thumbprint);
    }

    /// <summary>All keys of an application and reference, oldest first.</summary>
    public IReadOnlyList<ManagedKey> GetAll(string applicationId, string referenceId = "")
    {
        lock (_lock)
            return [.. History(applicationId, referenceId)];
    }

    /// <summary>Makes the next key of a name now. The one before keeps decrypting what names its thumbprint.</summary>
    public ManagedKey Rotate(string applicationId, string referenceId = "")
    {
        lock (_lock)
        {
            DateTimeOffset now = _time.GetUtcNow();
            Expire(History(applicationId, referenceId), now);
            return Generate(applicationId, referenceId);
        }
    }

    /// <summary>Stores the certificate that data for a partner is encrypted with from now on (<c>uploadOtherDomainCertificate</c>): exactly one is current.</summary>
    /// <exception cref="KeyManagerException">The certificate or its place is refused.</exception>
    public ManagedKey StorePartnerCertificate(string? applicationId, string? referenceId, X509Certificate2 certificate)
    {
        if (string.IsNullOrWhiteSpace(applicationId) || string.IsNullOrWhiteSpace(referenceId))
            throw new KeyManagerException(_errors.InvalidRequest, "Application id and reference id are needed.");
        if (applicationId.Equals(_policy.SigningApplication, StringComparison.OrdinalIgnoreCase) && referenceId.Equals(KeyPolicy.Sign, StringComparison.OrdinalIgnoreCase))
            throw new KeyManagerException(_errors.ReservedSigningKey, "This is the place of the key manager's own signing key.");
        if (_isRelease13 && referenceId is "EC_SECP256K1_SIGN" or "EC_SECP256R1_SIGN" or "ED25519_SIGN")
            throw new KeyManagerException(_errors.ReservedReference, $"The reference id {referenceId} is kept for the key manager's own keys.");
        lock (_lock)
        {
            DateTimeOffset now = _time.GetUtcNow();
            List<ManagedKey> history = History(applicationId, referenceId);
            ManagedKey? current = history.FindLast(key => key.IsCurrent(now));
            if (current?.PrivateKey is not null)
                throw new KeyManagerException(_errors.PrivateKeyExists, "The key manager has a private key in this place.");
            if (current?.Thumbprint == CertificateThumbprint.Of(certificate))
                throw new KeyManagerException(_errors.SameCertificate, "This certificate is the current one already.");

            Expire(history, now);
            var stored = new ManagedKey
            {
                ApplicationId = applicationId,
                ReferenceId = referenceId,
                Certificate = certificate,
                GeneratedAt = new DateTimeOffset(certificate.NotBefore.ToUniversalTime()),
                ExpiresAt = new DateTimeOffset(certificate.NotAfter.ToUniversalTime()),
            };
            history.Add(stored);
            return stored;
        }
    }

    /// <summary>Puts a certificate in the place of an own key's (<c>uploadCertificate</c>): that which partner management signed for it, for example.</summary>
    /// <returns>Whether it is a certificate of that key.</returns>
    /// <exception cref="KeyManagerException">The key manager has no such key.</exception>
    public bool ReplaceCertificate(string? applicationId, string? referenceId, X509Certificate2 certificate)
    {
        lock (_lock)
        {
            ManagedKey current = Get(applicationId, referenceId);
            if (!certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(current.Certificate.PublicKey.ExportSubjectPublicKeyInfo()))
                return false;
            List<ManagedKey> history = History(current.ApplicationId, current.ReferenceId);
            history[history.LastIndexOf(current)] = current with { Certificate = certificate, ExpiresAt = new DateTimeOffset(certificate.NotAfter.ToUniversalTime()) };
            return true;
        }
    }

    private ManagedKey Generate(string applicationId, string referenceId)
    {
        List<ManagedKey> history = History(applicationId, referenceId);
        ManagedKey key = _issuer.Make(applicationId, referenceId, history.Count, IssuerOf(applicationId, referenceId), _time.GetUtcNow());
        history.Add(key);
        return key;
    }

    // Masters and signing keys stand below the root, encryption keys below their application's master.
    private ManagedKey? IssuerOf(string applicationId, string referenceId) =>
        applicationId == KeyPolicy.Root ? null
        : _policy.IsMaster(applicationId, referenceId) ? Get(KeyPolicy.Root)
        : Get(applicationId);

    private void RefuseGeneration(string applicationId, string referenceId)
    {
        List<ManagedKey> history = History(applicationId, referenceId);
        if (_policy.IsMaster(applicationId, referenceId) && history.Count == 0)
            throw new KeyManagerException(_errors.KeyNotGenerated, $"The key {applicationId} was not made when the key manager was set up.");
        string? reason =
            history.Exists(key => key.PrivateKey is null) ? "other domains, partner Certificate expired"
            : _policy.IsMaster(applicationId, referenceId) ? null
            : applicationId switch
            {
                KeyPolicy.Root => "Root Key",
                KeyPolicy.Kernel => "Kernel App Id",
                KeyPolicy.Partner => "Partner App Id",
                _ => null,
            };
        if (reason is not null)
            throw new KeyManagerException(_errors.GenerationNotAllowed(reason), $"{applicationId}/{referenceId} has no current key, and the key manager makes none there.");
    }

    // Old keys end a minute ago, so that at no instant two are current.
    private static void Expire(List<ManagedKey> history, DateTimeOffset now)
    {
        for (int i = 0; i < history.Count; i++)
            if (history[i].IsCurrent(now))
                history[i] = history[i] with { ExpiresAt = now - TimeSpan.FromMinutes(1), HandOver = TimeSpan.Zero };
    }

    private List<ManagedKey> History(string applicationId, string referenceId)
    {
        if (_keys.TryGetValue((applicationId, referenceId), out List<ManagedKey>? history))
            return history;
        _keys[(applicationId, referenceId)] = history = [];
        // A deployment makes these when it is set up; here they are made when they are first asked for, and dated back.
        if (_policy.IsMadeAtSetUp(applicationId, referenceId))
            history.Add(_issuer.Make(applicationId, referenceId, generation: 0, IssuerOf(applicationId, referenceId), _setUpAt));
        return history;
    }
}
