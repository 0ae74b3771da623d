using System.Collections.Concurrent;
using System.Globalization;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Benchmarks.Queue;

/// <summary>MOSIP's side: what was asked for and every reply that came. It connects again as often as the broker is killed.</summary>
internal sealed class MosipLedger(QueueBroker broker, QueuePair queues)
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _replies = new(StringComparer.Ordinal);
    private int _answered, _received;

    /// <summary>How many requests have a reply.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>How many replies came.</summary>
    public int Received => Volatile.Read(ref _received);

    /// <summary>How many requests have replies that differ.</summary>
    public int WithDifferentReplies => _replies.Values.Count(static replies => replies.Distinct(StringComparer.Ordinal).Count() > 1);

    /// <summary>How many requests were refused; an identify that overtakes its insert is.</summary>
    public int Refused => _replies.Values.Count(static replies => replies.Any(static reply => !reply.Contains("\"returnValue\":\"1\"", StringComparison.Ordinal)));

    /// <summary>Sends an insert and, right behind it, the identify that needs it, for each application; each until the broker has it.</summary>
    /// <param name="applications">How many.</param>
    /// <param name="sendersAtOnce">How many at a time.</param>
    /// <param name="idle">A queue that nobody writes: senders read nothing.</param>
    public async Task SendAsync(int applications, int sendersAtOnce, string idle)
    {
        int next = -1;
        await Task.WhenAll(Enumerable.Range(0, sendersAtOnce).Select(sender => Task.Run(async () =>
        {
            await using var connection = new Reconnecting(broker, queues with { Receive = idle });
            for (int application; (application = Interlocked.Increment(ref next)) < applications;)
            {
                string reference = application.ToString(CultureInfo.InvariantCulture);
                await connection.RunAsync(session => session.SendAsync(Requests.Insert($"insert {reference}", reference)));
                await connection.RunAsync(session => session.SendAsync(Requests.Identify($"identify {reference}", reference)));
            }
        })));
    }

    /// <summary>Takes replies until it is cancelled.</summary>
    public async Task ReceiveAsync(CancellationToken enough)
    {
        await using var connection = new Reconnecting(broker, queues);
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await connection.RunAsync(async session =>
                {
                    QueueDelivery delivery = await session.ReceiveAsync(enough);
                    Record(delivery.Message);
                    await session.SettleAsync(delivery, QueueSettlement.Accepted, CancellationToken.None);
                });
            }
            catch (OperationCanceledException) when (enough.IsCancellationRequested)
            {
                // Enough.
            }
        }
    }

    private void Record(QueueMessage message)
    {
        Interlocked.Increment(ref _received);
        ConcurrentQueue<string> replies = _replies.GetOrAdd(Requests.IdOf(message), static _ => []);
        replies.Enqueue(System.Text.Encoding.UTF8.GetString(message.Content.Span));
        if (replies.Count == 1)
            Interlocked.Increment(ref _answered);
    }

    /// <summary>A session that is opened again until what is done over it is done.</summary>
    private sealed class Reconnecting(QueueBroker broker, QueuePair queues) : IAsyncDisposable
    {
        private IQueueSession? _session;

        public async Task RunAsync(Func<IQueueSession, Task> work)
        {
            while (true)
            {
                try
                {
                    _session ??= await QueueTransport.ByAddress.OpenAsync(broker, queues);
                    await work(_session);
                    return;
                }
                catch (MosipException)
                {
                    await DisposeAsync();
                    await Task.Delay(50);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (_session is { } session)
                await session.DisposeAsync();
            _session = null;
        }
    }
}
