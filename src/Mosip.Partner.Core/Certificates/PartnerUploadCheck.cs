using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Certificates;

/// <summary>One run of the checks on a partner's certificate, in the order of the key manager's uploadPartnerCertificate.</summary>
internal sealed class PartnerUploadCheck(CertificateUploadRules rules, DateTimeOffset now, PartnerCertificateUpload upload, TrustStore store)
{
    private const int MinimumRsaBits = 2048;

    public PartnerUploadVerdict Run()
    {
        if (UploadText.IsBlank(upload.CertificateData))
            return Refuse(UploadRefusals.Blank);
        (X509Certificate2? certificate, CertificateRefusal? unreadable) = UploadText.ReadPem(upload.CertificateData!);
        if (certificate is null)
            return Refuse(unreadable!);
        if (rules.FindDomain(upload.PartnerDomain) is not { } domain)
            return Refuse(UploadRefusals.Domain(upload.PartnerDomain, rules), certificate);
        if (CheckDates(certificate) is { } outOfDate)
            return Refuse(outOfDate, certificate, domain);
        if (CertificateFacts.IsSelfSigned(certificate))
            return Refuse(UploadRefusals.SelfSigned, certificate, domain);
        TrustPath path = store.FindPath(certificate, now);
        if (!path.IsTrusted)
            return Refuse(UploadRefusals.NoPath(path, domain), certificate, domain);

        return new PartnerUploadVerdict { Refusal = CheckContent(certificate), Certificate = certificate, Domain = domain, Path = path.Certificates };
    }

    private CertificateRefusal? CheckDates(X509Certificate2 certificate)
    {
        if (rules.IsStrict && UploadDates.IsFutureDated(certificate, now))
            return UploadRefusals.FutureDated(certificate);
        if (!CertificateDates.Contains(certificate, now))
            return UploadRefusals.OutOfDate(certificate, now);
        return UploadDates.RemainingDays(certificate, now) is var days && days < rules.PartnerMinimumDays
            ? UploadRefusals.PartnerEndsTooSoon(certificate, days, rules)
            : null;
    }

    private CertificateRefusal? CheckContent(X509Certificate2 certificate)
    {
        if (certificate.Version != 3)
            return UploadRefusals.Version(certificate);
        string? organisation = CertificateNames.OrganisationForMosip(certificate);
        if (string.IsNullOrEmpty(organisation))
            return UploadRefusals.NoOrganisation;
        if (!organisation.Equals(upload.OrganisationName, StringComparison.Ordinal))
            return UploadRefusals.OtherOrganisation(organisation, upload.OrganisationName);
        if (CertificateFacts.IsRsa(certificate) && RsaSize(certificate) is var bits and < MinimumRsaBits)
            return UploadRefusals.KeyTooShort(bits);
        if (!UploadSignatureAlgorithms.IsAccepted(certificate.SignatureAlgorithm))
            return UploadRefusals.SignatureAlgorithm(certificate);
        // Needed only when MOSIP signs the certificate again, where nothing catches its absence.
        return CertificateNames.ForMosip(certificate.SubjectName, CertificateNames.CommonName) is null ? UploadRefusals.NoCommonName : null;
    }

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

    private static PartnerUploadVerdict Refuse(CertificateRefusal refusal, X509Certificate2? certificate = null, string? domain = null) =>
        new() { Refusal = refusal, Certificate = certificate, Domain = domain };
}
