using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Core.Keys;

/// <summary>The key that a partner signs with now, and the keys before it, which still open data that was sealed for them.</summary>
public sealed class PartnerKeyRing
{
    /// <summary>Makes a ring.</summary>
    /// <param name="current">The key that signs.</param>
    /// <param name="previous">Older keys, newest first; keep them as long as data sealed for them may arrive.</param>
    public PartnerKeyRing(PartnerKey current, params IReadOnlyList<PartnerKey> previous)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(previous);
        Current = current;
        All = [current, .. previous];
    }

    /// <summary>The key that signs.</summary>
    public PartnerKey Current { get; }

    /// <summary>All keys, the current one first.</summary>
    public IReadOnlyList<PartnerKey> All { get; }

    /// <summary>The key that has a certificate with this thumbprint, or null.</summary>
    /// <param name="thumbprint">SHA-256 of the certificate that data was sealed for.</param>
    public PartnerKey? Find(CertificateThumbprint thumbprint) => All.FirstOrDefault(key => key.IsKnownBy(thumbprint));
}
