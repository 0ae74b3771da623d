using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Certificates;

/// <summary>
/// A certificate authority in memory, whose certificates pass MOSIP's upload checks. TEST MATERIAL: for the sandbox, for tests and for a
/// trial with a MOSIP test environment. Nobody vouches for it, and its keys are gone with the process.
/// </summary>
public sealed class TestCertificateAuthority : IDisposable
{
    private static readonly TimeSpan AuthorityLife = TimeSpan.FromDays(1825);
    private static readonly TimeSpan PartnerLife = TimeSpan.FromDays(730);

    private readonly TimeProvider _time;
    private readonly Func<string, RSA> _newKey;
    private readonly List<RSA> _keys = [];

    private TestCertificateAuthority(string organisation, bool withSubAuthority, TimeProvider time, Func<string, RSA> newKey)
    {
        (_time, _newKey) = (time, newKey);
        Root = CreateAuthority($"{organisation} Test Root CA", organisation, issuer: null);
        SubAuthority = withSubAuthority ? CreateAuthority($"{organisation} Test Sub CA", organisation, Root) : null;
    }

    /// <summary>The self-signed root, without its private key.</summary>
    public X509Certificate2 Root { get; }

    /// <summary>The authority below the root that issues; null where the root issues itself.</summary>
    public X509Certificate2? SubAuthority { get; }

    /// <summary>The authorities in the order in which MOSIP wants them uploaded: root first.</summary>
    public IReadOnlyList<X509Certificate2> Authorities => SubAuthority is null ? [Root] : [Root, SubAuthority];

    /// <summary>Makes an authority.</summary>
    /// <param name="organisation">The organisation in the authority's own name.</param>
    /// <param name="withSubAuthority">Whether an authority stands between root and partners, as it mostly does. Default: true.</param>
    /// <param name="timeProvider">The clock for validity dates; the system's when null.</param>
    /// <param name="newKey">Makes the key of an authority, given its common name; the authority destroys it. By default RSA of 2048 bits, which takes a noticeable part of a second.</param>
    public static TestCertificateAuthority Create(string organisation, bool withSubAuthority = true, TimeProvider? timeProvider = null, Func<string, RSA>? newKey = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(organisation);
        return new TestCertificateAuthority(organisation, withSubAuthority, timeProvider ?? TimeProvider.System, newKey ?? (static _ => RSA.Create(2048)));
    }

    /// <summary>Issues a certificate for a partner's request.</summary>
    /// <param name="request">The key and its subject.</param>
    /// <param name="validity">How long the certificate lasts from now. Default: 730 days.</param>
    public X509Certificate2 Issue(PartnerKeyRequest request, TimeSpan? validity = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Issue(request.Subject, request.Key, validity);
    }

    /// <summary>Issues a certificate for a key.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="key">The key; only its public half is used.</param>
    /// <param name="validity">How long the certificate lasts from now. Default: 730 days.</param>
    public X509Certificate2 Issue(PartnerSubject subject, RSA key, TimeSpan? validity = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(key);
        CertificateRequest request = NewRequest(subject.ToName(), key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation | X509KeyUsageFlags.KeyEncipherment, critical: true));
        return Sign(request, SubAuthority ?? Root, _time.GetUtcNow() + (validity ?? PartnerLife));
    }

    /// <summary>Issues a certificate with which further ones can be issued, for a partner's request.</summary>
    /// <param name="request">The key and its subject.</param>
    /// <param name="validity">How long the certificate lasts from now. Default: 730 days.</param>
    public X509Certificate2 IssueIssuer(PartnerKeyRequest request, TimeSpan? validity = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return IssueIssuer(request.Subject, request.Key, validity);
    }

    /// <summary>Issues a certificate with which further ones can be issued: what an FTM provider needs, whose certificates MOSIP does not sign again.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="key">The key; only its public half is used.</param>
    /// <param name="validity">How long the certificate lasts from now. Default: 730 days.</param>
    public X509Certificate2 IssueIssuer(PartnerSubject subject, RSA key, TimeSpan? validity = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(key);
        return Sign(NewAuthorityRequest(subject, key), SubAuthority ?? Root, _time.GetUtcNow() + (validity ?? PartnerLife));
    }

    /// <summary>Issues a certificate for a PKCS#10 request in PEM form, with the request's own subject.</summary>
    /// <param name="requestPem">The request.</param>
    /// <param name="validity">How long the certificate lasts from now. Default: 730 days.</param>
    /// <exception cref="CryptographicException">The request cannot be read, or its signature does not fit its key.</exception>
    public X509Certificate2 Issue(string requestPem, TimeSpan? validity = null)
    {
        CertificateRequest asked = CertificateRequest.LoadSigningRequestPem(requestPem, HashAlgorithmName.SHA256, signerSignaturePadding: RSASignaturePadding.Pkcs1);
        using RSA key = asked.PublicKey.GetRSAPublicKey() ?? throw new CryptographicException("The request is not for an RSA key.");
        CertificateRequest request = NewRequest(asked.SubjectName, key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        return Sign(request, SubAuthority ?? Root, _time.GetUtcNow() + (validity ?? PartnerLife));
    }

    /// <summary>Destroys the keys.</summary>
    public void Dispose() => _keys.ForEach(key => key.Dispose());

    private X509Certificate2 CreateAuthority(string commonName, string organisation, X509Certificate2? issuer)
    {
        RSA key = _newKey(commonName);
        X509Certificate2 certificate = Sign(NewAuthorityRequest(new PartnerSubject { CommonName = commonName, Organisation = organisation }, key), issuer, _time.GetUtcNow() + AuthorityLife, key);
        _keys.Add(key);
        return certificate;
    }

    // The key that was made last is the issuer's: the root's, then the sub-authority's.
    private X509Certificate2 Sign(CertificateRequest request, X509Certificate2? issuer, DateTimeOffset end, RSA? ownKey = null)
    {
        // An hour back, so that a machine whose clock is a little behind takes the certificate.
        DateTimeOffset begin = _time.GetUtcNow() - TimeSpan.FromHours(1);
        Span<byte> serial = stackalloc byte[16];
        RandomNumberGenerator.Fill(serial);
        serial[0] &= 0x7F;
        var signer = X509SignatureGenerator.CreateForRSA(issuer is null ? ownKey! : _keys[^1], RSASignaturePadding.Pkcs1);
        return request.Create(issuer?.SubjectName ?? request.SubjectName, signer, begin, end, serial);
    }

    private static CertificateRequest NewAuthorityRequest(PartnerSubject subject, RSA key)
    {
        CertificateRequest request = NewRequest(subject.ToName(), key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        return request;
    }

    private static CertificateRequest NewRequest(X500DistinguishedName subject, RSA key)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }
}
