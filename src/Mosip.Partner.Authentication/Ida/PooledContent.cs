using System.Net;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>A body in a pooled buffer. The buffer goes back when the content is disposed and no one is still sending it.</summary>
internal sealed class PooledContent(PooledBuffer body) : HttpContent
{
    // One holder is the content itself, each send in progress is another.
    private int _holders = 1;
    private bool _disposed;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(!TryHold(), this);
        try
        {
            await stream.WriteAsync(body.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Release();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.WrittenCount;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            Release();
        }
        base.Dispose(disposing);
    }

    private bool TryHold()
    {
        int holders = Volatile.Read(ref _holders);
        while (holders > 0)
        {
            int seen = Interlocked.CompareExchange(ref _holders, holders + 1, holders);
            if (seen == holders)
                return true;
            holders = seen;
        }
        return false;
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
            body.Dispose();
    }
}
