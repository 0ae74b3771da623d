using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>The key manager's partner certificate service: uploads of authorities and partners, and trust.</summary>
internal sealed class PartnerCertificates
{
    private const string ChipDomain = "FTM";

    private readonly Lock _lock = new();
    private readonly KeyManagerKeys _keys;
    private readonly CertificateUploadRules _rules;
    private readonly TimeProvider _time;
    private readonly KeyManagerErrors _errors;
    private readonly PartnerCertificatePreflight _checks;
    private readonly PartnerCertificatePreflight _ownChainChecks;
    private readonly ConcurrentDictionary<string, PartnerUpload> _uploads = new(StringComparer.Ordinal);

    public PartnerCertificates(KeyManagerKeys keys, CertificateUploadRules rules, TimeProvider time, bool copiesLeapYearDefect)
    {
        _keys = keys;
        _rules = rules;
        _time = time;
        _errors = new KeyManagerErrors(rules.Release == CertificateUploadRules.V1_3_0.Release);
        _checks = new PartnerCertificatePreflight(rules, time);
        // Real 1.3.0 issues for 365 days and wants 12 months: with a 29 February between, it silently does not trust its own certificate.
        _ownChainChecks = copiesLeapYearDefect ? _checks : new PartnerCertificatePreflight(rules with { AuthorityMinimumMonths = 0 }, time);
    }

    /// <summary>The authorities by domain.</summary>
    public DomainStores Domains { get; } = new();

    /// <summary>Uploads one authority, or several in a PKCS#7 container (<c>uploadCACertificate</c>).</summary>
    public AuthorityUploadVerdict UploadAuthority(string? certificateData, string? partnerDomain) => Upload(_checks, certificateData, partnerDomain);

    /// <summary>Takes over the chain of a partner, as the key manager does after an upload and IDA does when it hears of one.</summary>
    public AuthorityUploadVerdict Learn(PartnerUpload upload) => Upload(_ownChainChecks, upload.SignedCertificateData, upload.Domain);

    /// <summary>Uploads a partner's certificate (<c>uploadPartnerCertificate</c>).</summary>
    /// <returns>The verdict, and what was made where it is favourable.</returns>
    public (PartnerUploadVerdict Verdict, PartnerUpload? Upload) UploadPartner(PartnerCertificateUpload request)
    {
        PartnerUploadVerdict verdict = _checks.CheckPartner(request, Domains.Get(request.PartnerDomain));
        if (!verdict.IsAccepted)
            return (verdict, null);

        ManagedKey pms = _keys.Get("PMS");
        ManagedKey root = _keys.Get(KeyPolicy.Root);
        var signer = new PartnerCertificateSigner(pms.Certificate.SubjectName, pms.PrivateKey!, _rules);
        X509Certificate2 issued = signer.Issue(verdict.Certificate, verdict.Domain, _time.GetUtcNow());
        var upload = new PartnerUpload
        {
            CertificateId = Guid.NewGuid().ToString(),
            Domain = verdict.Domain,
            Uploaded = verdict.Certificate,
            Issued = issued,
            Chain = verdict.Domain == ChipDomain ? verdict.Path : [issued, pms.Certificate, root.Certificate],
        };
        _uploads[upload.CertificateId] = upload;
        Learn(upload);
        return (verdict, upload);
    }

    /// <summary>Finds an upload again (<c>getPartnerCertificate</c>).</summary>
    /// <exception cref="KeyManagerException">The id is blank or unknown.</exception>
    public PartnerUpload GetPartner(string? certificateId)
    {
        if (string.IsNullOrWhiteSpace(certificateId))
            throw new KeyManagerException(_errors.InvalidPartnerCertificateId, "The certificate id is blank.");
        return _uploads.GetValueOrDefault(certificateId)
            ?? throw new KeyManagerException(_errors.UnknownPartnerCertificateId, "No certificate was uploaded under this id.");
    }

    /// <summary>Whether a domain trusts a certificate (<c>verifyCertificateTrust</c>), and if not, why.</summary>
    public TrustPath VerifyTrust(X509Certificate2 certificate, string domain) => Domains.Get(domain).FindPath(certificate, _time.GetUtcNow());

    private AuthorityUploadVerdict Upload(PartnerCertificatePreflight checks, string? certificateData, string? partnerDomain)
    {
        lock (_lock)
        {
            AuthorityUploadVerdict verdict = checks.CheckAuthority(certificateData, partnerDomain, Domains.Get(partnerDomain));
            if (verdict.IsAccepted)
                Domains.Set(verdict.Domain, verdict.Store);
            return verdict;
        }
    }
}
