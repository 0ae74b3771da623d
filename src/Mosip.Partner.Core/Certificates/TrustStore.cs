using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Certificates;

/// <summary>
/// Certificates that are trusted, and certificates of authorities between them and others. Finds paths by the rules of MOSIP's key manager,
/// which keeps one such store for each partner domain. Immutable, and safe for concurrent use.
/// </summary>
/// <remarks>
/// The rules are those of the Java platform under MOSIP, which differ from the framework's: extensions of a trusted root are not looked
/// at (a root without basic constraints works), nor is the key usage of the certificate in question; a critical extension in it
/// that is not understood is a fault; serial numbers may be negative; revocation is not checked.
/// </remarks>
public sealed class TrustStore
{
    private readonly Dictionary<CertificateThumbprint, X509Certificate2> _anchors;
    private readonly Dictionary<CertificateThumbprint, X509Certificate2> _intermediates;

    private TrustStore(Dictionary<CertificateThumbprint, X509Certificate2> anchors, Dictionary<CertificateThumbprint, X509Certificate2> intermediates)
    {
        _anchors = anchors;
        _intermediates = intermediates;
    }

    /// <summary>A store that trusts nothing.</summary>
    public static TrustStore Empty { get; } = new([], []);

    /// <summary>The certificates that are trusted by themselves.</summary>
    public IReadOnlyCollection<X509Certificate2> Anchors => _anchors.Values;

    /// <summary>The certificates that may stand between an anchor and another certificate.</summary>
    public IReadOnlyCollection<X509Certificate2> Intermediates => _intermediates.Values;

    /// <summary>Makes a store as MOSIP does of uploaded authorities: those that are self-signed are trusted, the others are intermediates.</summary>
    /// <param name="certificates">In any order; repetitions are ignored.</param>
    public static TrustStore Of(IEnumerable<X509Certificate2> certificates)
    {
        ArgumentNullException.ThrowIfNull(certificates);
        ILookup<bool, X509Certificate2> bySelfSigned = certificates.ToLookup(CertificateFacts.IsSelfSigned);
        return Pinned(bySelfSigned[true], bySelfSigned[false]);
    }

    /// <summary>Makes a store that trusts the given certificates, self-signed or not.</summary>
    /// <param name="anchors">Roots, or single certificates that are to be trusted as they are.</param>
    /// <param name="intermediates">Certificates between an anchor and those to be checked.</param>
    public static TrustStore Pinned(IEnumerable<X509Certificate2> anchors, IEnumerable<X509Certificate2>? intermediates = null)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        return new TrustStore(ByThumbprint(anchors), ByThumbprint(intermediates ?? []));
    }

    /// <summary>This store and one more certificate, trusted if it is self-signed.</summary>
    /// <param name="certificate">The certificate to add; the same store results if it is there already.</param>
    public TrustStore With(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (Contains(certificate))
            return this;
        CertificateThumbprint thumbprint = CertificateThumbprint.Of(certificate);
        return CertificateFacts.IsSelfSigned(certificate)
            ? new TrustStore(new(_anchors) { [thumbprint] = certificate }, _intermediates)
            : new TrustStore(_anchors, new(_intermediates) { [thumbprint] = certificate });
    }

    /// <summary>Whether the store holds the certificate, as an anchor or an intermediate.</summary>
    /// <param name="certificate">The certificate to look for.</param>
    public bool Contains(X509Certificate2 certificate)
    {
        CertificateThumbprint thumbprint = CertificateThumbprint.Of(certificate);
        return _anchors.ContainsKey(thumbprint) || _intermediates.ContainsKey(thumbprint);
    }

    /// <summary>Looks for a path from a certificate to a trusted one.</summary>
    /// <param name="certificate">The certificate in question.</param>
    /// <param name="at">The instant at which every certificate on the path must be in date.</param>
    public TrustPath FindPath(X509Certificate2 certificate, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        try
        {
            return Search(certificate, at);
        }
        catch (CryptographicException)
        {
            // The framework decodes parts of a certificate only now.
            return TrustPath.Missing(TrustFault.Unreadable, "The certificate is damaged.");
        }
    }

    private TrustPath Search(X509Certificate2 certificate, DateTimeOffset at)
    {
        if (CertificateDates.FaultOf(certificate, at) is var fault and not TrustFault.None)
            return TrustPath.Missing(fault, CertificateDates.Describe(certificate, fault));
        if (!_anchors.Values.Any(anchor => CertificateDates.Contains(anchor, at)))
            return TrustPath.Missing(TrustFault.NoAnchor, _anchors.Count == 0 ? "The store has no root certificate." : "No root certificate of the store is in date.");
        if (_anchors.ContainsKey(CertificateThumbprint.Of(certificate)))
            return TrustPath.Found([certificate]);
        return new TrustPathSearch(
            [.. _anchors.Values.Where(anchor => CertificateDates.Contains(anchor, at))],
            [.. _intermediates.Values.Where(intermediate => CertificateDates.Contains(intermediate, at))]).Find(certificate);
    }

    private static Dictionary<CertificateThumbprint, X509Certificate2> ByThumbprint(IEnumerable<X509Certificate2> certificates)
    {
        var byThumbprint = new Dictionary<CertificateThumbprint, X509Certificate2>();
        foreach (X509Certificate2 certificate in certificates)
            byThumbprint.TryAdd(CertificateThumbprint.Of(certificate), certificate);
        return byThumbprint;
    }
}
