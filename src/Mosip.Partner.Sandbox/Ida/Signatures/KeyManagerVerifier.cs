using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Sandbox.Ida.Signatures;

/// <summary>
/// Verifies signatures as MOSIP's keymanager does (<c>SignatureServiceImpl.jwtVerify</c>), which is laxer than the clients of this SDK are:
/// any fitting algorithm, only the first certificate of <c>x5c</c>, and without one the server's own key.
/// </summary>
/// <param name="release">Decides how <c>x5c</c> is read.</param>
/// <param name="domains">The trust stores.</param>
/// <param name="serverCertificate">The certificate that is used when a message brings none.</param>
/// <param name="clock">Says whether a certificate is in date.</param>
/// <param name="cache">What earlier messages brought; used by a release that has such a cache, null for none.</param>
internal sealed class KeyManagerVerifier(MosipRelease release, ITrustDomains domains, X509Certificate2 serverCertificate, TimeProvider clock, CertificateCache? cache = null)
{
    /// <summary>Verifies a compact JWS.</summary>
    /// <param name="jws">Three parts; the middle one may be empty.</param>
    /// <param name="actualData">Replaces the middle part: base64url text, not decoded. Null or blank for none.</param>
    /// <param name="certificateData">Used if the header has no certificate.</param>
    /// <param name="validateTrust">Whether a path must lead to a root of <paramref name="domain"/>.</param>
    /// <param name="domain">For example <c>Auth</c>.</param>
    public SignatureVerdict Verify(string jws, string? actualData = null, X509Certificate2? certificateData = null, bool validateTrust = false, string? domain = null)
    {
        if (string.IsNullOrWhiteSpace(jws))
            return SignatureVerdict.Fail("KER-JWS-102", "no signature");
        try
        {
            string[] parts = jws.Split('.');
            ServerJwsHeader header = ServerJwsHeader.Parse(parts[0], release, release.CachesCertificatesByThumbprint ? cache : null);
            X509Certificate2 certificate = header.Certificate ?? certificateData ?? serverCertificate;
            bool isValid = VerifySignature(parts, string.IsNullOrWhiteSpace(actualData) ? null : actualData, header, certificate);
            bool isServers = header.Certificate is null && certificateData is null;
            (string trust, string reason) = FindTrust(certificate, isServers, validateTrust, domain);
            return new SignatureVerdict
            {
                SignatureValid = isValid,
                TrustValid = trust,
                Reason = isValid ? reason : isServers ? "no certificate in x5c, so that the server's own key was tried" : "a signature that does not fit the data or the certificate",
            };
        }
        catch (SignatureFaultException fault)
        {
            return SignatureVerdict.Fail(fault.ErrorCode, fault.Message);
        }
    }

    private bool VerifySignature(string[] parts, string? actualData, ServerJwsHeader header, X509Certificate2 certificate)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (now < certificate.NotBefore.ToUniversalTime() || now > certificate.NotAfter.ToUniversalTime())
            throw new SignatureFaultException("KER-JWS-107", "a certificate that is expired or not yet valid");
        if (actualData is not null)
        {
            if (parts.Length < 2)
                throw new SignatureFaultException(Java.JavaFaultException.ArrayIndex, "a signature without dots");
            parts[1] = actualData;
        }

        if (parts.Length != 3)
            throw new SignatureFaultException("KER-JWS-105", $"a signature of {parts.Length} parts, three are needed");
        if (header.HasUnknownCriticalMember)
            throw new SignatureFaultException("KER-JWS-105", "a critical header member that is not known");
        return SignatureAlgorithms.Verify(header.Algorithm, certificate, Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}"), LenientBase64.Decode(parts[2]), release);
    }

    private (string Trust, string Reason) FindTrust(X509Certificate2 certificate, bool isServers, bool validateTrust, string? domain)
    {
        if (!validateTrust)
            return (SignatureVerdict.TrustNotVerified, "");
        if (string.IsNullOrWhiteSpace(domain))
            return (SignatureVerdict.TrustNotVerifiedNoDomain, "no trust domain");
        if (isServers && !release.ReadsX5cStrictly)
            return (SignatureVerdict.TrustNotVerified, "the server's own certificate");
        TrustStore store = domains.Find(domain) ?? throw new SignatureFaultException("KER-PCM-011", $"the trust domain '{domain}', which is not allowed");
        TrustPath path = store.FindPath(certificate, clock.GetUtcNow());
        return path.IsTrusted
            ? (SignatureVerdict.TrustPathValid, "")
            : (SignatureVerdict.TrustPathNotValid, $"a certificate without path to a root of the trust domain {domain}: {path.Reason}");
    }
}
