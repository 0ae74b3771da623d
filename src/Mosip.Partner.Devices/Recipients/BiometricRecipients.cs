using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Devices;

/// <summary>Certificates of IDA that somebody fetched, by domain; each can be replaced while the process runs, as IDA rotates its key about once a year.</summary>
/// <param name="timeProvider">The clock for validity dates; the system's when null.</param>
public sealed class BiometricRecipients(TimeProvider? timeProvider = null) : IBiometricRecipientProvider, ICertificateExpirySource
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly Lock _lock = new();
    private Dictionary<(string Environment, string Domain), EnvelopeRecipient> _byPlace = [];

    /// <summary>Sets or replaces the certificate of a place.</summary>
    /// <param name="certificate">IDA's certificate, from <c>getCertificate?applicationId=IDA&amp;referenceId=IDA-FIR</c> of the MOSIP that authenticates.</param>
    /// <param name="environment">The environment that it is for; null for all.</param>
    /// <param name="domainUri">The domain that it is for; null for all.</param>
    /// <exception cref="MosipCryptoException">The key is not RSA of at least 2048 bits.</exception>
    public void Set(X509Certificate2 certificate, string? environment = null, string? domainUri = null)
    {
        var recipient = new EnvelopeRecipient(certificate);
        // Readers keep the dictionary that they have, and a capture under way its certificate.
        lock (_lock)
            _byPlace = new(_byPlace) { [(environment ?? "", domainUri ?? "")] = recipient };
    }

    /// <inheritdoc/>
    public ValueTask<EnvelopeRecipient?> FindAsync(string environment, string? domainUri, CancellationToken cancellationToken)
    {
        string domain = domainUri ?? "";
        EnvelopeRecipient? found = Get(environment, domain) ?? Get(environment, "") ?? Get("", domain) ?? Get("", "");
        return ValueTask.FromResult(found is { } recipient && recipient.Certificate.NotAfter > _time.GetUtcNow() ? recipient : null);
    }

    /// <inheritdoc/>
    public IEnumerable<WatchedCertificate> GetCertificates()
    {
        lock (_lock)
            return [.. _byPlace.Values.Select(recipient => new WatchedCertificate(CertificateRole.MosipEncryption, recipient.Certificate))];
    }

    private EnvelopeRecipient? Get(string environment, string domain)
    {
        lock (_lock)
            return _byPlace.GetValueOrDefault((environment, domain));
    }
}
