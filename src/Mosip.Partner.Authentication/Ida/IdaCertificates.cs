using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>IDA's certificate for requests: read from a file or fetched, kept, and renewed when it ends, gets old, or is refused.</summary>
internal sealed class IdaCertificates(IHttpClientFactory clients, string clientName, Uri? address, string? file, string? firFile, TimeSpan lifetime, TimeProvider time) : IDisposable
{
    private const string Operation = "get IDA certificate";
    private const int MaximumSize = 64 * 1024;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Entry? _entry;

    /// <summary>The certificate that biometrics must be sealed for, where one is configured.</summary>
    public CertificateThumbprint? Fir { get; } = firFile is null ? null : CertificateThumbprint.Of(ReadFile(firFile));

    public ValueTask<EnvelopeRecipient> GetAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return _entry is { } entry && entry.IsGood(now) ? ValueTask.FromResult(entry.Recipient) : LoadAsync(entryToReplace: _entry, cancellationToken);
    }

    /// <summary>Gets the certificate anew after IDA refused it.</summary>
    /// <returns>Whether there is another one now, so that a repetition has a chance.</returns>
    public async ValueTask<bool> RenewAsync(EnvelopeRecipient refused, CancellationToken cancellationToken)
    {
        EnvelopeRecipient current = await LoadAsync(_entry is { } entry && ReferenceEquals(entry.Recipient, refused) ? entry : null, cancellationToken).ConfigureAwait(false);
        return current.Thumbprint != refused.Thumbprint;
    }

    private async ValueTask<EnvelopeRecipient> LoadAsync(Entry? entryToReplace, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Another caller may have renewed it meanwhile.
            if (_entry is { } entry && !ReferenceEquals(entry, entryToReplace) && entry.IsGood(time.GetUtcNow()))
                return entry.Recipient;
            X509Certificate2 certificate = file is not null ? ReadFile(file) : await FetchAsync(cancellationToken).ConfigureAwait(false);
            Verify(certificate);
            DateTimeOffset now = time.GetUtcNow();
            _entry = new Entry(new EnvelopeRecipient(certificate), now + lifetime < certificate.NotAfter ? now + lifetime : certificate.NotAfter);
            return _entry.Recipient;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<X509Certificate2> FetchAsync(CancellationToken cancellationToken)
    {
        using HttpClient client = clients.CreateClient(clientName);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
                throw new MosipTransportException(MosipTransportFault.HttpStatus, Operation, statusCode: response.StatusCode, detail: address!.Host);
            byte[] content = await BoundedReader.ReadAsync(response.Content, MaximumSize, Operation, transactionId: null, cancellationToken).ConfigureAwait(false);
            return CertificateReader.Read(content) is [var certificate, ..] ? certificate : throw new MosipInputException(MosipInputFault.Malformed, Operation);
        }
        catch (MosipInputException e)
        {
            throw new MosipTransportException(MosipTransportFault.UnexpectedReply, Operation, detail: "what is published there is not a certificate", innerException: e);
        }
        catch (Exception e) when (HttpFaults.Recognise(e) is { } fault)
        {
            throw new MosipTransportException(fault, Operation, detail: address!.Host, innerException: e);
        }
    }

    private static X509Certificate2 ReadFile(string path) =>
        CertificateFile.Read(path) is [var certificate, ..] ? certificate : throw new MosipInputException(MosipInputFault.Malformed, Operation, Path.GetFileName(path));

    private void Verify(X509Certificate2 certificate)
    {
        CertificateThumbprint thumbprint = CertificateThumbprint.Of(certificate);
        // A request sealed for the biometric key can block biometric authentication for everyone on that IDA node.
        if (certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false).Contains("IDA-FIR", StringComparison.OrdinalIgnoreCase) || thumbprint == Fir)
            throw new MosipCryptoException(MosipCryptoFault.CertificateUnexpected, Operation, $"certificate {thumbprint} is IDA's for biometrics (IDA-FIR); requests take the one for partners (PARTNER)");
        DateTimeOffset now = time.GetUtcNow();
        if (now > certificate.NotAfter)
            throw new MosipCryptoException(MosipCryptoFault.CertificateExpired, Operation, $"certificate {thumbprint} ended on {certificate.NotAfter.ToUniversalTime():u}");
        if (now < certificate.NotBefore)
            throw new MosipCryptoException(MosipCryptoFault.CertificateNotYetValid, Operation, $"certificate {thumbprint} begins on {certificate.NotBefore.ToUniversalTime():u}");
    }

    public void Dispose() => _gate.Dispose();

    private sealed record Entry(EnvelopeRecipient Recipient, DateTimeOffset GoodUntil)
    {
        public bool IsGood(DateTimeOffset now) => now < GoodUntil;
    }
}
