using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging.Telemetry;
using Mosip.Partner.Messaging.Workers;

namespace Mosip.Partner.Messaging;

/// <summary>
/// Reads a queue, has each message answered, and accepts it when the broker has the reply. It connects again, to the next broker of the list, whenever a connection ends.
/// </summary>
public sealed class QueueWorker : IHostedService, IAsyncDisposable
{
    // What Classic calls itself; the other is apache-activemq-artemis.
    private const string Classic = "ActiveMQ";

    private readonly IQueueTransport _transport;
    private readonly IReadOnlyList<QueueBroker> _brokers;
    private readonly QueueOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly DeliveryRun _run;
    private readonly CancellationTokenSource _stopping = new(), _ending = new();
    private readonly HashSet<Task> _running = [];
    private volatile IQueueSession? _session;
    private volatile QueueWorkerState _state;
    private Task _loop = Task.CompletedTask;
    private int _disposed;

    /// <summary>Makes the worker; nothing is read until it is started.</summary>
    /// <param name="transport">How brokers are spoken to; see <see cref="QueueTransport.ByAddress"/>.</param>
    /// <param name="options">Brokers and queues.</param>
    /// <param name="handler">Answers the messages.</param>
    /// <param name="timeProvider">The clock; the system's by default.</param>
    /// <param name="logger">For what fails; no content.</param>
    /// <exception cref="MosipInputException">A certificate file cannot be read.</exception>
    public QueueWorker(IQueueTransport transport, QueueOptions options, IQueueHandler handler, TimeProvider? timeProvider = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentOutOfRangeException.ThrowIfZero(options.Brokers.Count, nameof(options));
        (_transport, _options, _time, _logger) = (transport, options, timeProvider ?? TimeProvider.System, logger ?? NullLogger.Instance);
        _brokers = BrokerList.Of(options);
        _run = new DeliveryRun(handler, options, _time, _logger);
        _state = new QueueWorkerState(false, null, "", _time.GetUtcNow(), "not started");
    }

    /// <summary>The queue that is read.</summary>
    public string Queue => _options.Inbound;

    /// <summary>How it stands with the broker.</summary>
    public QueueWorkerState State => _state;

    /// <summary>Begins to read.</summary>
    /// <param name="cancellationToken">Gives up starting.</param>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _loop = Task.Run(ConnectAgainAndAgainAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Takes no further messages, waits for those at work and lets go of the connection.</summary>
    /// <param name="cancellationToken">Ends the wait: handlers are cancelled, and the broker delivers their messages again.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        using CancellationTokenRegistration impatience = cancellationToken.UnsafeRegister(static ending => ((CancellationTokenSource)ending!).Cancel(), _ending);
        await _loop.ConfigureAwait(false);
    }

    /// <summary>Sends a message of its own to the queue that MOSIP reads. When the task has ended the broker has it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Gives up; the broker may have the message.</param>
    /// <exception cref="MosipTransportException">
    /// There is no connection (<see cref="MosipTransportFault.NotReached"/>: nothing was sent), or it ended and the broker may have the message.
    /// </exception>
    public Task SendAsync(QueueMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _session is { } session
            ? session.SendAsync(message, cancellationToken)
            : throw new MosipTransportException(MosipTransportFault.NotReached, QueueOperations.Send, detail: _state.Reason);
    }

    /// <summary>Stops at once. Calling it again does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        // A container that knows the worker by several services disposes of it for each.
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _stopping.Dispose();
        _ending.Dispose();
    }

    private async Task ConnectAgainAndAgainAsync()
    {
        for (int failures = 0; !_stopping.IsCancellationRequested; failures++)
        {
            // Every broker is tried before there is a wait.
            if (failures > 0 && failures % _brokers.Count == 0 && !await WaitAsync(Backoff.After(failures / _brokers.Count, _options)).ConfigureAwait(false))
                break;
            QueueBroker broker = _brokers[failures % _brokers.Count];
            try
            {
                IQueueSession session = await _transport.OpenAsync(broker, PairOf(_options), _stopping.Token).ConfigureAwait(false);
                await using (session.ConfigureAwait(false))
                {
                    failures = IndexOf(broker);
                    await UseAsync(session, broker).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                break;
            }
            catch (MosipException e)
            {
                Disconnected(broker, e.Message);
                Log.Disconnected(_logger, Queue, broker.Name, e.Message);
            }
        }
        Disconnected(null, "stopped");
    }

    // With the index as the number of failures the next in the list comes first when this connection ends.
    private int IndexOf(QueueBroker broker) => Enumerable.Range(0, _brokers.Count).First(index => ReferenceEquals(_brokers[index], broker));

    private async Task UseAsync(IQueueSession session, QueueBroker broker)
    {
        Connected(session, broker);
        try
        {
            while (true)
                Begin(session, await session.ReceiveAsync(_stopping.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Those at work still need the connection for their replies.
            await Task.WhenAll(Running()).ConfigureAwait(false);
        }
        finally
        {
            _session = null;
        }
    }

    private void Begin(IQueueSession session, QueueDelivery delivery)
    {
        // Not on another thread: handlers see the messages in the order in which they came.
        Task run = _run.RunAsync(session, delivery, _ending.Token);
        lock (_running)
            _running.Add(run);
        run.ContinueWith(
            ended =>
            {
                lock (_running)
                    _running.Remove(ended);
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private Task[] Running()
    {
        lock (_running)
            return [.. _running];
    }

    private void Connected(IQueueSession session, QueueBroker broker)
    {
        _state = new QueueWorkerState(true, broker.Name, session.Product, _time.GetUtcNow(), null);
        _session = session;
        QueueTelemetry.Connected(Queue, isConnected: true);
        Log.Connected(_logger, Queue, broker.Name, session.Product);
        if (session.Product == Classic && AmqpQueueTransport.IsFor(broker.Address))
            Log.ClassicBroker(_logger, broker.Name);
    }

    private void Disconnected(QueueBroker? broker, string reason)
    {
        if (_state.IsConnected)
            QueueTelemetry.Connected(Queue, isConnected: false);
        DateTimeOffset since = _state.IsConnected ? _time.GetUtcNow() : _state.Since;
        _state = new QueueWorkerState(false, broker?.Name ?? _state.Broker, _state.Product, since, reason);
    }

    private async Task<bool> WaitAsync(TimeSpan delay)
    {
        try
        {
            await Task.Delay(delay, _time, _stopping.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    private static QueuePair PairOf(QueueOptions options) => new(options.Inbound, options.Outbound) { Credit = options.Concurrency, MaximumMessageSize = options.MaximumMessageSize };
}
