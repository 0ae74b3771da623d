using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Certificates;

/// <summary>One run of the checks on authorities' certificates, in the order of the key manager's uploadCACertificate.</summary>
internal sealed class AuthorityUploadCheck(CertificateUploadRules rules, DateTimeOffset now, TrustStore store)
{
    private const string Success = "Upload Success.";
    private const string Partial = "Partial Upload Success.";
    private const string Failed = "Upload Failed.";

    public AuthorityUploadVerdict Run(string? certificateData, string? partnerDomain)
    {
        if (UploadText.IsBlank(certificateData))
            return Refuse(UploadRefusals.Blank);
        (List<X509Certificate2>? certificates, CertificateRefusal? unreadable) = Read(certificateData!);
        if (certificates is null)
            return Refuse(unreadable!);
        if (rules.FindDomain(partnerDomain) is not { } domain)
            return Refuse(UploadRefusals.Domain(partnerDomain, rules));
        return Store(certificates, domain);
    }

    private static (List<X509Certificate2>?, CertificateRefusal?) Read(string certificateData)
    {
        (X509Certificate2? certificate, CertificateRefusal? refusal) = UploadText.ReadPem(certificateData);
        if (certificate is not null)
            return ([certificate], null);
        return refusal!.Error.Code == UploadErrors.Unhandled("").Code ? (null, refusal) : UploadText.ReadContainer(certificateData);
    }

    private AuthorityUploadVerdict Store(List<X509Certificate2> certificates, string domain)
    {
        TrustStore current = store;
        var stored = new List<X509Certificate2>();
        var skipped = new List<CertificateRefusal>();
        bool failureSeen = false;
        foreach (X509Certificate2 certificate in certificates)
        {
            CertificateRefusal? refusal = Check(certificate, domain, current);
            // A certificate that comes alone is refused by an error, one among others is passed over in silence.
            if (refusal is not null && certificates.Count == 1)
                return Refuse(refusal) with { Domain = domain };

            // 1.3.0 forgets the failures before the last certificate, so its status tells mostly of that one.
            failureSeen = refusal is not null || (failureSeen && !rules.IsStrict);
            if (refusal is not null)
            {
                skipped.Add(refusal);
                continue;
            }
            stored.Add(certificate);
            current = current.With(certificate);
        }
        string status = stored.Count == 0 ? Failed : certificates.Count > 1 && failureSeen ? Partial : Success;
        return new AuthorityUploadVerdict { Status = status, Domain = domain, Stored = stored, Skipped = skipped, Store = current };
    }

    private CertificateRefusal? Check(X509Certificate2 certificate, string domain, TrustStore current)
    {
        if (current.Contains(certificate))
            return UploadRefusals.AuthorityKnown;
        if (rules.IsStrict && UploadDates.IsFutureDated(certificate, now))
            return UploadRefusals.FutureDated(certificate);
        if (!CertificateDates.Contains(certificate, now))
            return UploadRefusals.OutOfDate(certificate, now);
        if (rules.IsStrict && !UploadDates.LastsMonths(certificate, now, rules.AuthorityMinimumMonths))
            return UploadRefusals.AuthorityEndsTooSoon(certificate, rules);
        if (rules.IsStrict && certificate.Version != 3)
            return UploadRefusals.Version(certificate);
        if (CertificateFacts.IsSelfSigned(certificate))
            return null;
        TrustPath path = current.FindPath(certificate, now);
        return path.IsTrusted ? null : UploadRefusals.AuthorityWithoutRoot(path, domain);
    }

    private AuthorityUploadVerdict Refuse(CertificateRefusal refusal) => new() { Refusal = refusal, Store = store };
}
