using System.Threading.Channels;

namespace Mosip.Partner.Inbox.Channels;

/// <summary>Wakes the one loop that waits; what happens meanwhile is remembered once.</summary>
internal sealed class Wake
{
    private readonly Channel<byte> _signal = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Set() => _signal.Writer.TryWrite(0);

    public async Task WaitAsync(CancellationToken cancellationToken) => await _signal.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
}
