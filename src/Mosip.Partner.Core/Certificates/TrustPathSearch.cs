using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Certificates;

/// <summary>
/// One search for a path, from the certificate upwards, depth first, as MOSIP's platform does it. Remembers the fault that it met furthest
/// up, which tells most about what is missing.
/// </summary>
internal sealed class TrustPathSearch(IReadOnlyList<X509Certificate2> anchors, IReadOnlyList<X509Certificate2> intermediates)
{
    // The platform's default: authorities between the certificate and the root that are not self-issued.
    private const int MaximumAuthorities = 5;

    private static readonly string[] UnderstoodExtensions =
    [
        "2.5.29.15", // key usage
        "2.5.29.17", // subject alternative name
        "2.5.29.19", // basic constraints
        "2.5.29.30", // name constraints
        "2.5.29.32", // certificate policies
        "2.5.29.33", // policy mappings
        "2.5.29.36", // policy constraints
        "2.5.29.37", // extended key usage
        "2.5.29.54", // inhibit any policy
    ];

    private int _faultDepth = -1;
    private TrustPath _fault = TrustPath.Missing(TrustFault.IssuerUnknown, "");

    public TrustPath Find(X509Certificate2 certificate)
    {
        if (CriticalFault(certificate) is { } critical)
            return critical;
        if (CertificateFacts.Weakness(certificate) is { } weakness)
            return TrustPath.Missing(TrustFault.WeakAlgorithm, $"{Name(certificate)} is not accepted: {weakness}.");
        return Extend([certificate], authorities: 0) is { } path ? TrustPath.Found(path) : _fault;
    }

    private List<X509Certificate2>? Extend(List<X509Certificate2> path, int authorities)
    {
        X509Certificate2 last = path[^1];
        bool issuerKnown = false;
        foreach (X509Certificate2 anchor in anchors.Where(anchor => IsNamedAsIssuer(anchor, last)))
        {
            issuerKnown = true;
            if (IsUsable(anchor, path))
                return [.. path, anchor];
        }
        foreach (X509Certificate2 issuer in intermediates.Where(candidate => IsNamedAsIssuer(candidate, last) && !IsOnPath(candidate, path)))
        {
            issuerKnown = true;
            if (!IsAuthority(issuer, path, authorities) || !IsUsable(issuer, path))
                continue;
            bool selfIssued = CertificateFacts.IsSameName(issuer.SubjectName, issuer.IssuerName);
            if (Extend([.. path, issuer], selfIssued ? authorities : authorities + 1) is { } found)
                return found;
        }
        if (!issuerKnown)
            Note(path, TrustFault.IssuerUnknown, $"The store has no certificate of the issuer {CertificateNames.ToRfc2253(last.IssuerName)}.");
        return null;
    }

    // An authority key identifier narrows the search, where both certificates have one.
    private static bool IsNamedAsIssuer(X509Certificate2 candidate, X509Certificate2 certificate)
    {
        if (!CertificateFacts.IsSameName(candidate.SubjectName, certificate.IssuerName))
            return false;
        try
        {
            if (Extension<X509AuthorityKeyIdentifierExtension>(certificate) is not { } authority)
                return true;
            return (authority.SerialNumber is not { } serial || candidate.Version < 3 || candidate.SerialNumberBytes.Span.SequenceEqual(serial.Span))
                && (authority.KeyIdentifier is not { } expected
                    || Extension<X509SubjectKeyIdentifierExtension>(candidate) is not { } subject
                    || subject.SubjectKeyIdentifierBytes.Span.SequenceEqual(expected.Span));
        }
        catch (CryptographicException)
        {
            // A damaged identifier is no help; the signature decides.
            return true;
        }
    }

    private bool IsAuthority(X509Certificate2 issuer, List<X509Certificate2> path, int authorities)
    {
        try
        {
            if (Extension<X509BasicConstraintsExtension>(issuer) is not { CertificateAuthority: true } constraints)
                return Note(path, TrustFault.IssuerNotAuthority, $"{Name(issuer)} issued a certificate but is no authority (basic constraints without CA:TRUE).");
            if (Extension<X509KeyUsageExtension>(issuer) is { } usage && !usage.KeyUsages.HasFlag(X509KeyUsageFlags.KeyCertSign))
                return Note(path, TrustFault.IssuerNotAuthority, $"{Name(issuer)} may not issue certificates (key usage without keyCertSign).");
            if (constraints.HasPathLengthConstraint && constraints.PathLengthConstraint < authorities)
                return Note(path, TrustFault.PathTooLong, $"{Name(issuer)} allows {constraints.PathLengthConstraint} authorities below it, and there are {authorities}.");
        }
        catch (CryptographicException)
        {
            return Note(path, TrustFault.IssuerNotAuthority, $"{Name(issuer)} has a damaged basic constraints or key usage extension.");
        }
        if (authorities >= MaximumAuthorities || path.Count > CertificateReader.MaximumCount)
            return Note(path, TrustFault.PathTooLong, $"MOSIP follows at most {MaximumAuthorities} authorities between a certificate and its root.");
        return CriticalFault(issuer) is not { } critical || Note(path, critical.Fault, critical.Reason);
    }

    private bool IsUsable(X509Certificate2 issuer, List<X509Certificate2> path)
    {
        if (CertificateFacts.Weakness(issuer) is { } weakness)
            return Note(path, TrustFault.WeakAlgorithm, $"{Name(issuer)} is not accepted: {weakness}.");
        if (!NameConstraintCheck.Allows(issuer, path))
            return Note(path, TrustFault.NameConstraint, $"The name constraints of {Name(issuer)} exclude a certificate below it.");
        if (!CertificateSignature.IsMadeBy(path[^1], issuer))
            return Note(path, TrustFault.SignatureInvalid, $"The certificate of {Name(issuer)} in the store has another key than the one that signed.");
        return true;
    }

    private static TrustPath? CriticalFault(X509Certificate2 certificate)
    {
        X509Extension? unknown = certificate.Extensions.FirstOrDefault(extension => extension.Critical && !UnderstoodExtensions.Contains(extension.Oid?.Value));
        return unknown is null ? null : TrustPath.Missing(TrustFault.CriticalExtension, $"{Name(certificate)} has the critical extension {unknown.Oid?.Value}, which MOSIP does not know.");
    }

    private static bool IsOnPath(X509Certificate2 candidate, List<X509Certificate2> path) =>
        path.Exists(certificate => certificate.RawDataMemory.Span.SequenceEqual(candidate.RawDataMemory.Span));

    private static T? Extension<T>(X509Certificate2 certificate) where T : X509Extension => certificate.Extensions.OfType<T>().FirstOrDefault();

    private bool Note(List<X509Certificate2> path, TrustFault fault, string reason)
    {
        if (path.Count > _faultDepth)
        {
            _faultDepth = path.Count;
            _fault = TrustPath.Missing(fault, reason);
        }
        return false;
    }

    private static string Name(X509Certificate2 certificate) => CertificateNames.ToRfc2253(certificate.SubjectName);
}
