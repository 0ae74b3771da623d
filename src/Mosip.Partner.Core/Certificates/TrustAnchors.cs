using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Files;

namespace Mosip.Partner.Core.Certificates;

/// <summary>The certificates that a client trusts by configuration: MOSIP's signing certificates themselves, or the roots they are issued under.</summary>
/// <remarks>Get them over another channel than the messages that they shall check, for example from the MOSIP operator. Safe for concurrent use.</remarks>
public sealed class TrustAnchors
{
    private const string Operation = "check certificate";
    private const int RememberedCertificates = 256;

    private readonly TrustStore _store;
    private readonly ConcurrentDictionary<CertificateThumbprint, TrustPath> _trusted = new();

    /// <summary>Makes a set of anchors.</summary>
    /// <param name="anchors">Self-signed roots, or single certificates to be trusted as they are.</param>
    /// <param name="intermediates">Certificates between anchors and signers that messages do not bring along.</param>
    public TrustAnchors(IEnumerable<X509Certificate2> anchors, IEnumerable<X509Certificate2>? intermediates = null) =>
        _store = TrustStore.Pinned(anchors, intermediates);

    /// <summary>Reads anchors from files.</summary>
    /// <param name="paths">Files with certificates (PEM, DER or PKCS#7).</param>
    /// <exception cref="MosipInputException">A file cannot be read.</exception>
    public static TrustAnchors FromFiles(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new TrustAnchors(paths.SelectMany(path => CertificateReader.Read(InputFile.Read(path, Operation))));
    }

    /// <summary>Whether there is no anchor, so that nothing can be trusted.</summary>
    public bool IsEmpty => _store.Anchors.Count == 0;

    /// <summary>Checks that a certificate is in date and is an anchor or leads to one.</summary>
    /// <param name="certificate">The certificate of a signer.</param>
    /// <param name="now">The time of the check.</param>
    /// <exception cref="MosipCryptoException">The certificate is out of date, or no path leads to an anchor that is in date.</exception>
    public void Verify(X509Certificate2 certificate, DateTimeOffset now)
    {
        CertificateThumbprint thumbprint = CertificateThumbprint.Of(certificate);
        // A path that was found stays one as long as all its certificates are in date.
        if (_trusted.TryGetValue(thumbprint, out TrustPath? known) && known.Certificates.All(link => CertificateDates.Contains(link, now)))
            return;

        TrustPath path = _store.FindPath(certificate, now);
        if (!path.IsTrusted)
            throw new MosipCryptoException(FaultOf(path), Operation, $"certificate {thumbprint}: {path.Reason.TrimEnd('.')}");
        if (_trusted.Count < RememberedCertificates)
            _trusted[thumbprint] = path;
    }

    private static MosipCryptoFault FaultOf(TrustPath path) => path.Fault switch
    {
        TrustFault.Expired => MosipCryptoFault.CertificateExpired,
        TrustFault.NotYetValid => MosipCryptoFault.CertificateNotYetValid,
        TrustFault.Unreadable => MosipCryptoFault.Malformed,
        _ => MosipCryptoFault.CertificateUntrusted,
    };
}
