using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Telemetry;

namespace Mosip.Partner.Core.Keys;

/// <summary>A key whose operations queue: a remote key is rate-limited, and the wait is worth a metric.</summary>
internal sealed class ThrottledPartnerKey(PartnerKey inner, int maximum) : PartnerKey
{
    private readonly SemaphoreSlim _gate = new(maximum, maximum);

    public override X509Certificate2 SigningCertificate => inner.SigningCertificate;

    public override IReadOnlyList<X509Certificate2> Certificates => inner.Certificates;

    public override int SignatureSize => inner.SignatureSize;

    public override async ValueTask<int> SignHashAsync(JwsAlgorithm algorithm, ReadOnlyMemory<byte> digest, Memory<byte> destination, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await inner.SignHashAsync(algorithm, digest, destination, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public override async ValueTask<int> UnwrapKeyAsync(ReadOnlyMemory<byte> wrapped, Memory<byte> destination, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await inner.UnwrapKeyAsync(wrapped, destination, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
        await base.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        if (_gate.Wait(0, CancellationToken.None))
            return;
        CoreTelemetry.KeyOperationsQueued.Add(1);
        try
        {
            await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            CoreTelemetry.KeyOperationsQueued.Add(-1);
        }
    }
}
