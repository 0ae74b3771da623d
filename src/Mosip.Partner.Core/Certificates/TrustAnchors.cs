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

    private readonly HashSet<CertificateThumbprint> _pinned;
    private readonly X509Certificate2Collection _roots = [];
    private readonly X509Certificate2Collection _intermediates = [];
    private readonly ConcurrentDictionary<CertificateThumbprint, byte> _trusted = new();

    /// <summary>Makes a set of anchors.</summary>
    /// <param name="anchors">Self-signed roots, or single certificates to be trusted as they are.</param>
    /// <param name="intermediates">Certificates between anchors and signers that messages do not bring along.</param>
    public TrustAnchors(IEnumerable<X509Certificate2> anchors, IEnumerable<X509Certificate2>? intermediates = null)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        _roots.AddRange(anchors.ToArray());
        _intermediates.AddRange((intermediates ?? []).ToArray());
        _pinned = [.. _roots.Select(CertificateThumbprint.Of)];
    }

    /// <summary>Reads anchors from files.</summary>
    /// <param name="paths">Files with certificates (PEM, DER or PKCS#7).</param>
    /// <exception cref="MosipInputException">A file cannot be read.</exception>
    public static TrustAnchors FromFiles(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new TrustAnchors(paths.SelectMany(path => CertificateReader.Read(InputFile.Read(path, Operation))));
    }

    /// <summary>Whether there is no anchor, so that nothing can be trusted.</summary>
    public bool IsEmpty => _pinned.Count == 0;

    /// <summary>Checks that a certificate is in date and is an anchor or leads to one.</summary>
    /// <param name="certificate">The certificate of a signer.</param>
    /// <param name="now">The time of the check.</param>
    /// <exception cref="MosipCryptoException">The certificate is out of date, or no path leads to an anchor.</exception>
    public void Verify(X509Certificate2 certificate, DateTimeOffset now)
    {
        CertificateThumbprint thumbprint = CertificateThumbprint.Of(certificate);
        if (now.UtcDateTime > certificate.NotAfter.ToUniversalTime())
            throw new MosipCryptoException(MosipCryptoFault.CertificateExpired, Operation, $"certificate {thumbprint} ended on {certificate.NotAfter.ToUniversalTime():u}");
        if (now.UtcDateTime < certificate.NotBefore.ToUniversalTime())
            throw new MosipCryptoException(MosipCryptoFault.CertificateNotYetValid, Operation, $"certificate {thumbprint} begins on {certificate.NotBefore.ToUniversalTime():u}");
        if (_pinned.Contains(thumbprint) || _trusted.ContainsKey(thumbprint))
            return;

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_roots);
        chain.ChainPolicy.ExtraStore.AddRange(_intermediates);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        if (!chain.Build(certificate))
            throw new MosipCryptoException(MosipCryptoFault.CertificateUntrusted, Operation, $"certificate {thumbprint}");
        if (_trusted.Count < RememberedCertificates)
            _trusted.TryAdd(thumbprint, 0);
    }
}
