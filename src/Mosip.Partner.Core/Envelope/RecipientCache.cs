using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Envelope;

/// <summary>Keeps a certificate that data is sealed for: gets it anew when it is old, has ended or was refused. Safe for concurrent use; one caller gets it for all that wait.</summary>
/// <remarks>Where it cannot be got anew, the old one serves as long as it is in date: MOSIP opens data for older keys by their thumbprint.</remarks>
/// <param name="operation">What is being done, for exceptions.</param>
/// <param name="load">Gets the certificate; throws <see cref="MosipException"/> where it cannot.</param>
/// <param name="lifetime">How long it is kept before it is got anew.</param>
/// <param name="time">The clock.</param>
public sealed class RecipientCache(string operation, Func<CancellationToken, Task<X509Certificate2>> load, TimeSpan lifetime, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromMinutes(1);

    // A machine whose clock is a little behind takes what MOSIP has just made.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Entry? _entry;

    /// <summary>How long a caller waits for a new certificate while the old one still serves. Default: five seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Told why a certificate could not be got anew while the old one goes on serving. Default: nobody.</summary>
    public Action<Exception>? OnStale { get; init; }

    /// <summary>The certificate that was got last, in date or not; null before the first.</summary>
    public EnvelopeRecipient? Current => _entry?.Recipient;

    /// <summary>The certificate that is in date.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MosipException">It could not be got, and there is none that still serves.</exception>
    public ValueTask<EnvelopeRecipient> GetAsync(CancellationToken cancellationToken = default) =>
        _entry is { } entry && entry.IsGood(time.GetUtcNow()) ? ValueTask.FromResult(entry.Recipient) : LoadAsync(_entry, isRefused: false, cancellationToken);

    /// <summary>Gets the certificate anew after it was refused, unless somebody did since.</summary>
    /// <param name="refused">The refused one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there is another one now, so that a repetition has a chance.</returns>
    /// <exception cref="MosipException">It could not be got.</exception>
    public async ValueTask<bool> RenewAsync(EnvelopeRecipient refused, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(refused);
        EnvelopeRecipient current = await LoadAsync(_entry is { } entry && ReferenceEquals(entry.Recipient, refused) ? entry : null, isRefused: true, cancellationToken).ConfigureAwait(false);
        return current.Thumbprint != refused.Thumbprint;
    }

    /// <summary>Releases the lock; certificates that were handed out stay usable.</summary>
    public void Dispose() => _gate.Dispose();

    private async ValueTask<EnvelopeRecipient> LoadAsync(Entry? toReplace, bool isRefused, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Another caller may have renewed it meanwhile.
            if (_entry is { } entry && !ReferenceEquals(entry, toReplace) && entry.IsGood(time.GetUtcNow()))
                return entry.Recipient;
            Entry? old = isRefused ? null : _entry is { } kept && kept.EndsAt > time.GetUtcNow() ? kept : null;
            _entry = old is null ? await LoadAsync(cancellationToken).ConfigureAwait(false) : await ReplaceAsync(old, cancellationToken).ConfigureAwait(false);
            return _entry.Recipient;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<Entry> ReplaceAsync(Entry old, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await LoadAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is MosipException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            OnStale?.Invoke(e);
            DateTimeOffset again = time.GetUtcNow() + BeforeAnotherTry;
            return old with { GoodUntil = again < old.EndsAt ? again : old.EndsAt };
        }
    }

    private async Task<Entry> LoadAsync(CancellationToken cancellationToken)
    {
        X509Certificate2 certificate = await load(cancellationToken).ConfigureAwait(false);
        CertificateThumbprint thumbprint = CertificateThumbprint.Of(certificate);
        DateTimeOffset now = time.GetUtcNow(), begin = certificate.NotBefore, end = certificate.NotAfter;
        if (now > end)
            throw new MosipCryptoException(MosipCryptoFault.CertificateExpired, operation, $"certificate {thumbprint} ended on {end.ToUniversalTime():u}");
        if (now + ClockTolerance < begin)
            throw new MosipCryptoException(MosipCryptoFault.CertificateNotYetValid, operation, $"certificate {thumbprint} begins on {begin.ToUniversalTime():u}");
        return new Entry(new EnvelopeRecipient(certificate), now + lifetime < end ? now + lifetime : end, end);
    }

    private sealed record Entry(EnvelopeRecipient Recipient, DateTimeOffset GoodUntil, DateTimeOffset EndsAt)
    {
        public bool IsGood(DateTimeOffset now) => now < GoodUntil;
    }
}
