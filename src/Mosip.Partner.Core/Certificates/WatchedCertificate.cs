using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Certificates;

/// <summary>A certificate whose end is watched.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Certificate">The certificate; its private key is not needed.</param>
public sealed record WatchedCertificate(CertificateRole Role, X509Certificate2 Certificate)
{
    /// <summary>When to speak up about this one. Default: null, as of all others.</summary>
    public CertificateExpiryThresholds? Thresholds { get; init; }
}
