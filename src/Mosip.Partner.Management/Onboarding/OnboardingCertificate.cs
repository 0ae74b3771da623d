using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Management.Onboarding;

namespace Mosip.Partner.Management;

/// <summary>
/// Where the certificate of an onboarding comes from. Its private key is none of the onboarding's business: it stays where it is, and MOSIP signs another certificate for it.
/// </summary>
public abstract class OnboardingCertificate
{
    private protected OnboardingCertificate()
    {
    }

    /// <summary>A certificate that the partner's authority has issued, with the authorities above it.</summary>
    /// <param name="chain">The chain. Authorities that are not in it must be with MOSIP already.</param>
    public static OnboardingCertificate FromChain(CertificateChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return new IssuedCertificate((_, _, _) => Task.FromResult(chain));
    }

    /// <summary>A certificate that is issued when the onboarding comes to it, by an authority of the partner's own. The state remembers it, so that it is issued once.</summary>
    /// <param name="issue">Issues a certificate for a subject and returns it with the authorities above it.</param>
    public static OnboardingCertificate FromIssuer(Func<PartnerSubject, CancellationToken, Task<CertificateChain>> issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return new IssuedCertificate((subject, _, cancellationToken) => issue(subject, cancellationToken));
    }

    /// <summary>
    /// A key and a certificate that are made on the spot, with an authority that is forgotten afterwards. TEST MATERIAL, for sandboxes and test environments. Key and chain
    /// are written into a folder (<c>{common name}-key.pem</c>, not encrypted, and <c>{common name}-chain.pem</c>) and read from there the next time.
    /// In the domain <c>FTM</c> the certificate is one of an authority: chips' certificates are issued with it, and MOSIP signs no other.
    /// </summary>
    /// <param name="folder">The folder; it is made if it is not there.</param>
    /// <param name="timeProvider">The clock for validity dates; the system's when null.</param>
    public static OnboardingCertificate TestMaterial(string folder, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new IssuedCertificate(new TestMaterialFolder(folder, timeProvider ?? TimeProvider.System).IssueAsync);
    }

    internal abstract Task<CertificateChain> GetAsync(PartnerSubject subject, PartnerDomain domain, CancellationToken cancellationToken);

    private sealed class IssuedCertificate(Func<PartnerSubject, PartnerDomain, CancellationToken, Task<CertificateChain>> issue) : OnboardingCertificate
    {
        internal override Task<CertificateChain> GetAsync(PartnerSubject subject, PartnerDomain domain, CancellationToken cancellationToken) => issue(subject, domain, cancellationToken);
    }
}
