using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Pms.Searching;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>The authorities that were uploaded, for administrators.</summary>
internal sealed class TrustChainResource(SandboxKeyManager keyManager, PmsFeatures features) : IServiceResource
{
    private static readonly string[] Domains = ["AUTH", "DEVICE", "FTM", "MISP"];

    private static readonly PageTable<Authority> Authorities = new(
        Row, "caCertificateType", "certificateId", "partnerDomain", "issuedTo", "issuedBy", "validFrom", "validTill", "uploadedDateTime");

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("GET", "/trust-chain-certificates", features.ForAuthorityCertificates(List)) { Roles = PmsRoles.Administrator, ApiId = "mosip.pms.trust.certificates.get", Since = PmsLine.V1_2_2 },
        new("GET", "/trust-chain-certificates/{certificateId}/certificateFile", features.ForAuthorityCertificates(Download))
        {
            Roles = PmsRoles.Administrator, ApiId = "mosip.pms.download.trust.certificates.get", Since = PmsLine.V1_2_2,
        },
    ];

    private IEnumerable<Authority> All => Domains.SelectMany(domain =>
    {
        TrustStore store = keyManager.PartnerCertificates.Domains.Get(domain);
        return store.Anchors.Select(root => new Authority(root, domain, true)).Concat(store.Intermediates.Select(authority => new Authority(authority, domain, false)));
    });

    private MosipAnswer List(MosipCall call)
    {
        int? days = int.TryParse(call.Query("expiryPeriod"), out int period) ? period : null;
        return Authorities.List(
            call,
            All.Where(authority => days is null || authority.Certificate.NotAfter.ToUniversalTime() <= call.Now.UtcDateTime.AddDays(days.Value)),
            new Dictionary<string, string>
            {
                ["caCertificateType"] = "caCertificateType",
                ["certificateId"] = "certId",
                ["partnerDomain"] = "partnerDomain",
                ["issuedTo"] = "issuedTo",
                ["issuedBy"] = "issuedBy",
            });
    }

    private MosipAnswer Download(MosipCall call)
    {
        if (string.IsNullOrWhiteSpace(call.Path("certificateId")))
            return MosipAnswer.Refuse(PmsErrors.TrustCertificateIdMissing, new("certificate id in the path", "an id", "blanks"));
        if (All.FirstOrDefault(authority => authority.Id == call.Path("certificateId")) is not { } found)
            return MosipAnswer.Refuse(PmsErrors.TrustCertificateUnknown, new("certificate id in the path", "the id of an authority", "an unknown one"));
        return MosipAnswer.Of(new JsonObject { ["p7bFile"] = Pkcs7Text.ToPem(ChainOf(found)), ["timestamp"] = MosipTime.Local(call.Now) });
    }

    // From the authority to its root.
    private IEnumerable<X509Certificate2> ChainOf(Authority authority)
    {
        X509Certificate2 current = authority.Certificate;
        yield return current;
        while (current.Subject != current.Issuer && All.FirstOrDefault(other => other.Domain == authority.Domain && other.Certificate.Subject == current.Issuer) is { } issuer)
            yield return current = issuer.Certificate;
    }

    private static JsonObject Row(Authority authority) => new()
    {
        ["caCertificateType"] = authority.IsRoot ? "ROOT" : "INTERMEDIATE",
        ["certId"] = authority.Id,
        ["partnerDomain"] = authority.Domain,
        ["issuedTo"] = CertificateNames.ToRfc2253(authority.Certificate.SubjectName),
        ["issuedBy"] = CertificateNames.ToRfc2253(authority.Certificate.IssuerName),
        ["certThumbprint"] = CertificateThumbprint.PartnerStoreKey(authority.Certificate),
        ["validFromDate"] = MosipTime.Local(authority.Certificate.NotBefore),
        ["validTillDate"] = MosipTime.Local(authority.Certificate.NotAfter),
        ["uploadTime"] = MosipTime.Local(authority.Certificate.NotBefore),
        ["status"] = true,
    };

    /// <summary>One authority of a domain. The id is of the sandbox's making: a part of the certificate's digest.</summary>
    private sealed record Authority(X509Certificate2 Certificate, string Domain, bool IsRoot)
    {
        public string Id { get; } = $"{Domain.ToLowerInvariant()}-{CertificateThumbprint.Of(Certificate).ToUpperHex()[..16].ToLowerInvariant()}";
    }
}
