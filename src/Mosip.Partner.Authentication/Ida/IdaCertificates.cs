using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>IDA's certificates, each read from a file or fetched, kept, and renewed when it ends, gets old, or does not fit.</summary>
internal sealed class IdaCertificates : IDisposable
{
    private const string Operation = "get IDA certificate";

    private readonly RecipientCache _partner;
    private readonly RecipientCache? _fir;

    public IdaCertificates(IdaCertificateSource partner, IdaCertificateSource fir, TimeSpan lifetime, TimeProvider time, Action<Exception> onStale)
    {
        _fir = fir.IsGiven ? new RecipientCache(Operation, fir.GetAsync, lifetime, time) { OnStale = onStale } : null;
        _partner = new RecipientCache(Operation, async cancellationToken => Verify(await partner.GetAsync(cancellationToken).ConfigureAwait(false), fir), lifetime, time) { OnStale = onStale };
    }

    /// <summary>The certificate that requests are sealed for.</summary>
    public ValueTask<EnvelopeRecipient> GetAsync(CancellationToken cancellationToken) => _partner.GetAsync(cancellationToken);

    /// <summary>Gets the certificate for requests anew after IDA refused it.</summary>
    /// <returns>Whether there is another one now, so that a repetition has a chance.</returns>
    public ValueTask<bool> RenewAsync(EnvelopeRecipient refused, CancellationToken cancellationToken) => _partner.RenewAsync(refused, cancellationToken);

    /// <summary>The certificate that biometrics must be sealed for, where one is configured. It is got anew where a capture has another one: IDA may have changed it.</summary>
    public async ValueTask<CertificateThumbprint?> FindFirAsync(BiometricCapture capture, CancellationToken cancellationToken)
    {
        if (_fir is null)
            return null;
        EnvelopeRecipient fir = await _fir.GetAsync(cancellationToken).ConfigureAwait(false);
        if (capture.Segments.Any(segment => segment.Thumbprint != fir.Thumbprint) && await _fir.RenewAsync(fir, cancellationToken).ConfigureAwait(false))
            fir = await _fir.GetAsync(cancellationToken).ConfigureAwait(false);
        return fir.Thumbprint;
    }

    /// <summary>The certificates that are in use now.</summary>
    public IEnumerable<WatchedCertificate> Watch() => ((EnvelopeRecipient?[])[_partner.Current, _fir?.Current]).OfType<EnvelopeRecipient>()
        .Select(recipient => new WatchedCertificate(CertificateRole.MosipEncryption, recipient.Certificate));

    public void Dispose()
    {
        _partner.Dispose();
        _fir?.Dispose();
    }

    // A request sealed for the biometric key can block biometric authentication for everyone on that IDA node.
    private static X509Certificate2 Verify(X509Certificate2 certificate, IdaCertificateSource fir)
    {
        CertificateThumbprint thumbprint = CertificateThumbprint.Of(certificate);
        bool isFir = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false).Contains("IDA-FIR", StringComparison.OrdinalIgnoreCase)
            || (fir.ReadFile() is { } other && thumbprint == CertificateThumbprint.Of(other));
        return isFir
            ? throw new MosipCryptoException(MosipCryptoFault.CertificateUnexpected, Operation, $"certificate {thumbprint} is IDA's for biometrics (IDA-FIR); requests take the one for partners (PARTNER)")
            : certificate;
    }
}
