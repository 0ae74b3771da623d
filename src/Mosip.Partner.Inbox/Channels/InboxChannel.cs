using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Mosip.Partner.Inbox.Channels;
using Mosip.Partner.Inbox.Telemetry;

namespace Mosip.Partner.Inbox;

/// <summary>
/// A named stream of entries with one handler: <see cref="StoreAsync"/> before anything is acknowledged, and the hosted service handles what was stored until that
/// succeeds, with bounded concurrency.
/// </summary>
public sealed class InboxChannel : IHostedService, IDisposable
{
    private static readonly TimeSpan TidyInterval = TimeSpan.FromHours(1);

    private readonly IInboxStore _store;
    private readonly InboxChannelOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly HandlerRun _run;
    private readonly Wake _wake = new();
    private readonly AttemptEnds _ends = new();
    private readonly CancellationTokenSource _stopping = new(), _ending = new();
    private readonly List<(string Id, Task<InboxOutcome?> Run)> _running = [];
    private Task _loop = Task.CompletedTask;
    private DateTimeOffset _startedAt;
    private long _started;

    /// <summary>Makes the channel; nothing is handled until it is started.</summary>
    /// <param name="store">Where entries are kept; not disposed of by the channel.</param>
    /// <param name="name">The channel's name.</param>
    /// <param name="handler">Works on the entries.</param>
    /// <param name="options">How; defaults where null.</param>
    /// <param name="timeProvider">The clock; the system's by default.</param>
    /// <param name="logger">For what fails; ids and reasons, no content.</param>
    public InboxChannel(IInboxStore store, string name, IInboxHandler handler, InboxChannelOptions? options = null, TimeProvider? timeProvider = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(handler);
        _options = options ?? new InboxChannelOptions();
        _options.Validate();
        (_store, Name, _time, _logger) = (store, name, timeProvider ?? TimeProvider.System, logger ?? NullLogger.Instance);
        _run = new HandlerRun(store, handler, _options, _time, _logger);
    }

    /// <summary>The channel's name.</summary>
    public string Name { get; }

    /// <summary>Stores an entry and has it handled soon. When the task has ended the entry outlives a power cut: acknowledge it then, not before.</summary>
    /// <param name="id">What duplicates are told by.</param>
    /// <param name="content">The bytes for the handler.</param>
    /// <param name="orderingKey">See <see cref="InboxEntry.OrderingKey"/>.</param>
    /// <param name="cancellationToken">Gives up; the entry may have been stored nevertheless.</param>
    /// <returns>False for a duplicate, which is safe to acknowledge too.</returns>
    /// <exception cref="System.Data.Common.DbException">It could not be stored: do not acknowledge it.</exception>
    public async Task<bool> StoreAsync(string id, ReadOnlyMemory<byte> content, string? orderingKey = null, CancellationToken cancellationToken = default)
    {
        long start = _time.GetTimestamp();
        bool isNew = await _store.AddAsync(new InboxEntry { Channel = Name, Id = id, Content = content, OrderingKey = orderingKey }, cancellationToken).ConfigureAwait(false);
        InboxTelemetry.Stored(Name, isNew, _time.GetElapsedTime(start));
        if (isNew)
            _wake.Set();
        return isNew;
    }

