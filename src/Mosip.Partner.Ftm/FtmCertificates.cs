using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Ftm;

/// <summary>The certificates that MOSIP holds for a chip.</summary>
public sealed record FtmCertificates
{
    /// <summary>The one that was uploaded; null where it has expired, or before MOSIP 1.2.2, which does not hand it out.</summary>
    public X509Certificate2? Uploaded { get; init; }

    /// <summary>
    /// The one that MOSIP signed for the same key; null where it has expired. Verifiers trust it only where the country has FTM certificates signed again; chips are issued with <see cref="Uploaded"/>.
    /// </summary>
    public X509Certificate2? SignedByMosip { get; init; }
}
