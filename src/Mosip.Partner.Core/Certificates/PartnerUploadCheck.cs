using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Certificates;

/// <summary>One run of the checks on a partner's certificate, in the order of the key manager's uploadPartnerCertificate.</summary>
internal sealed class PartnerUploadCheck(CertificateUploadRules rules, DateTimeOffset now, PartnerCertificateUpload upload, TrustStore store)
{
    private const int MinimumRsaBits = 2048;

    private readonly List<CertificateCheck> _checks = [];

    public PartnerUploadVerdict Run()
    {
        Add("text", UploadErrors.InvalidCertificate, "There is a text.", UploadText.IsBlank(upload.CertificateData) ? UploadRefusals.Blank : null);
        if (_checks[0].Refusal is not null)
            return Verdict();
        (X509Certificate2? certificate, CertificateRefusal? unreadable) = UploadText.ReadPem(upload.CertificateData!);
        Add("form", UploadErrors.NotParsable(""), "The text is a certificate in PEM form.", unreadable);
        if (certificate is null)
            return Verdict();

        string? domain = rules.FindDomain(upload.PartnerDomain);
        Add("domain", UploadErrors.InvalidDomain, $"The domain is one of {string.Join(", ", rules.AllowedDomains)}.", domain is null ? UploadRefusals.Domain(upload.PartnerDomain, rules) : null);
        CheckDates(certificate);
        Add("issuer", UploadErrors.SelfSigned, "An authority signed the certificate, not its own key.", CertificateFacts.IsSelfSigned(certificate) ? UploadRefusals.SelfSigned : null);
        TrustPath path = store.FindPath(certificate, now);
        Add("trust path", UploadErrors.PathNotFound, "The authorities up to a root were uploaded to the domain.", path.IsTrusted ? null : UploadRefusals.NoPath(path, domain ?? $"'{upload.PartnerDomain}'"));
        CheckContent(certificate);
        return Verdict() with { Certificate = certificate, Domain = domain, Path = path.Certificates };
    }

    private void CheckDates(X509Certificate2 certificate)
    {
        if (rules.IsStrict)
            Add("begin", UploadErrors.FutureDated, "The certificate does not begin after today.", UploadDates.IsFutureDated(certificate, now) ? UploadRefusals.FutureDated(certificate) : null);
        bool isInDate = CertificateDates.Contains(certificate, now);
        Add("dates", UploadErrors.DatesNotValid, "The certificate is valid now.", isInDate ? null : UploadRefusals.OutOfDate(certificate, now));
        int days = UploadDates.RemainingDays(certificate, now);
        Add("remaining validity", rules.IsStrict ? UploadErrors.PartnerEndsTooSoon : UploadErrors.DatesNotValid, $"The certificate is valid for {rules.PartnerMinimumDays} more days.",
            days < rules.PartnerMinimumDays ? UploadRefusals.PartnerEndsTooSoon(certificate, days, rules) : null);
    }

    private void CheckContent(X509Certificate2 certificate)
    {
        Add("version", UploadErrors.VersionNotSupported, "The certificate is X.509 version 3.", certificate.Version == 3 ? null : UploadRefusals.Version(certificate));
        Add("organisation", UploadErrors.OrganisationMismatch, "The organisation (O) is the registered one, to the letter.", FindOrganisationFault(CertificateNames.OrganisationForMosip(certificate)));
        Add("key size", UploadErrors.KeyTooShort, $"An RSA key has {MinimumRsaBits} bits or more.", CertificateFacts.IsRsa(certificate) && RsaSize(certificate) is var bits and < MinimumRsaBits ? UploadRefusals.KeyTooShort(bits) : null);
        Add("signature algorithm", UploadErrors.SignatureAlgorithm, "The authority signed with SHA-256 (or SHA-224), not with a stronger hash or RSASSA-PSS.", UploadSignatureAlgorithms.IsAccepted(certificate.SignatureAlgorithm) ? null : UploadRefusals.SignatureAlgorithm(certificate));
        // Needed only when MOSIP signs the certificate again, where nothing catches its absence.
        Add("common name", UploadErrors.Unhandled(""), "The subject has a common name (CN).", CertificateNames.ForMosip(certificate.SubjectName, CertificateNames.CommonName) is null ? UploadRefusals.NoCommonName : null);
    }

    private CertificateRefusal? FindOrganisationFault(string? organisation) =>
        string.IsNullOrEmpty(organisation) ? UploadRefusals.NoOrganisation
        : organisation.Equals(upload.OrganisationName, StringComparison.Ordinal) ? null
        : UploadRefusals.OtherOrganisation(organisation, upload.OrganisationName);

    private static long RsaSize(X509Certificate2 certificate)
    {
        try
        {
            return CertificateFacts.RsaKeySize(certificate);
        }
        catch (AsnContentException)
        {
            return 0;
        }
    }

    // A text can be refused for its form by more than one code.
    private void Add(string name, MosipError error, string wants, CertificateRefusal? refusal) =>
        _checks.Add(new CertificateCheck(name, refusal?.Error.Code ?? error.Code, wants, refusal));

    private PartnerUploadVerdict Verdict() => new() { Refusal = _checks.Find(check => !check.IsPassed)?.Refusal, Checks = _checks };
}