    /// <summary>Stores an entry, unless the channel has had it, and waits until it is completed or parked, by this process or another.</summary>
    /// <param name="id">What duplicates are told by.</param>
    /// <param name="content">The bytes for the handler.</param>
    /// <param name="orderingKey">See <see cref="InboxEntry.OrderingKey"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the entry is handled nevertheless.</param>
    /// <returns>What became of it, with the result that its handler left.</returns>
    /// <exception cref="System.Data.Common.DbException">The database failed; the entry may have been stored.</exception>
    public async Task<InboxRecord> StoreAndWaitAsync(string id, ReadOnlyMemory<byte> content, string? orderingKey = null, CancellationToken cancellationToken = default)
    {
        try
        {
            Task ended = _ends.Next(id);
            // One that was there before may be settled already, or be at work in another process.
            bool isKnown = !await StoreAsync(id, content, orderingKey, cancellationToken).ConfigureAwait(false);
            while (true)
            {
                if (!isKnown)
                    await WaitAsync(ended, cancellationToken).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                ended = _ends.Next(id);
                if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is { State: not InboxState.Waiting } record)
                    return record;
                isKnown = false;
            }
        }
        finally
        {
            // Nobody waits here any longer; others who do look again.
            _ends.Set(id);
        }
    }

    /// <summary>What is known about an entry, or null where the channel never had one, or has forgotten it.</summary>
    /// <param name="id">The entry's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask<InboxRecord?> FindAsync(string id, CancellationToken cancellationToken = default) => _store.FindAsync(Name, id, cancellationToken);

    /// <summary>The entries that were given up, oldest first.</summary>
    /// <param name="maximum">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask<IReadOnlyList<InboxRecord>> ListParkedAsync(int maximum = 100, CancellationToken cancellationToken = default) => _store.ListParkedAsync(Name, maximum, cancellationToken);

    /// <summary>Takes up a parked entry again, with all the attempts that an entry has.</summary>
    /// <param name="id">The entry's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where the entry is not parked.</returns>
    public async Task<bool> RequeueAsync(string id, CancellationToken cancellationToken = default)
    {
        bool done = await _store.UnparkAsync(Name, id, InboxState.Waiting, cancellationToken).ConfigureAwait(false);
        _wake.Set();
        return done;
    }

    /// <summary>Gives up a parked entry for good: it counts as completed, so that duplicates of it are not handled.</summary>
    /// <param name="id">The entry's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where the entry is not parked.</returns>
    public async Task<bool> DiscardAsync(string id, CancellationToken cancellationToken = default)
    {
        bool done = await _store.UnparkAsync(Name, id, InboxState.Completed, cancellationToken).ConfigureAwait(false);
        _wake.Set();
        return done;
    }

    /// <summary>How full the channel is.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask<InboxCounts> CountAsync(CancellationToken cancellationToken = default) => _store.CountAsync(Name, cancellationToken);

    /// <summary>Begins to handle entries.</summary>
    /// <param name="cancellationToken">Gives up starting.</param>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        (_startedAt, _started) = (_time.GetUtcNow(), _time.GetTimestamp());
        _loop = Task.Run(HandleEntriesAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Takes no further entries and waits for the handlers that run.</summary>
    /// <param name="cancellationToken">Ends the wait: handlers are cancelled, and their entries are handled again at the next start.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        using CancellationTokenRegistration impatience = cancellationToken.UnsafeRegister(static ending => ((CancellationTokenSource)ending!).Cancel(), _ending);
        await _loop.ConfigureAwait(false);
    }

    /// <summary>Releases what waiting took; call <see cref="StopAsync"/> before.</summary>
    public void Dispose()
    {
        _stopping.Dispose();
        _ending.Dispose();
    }

    // Until the entry's end, or until another process may have brought it about.
    private async Task WaitAsync(Task ended, CancellationToken cancellationToken)
    {
        try
        {
            await ended.WaitAsync(_options.PollInterval, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Time to look.
        }
    }

    private async Task HandleEntriesAsync()
    {
        using ITimer poll = _time.CreateTimer(static wake => ((Wake)wake!).Set(), _wake, _options.PollInterval, _options.PollInterval);
        DateTimeOffset tidyAt = DateTimeOffset.MinValue;
        try
        {
            while (!_stopping.IsCancellationRequested)
            {
                tidyAt = await TidyAsync(tidyAt).ConfigureAwait(false);
                if (!await TakeEntriesAsync().ConfigureAwait(false))
                    await _wake.WaitAsync(_stopping.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Stopped while nothing was due.
        }
        await Task.WhenAll(Running()).ConfigureAwait(false);
    }

    // False where there is nothing to do until something happens: nothing due, or no handler free.
    private async Task<bool> TakeEntriesAsync()
    {
        int free = _options.Concurrency - Running().Length;
        if (free <= 0)
            return false;
        IReadOnlyList<InboxLease> leases;
        try
        {
            leases = await _store.LeaseAsync(Name, free, _options.LeaseDuration, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // Whatever it is: nobody would begin this loop again.
            Log.StoreFailed(_logger, Name, e);
            return false;
        }
        foreach (InboxLease lease in leases)
            Begin(lease);
        return leases.Count == free;
    }

    private void Begin(InboxLease lease)
    {
        Task<InboxOutcome?> run;
        lock (_running)
        {
            Task<InboxOutcome?>? earlier = _running.LastOrDefault(running => running.Id == lease.Id).Run;
            run = Task.Run(() => _run.RunAsync(lease, earlier, _ending.Token), CancellationToken.None);
            _running.Add((lease.Id, run));
        }
        run.ContinueWith(
            ended =>
            {
                lock (_running)
                    _running.RemoveAll(running => running.Run == ended);
                _ends.Set(lease.Id);
                _wake.Set();
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private async Task<DateTimeOffset> TidyAsync(DateTimeOffset due)
    {
        // By the time that has passed: a clock that is set forward makes nothing old.
        DateTimeOffset now = _startedAt + _time.GetElapsedTime(_started);
        if (_options.Retention == Timeout.InfiniteTimeSpan || now < due)
            return due;
        try
        {
            await _store.ForgetAsync(Name, now - _options.Retention, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.StoreFailed(_logger, Name, e);
        }
        return now + TidyInterval;
    }

    private Task[] Running()
    {
        lock (_running)
            return [.. _running.Select(static running => running.Run)];
    }
}
