using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Certificates;

/// <summary>What is said of each refusal, beside MOSIP's code.</summary>
internal static class UploadRefusals
{
    public static readonly CertificateRefusal Blank = new(
        UploadErrors.InvalidCertificate, "There is no certificate text.", "Send the certificate as PEM text.");

    public static readonly CertificateRefusal SelfSigned = new(
        UploadErrors.SelfSigned, "The certificate is signed with its own key.",
        "Have a certificate authority sign the request, upload the authority to the same domain, then this certificate.");

    public static readonly CertificateRefusal NoOrganisation = new(
        UploadErrors.OrganisationMismatch, "The subject of the certificate has no organisation (O).",
        "Request a certificate whose O is the organisation name that the partner is registered with.");

    public static readonly CertificateRefusal NoCommonName = new(
        UploadErrors.Unhandled("Index 0 out of bounds for length 0"), "The subject of the certificate has no common name (CN), which MOSIP needs to sign it again; it fails with HTTP 500.",
        "Request a certificate with a CN, for example the partner id.");

    public static CertificateRefusal Domain(string? domain, CertificateUploadRules rules) => new(
        UploadErrors.InvalidDomain, $"The domain '{domain}' is none of {string.Join(", ", rules.AllowedDomains)}.",
        "Use DEVICE for device providers, FTM for chip providers, MISP for MISPs and AUTH for all other partners.");

    public static CertificateRefusal FutureDated(X509Certificate2 certificate) => new(
        UploadErrors.FutureDated, $"The certificate begins on {CertificateDates.Begin(certificate):u}, after today.",
        "Wait for that day, or have the certificate issued with an earlier begin.");

    public static CertificateRefusal OutOfDate(X509Certificate2 certificate, DateTimeOffset now) => new(
        UploadErrors.DatesNotValid, CertificateDates.Describe(certificate, CertificateDates.FaultOf(certificate, now)),
        now > CertificateDates.End(certificate) ? "Have the certificate renewed." : "Wait until it has begun, and check the clock of the authority.");

    public static CertificateRefusal PartnerEndsTooSoon(X509Certificate2 certificate, int days, CertificateUploadRules rules) => new(
        rules.IsStrict ? UploadErrors.PartnerEndsTooSoon : UploadErrors.DatesNotValid,
        $"The certificate ends on {CertificateDates.End(certificate):u}: {days} whole days are left, and MOSIP wants {rules.PartnerMinimumDays}.",
        "Have the certificate renewed, best for two years or more, and upload it on the day it is issued.");

    public static CertificateRefusal NoPath(TrustPath path, string domain) => new(
        UploadErrors.PathNotFound, $"The store of the domain {domain} has no way from the certificate to a root. {path.Reason}",
        $"Have the MOSIP administrator upload the root and then each authority below it to {domain}; other domains do not count.");

    public static CertificateRefusal Version(X509Certificate2 certificate) => new(
        UploadErrors.VersionNotSupported, $"The certificate is of X.509 version {certificate.Version}, and MOSIP wants 3.",
        "Have it issued with extensions, for example basic constraints and key usage.");

    public static CertificateRefusal OtherOrganisation(string organisation, string? registered) => new(
        UploadErrors.OrganisationMismatch, $"The certificate's organisation (O) is '{organisation}' as MOSIP spells it; the partner is registered as '{registered}'. Case, spaces and backslashes count.",
        "Have the certificate issued with the registered name as its only O, or the partner registered with the certificate's name.");

    public static CertificateRefusal KeyTooShort(long bits) => new(
        UploadErrors.KeyTooShort, $"The RSA key has {bits} bits, and MOSIP wants 2048 or more.",
        "Make a new key of 2048 bits, the one size that every MOSIP service works with.");

    public static CertificateRefusal SignatureAlgorithm(X509Certificate2 certificate) => new(
        UploadErrors.SignatureAlgorithm,
        $"The authority signed with {certificate.SignatureAlgorithm.FriendlyName ?? certificate.SignatureAlgorithm.Value}; MOSIP takes SHA-256 or SHA-224 with RSA, ECDSA or DSA, and nothing stronger.",
        "Have the certificate issued with SHA-256 and RSA (not RSASSA-PSS).");

    public static readonly CertificateRefusal AuthorityKnown = new(
        UploadErrors.AlreadyExists, "The domain's store has this certificate already.", "Nothing: go on with the next certificate.");

    public static CertificateRefusal AuthorityEndsTooSoon(X509Certificate2 certificate, CertificateUploadRules rules) => new(
        UploadErrors.AuthorityEndsTooSoon, $"The authority's certificate ends on {CertificateDates.End(certificate):u}, and MOSIP wants {rules.AuthorityMinimumMonths} months.",
        "Have the authority's certificate renewed.");

    public static CertificateRefusal AuthorityWithoutRoot(TrustPath path, string domain) => new(
        UploadErrors.RootNotFound, $"The store of the domain {domain} has no way from the authority to a root. {path.Reason}",
        "Upload the root first, then the authorities below it, from top to bottom.");
}
