using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Sandbox.RegistrationProcessor;

/// <summary>MOSIP's end of a pair of queues: acknowledges whatever comes, whatever it makes of it, and connects again when a connection ends.</summary>
internal sealed class MosipPeer : IAsyncDisposable
{
    private static readonly TimeSpan ReconnectDelay = TimeSpan.FromMilliseconds(100);

    private readonly Func<CancellationToken, Task<IQueueSession>> _connect;
    private readonly Func<QueueMessage, CancellationToken, Task> _read;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _loop;
    private volatile IQueueSession _session;

    private MosipPeer(IQueueSession session, Func<CancellationToken, Task<IQueueSession>> connect, Func<QueueMessage, CancellationToken, Task> read)
    {
        (_session, _connect, _read) = (session, connect, read);
        _loop = Task.Run(ReadAllAsync);
    }

    public static async Task<MosipPeer> StartAsync(Func<CancellationToken, Task<IQueueSession>> connect, Func<QueueMessage, CancellationToken, Task> read, CancellationToken cancellationToken) =>
        new(await connect(cancellationToken).ConfigureAwait(false), connect, read);

    /// <summary>Sends a message; like MOSIP's client, which has failover, it waits until there is a broker.</summary>
    public async Task SendAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await _session.SendAsync(message, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (MosipTransportException)
            {
                await Task.Delay(ReconnectDelay, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        await _session.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task ReadAllAsync()
    {
        try
        {
            while (true)
            {
                try
                {
                    QueueDelivery delivery = await _session.ReceiveAsync(_stopping.Token).ConfigureAwait(false);
                    await _read(delivery.Message, _stopping.Token).ConfigureAwait(false);
                    await _session.SettleAsync(delivery, QueueSettlement.Accepted, _stopping.Token).ConfigureAwait(false);
                }
                catch (MosipException)
                {
                    await ReconnectAsync().ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Disposed of.
        }
    }

    private async Task ReconnectAsync()
    {
        await _session.DisposeAsync().ConfigureAwait(false);
        while (true)
        {
            try
            {
                _session = await _connect(_stopping.Token).ConfigureAwait(false);
                return;
            }
            catch (MosipException)
            {
                await Task.Delay(ReconnectDelay, _stopping.Token).ConfigureAwait(false);
            }
        }
    }
}
