using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.Tests.Unit.Inbox;

public sealed class InboxChannelTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-inbox-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private readonly ScriptedHandler _handler = new();
    private SqliteInboxStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _store = SqliteInboxStore.Open(Path.Combine(_folder, "inbox.db"), _time);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task StoreAsync_NewEntry_IsHandledOnce()
    {
        await using RunningChannel channel = await StartAsync();

        Assert.True(await channel.Inbox.StoreAsync("1", "content"u8.ToArray(), cancellationToken: Cancellation));
        InboxItem item = await _handler.NextAsync();
        await UntilAsync(channel, "1", InboxState.Completed);

        Assert.Equal(("credentials/1", 1, "content"), (item.IdempotencyKey, item.Attempt, Encoding.UTF8.GetString(item.Content.Span)));
        Assert.False(await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation));
        Assert.Equal(1, _handler.Calls);
    }

    [Fact]
    public async Task Handler_Throws_RunsAgainAfterTheBackOffWithTheSameKey()
    {
        _handler.Script = item => item.Attempt < 3 ? throw new InvalidOperationException("Amina Diallo has no card") : InboxOutcome.Completed();
        await using RunningChannel channel = await StartAsync();
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);

        InboxItem first = await _handler.NextAsync();
        await UntilAsync(channel, "1", record => record.Reason == typeof(InvalidOperationException).FullName);
        Assert.Equal(1, _handler.Calls);
        _time.Advance(TimeSpan.FromSeconds(1));
        InboxItem second = await _handler.NextAsync();
        await TickUntilAsync(channel, "1", InboxState.Completed);
        InboxItem third = await _handler.NextAsync();

        Assert.Equal([1, 2, 3], new[] { first, second, third }.Select(item => item.Attempt));
        Assert.Single(new[] { first, second, third }.Select(item => item.IdempotencyKey).Distinct());
    }

    [Fact]
    public async Task Handler_ThrowsTooOften_ParksTheEntryWithItsReason()
    {
        _handler.Script = _ => throw new MosipCryptoException(MosipCryptoFault.TagMismatch, "open share");
        await using RunningChannel channel = await StartAsync(options => options.MaximumFailures = 2);
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);

        await TickUntilAsync(channel, "1", InboxState.Parked);

        Assert.Contains("open share", Assert.Single(await channel.Inbox.ListParkedAsync(cancellationToken: Cancellation)).Reason, StringComparison.Ordinal);
        Assert.Equal(2, _handler.Calls);
    }

    [Fact]
    public async Task Handler_CannotReachMosip_TriesWithoutEnd()
    {
        _handler.Script = item => item.Attempt < 6 ? throw new MosipTransportException(MosipTransportFault.NotReached, "get share") : InboxOutcome.Completed();
        await using RunningChannel channel = await StartAsync(options => (options.MaximumFailures, options.LongestDelay) = (1, TimeSpan.FromSeconds(1)));
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);

        await TickUntilAsync(channel, "1", InboxState.Completed);

        Assert.Equal(6, _handler.Calls);
    }

    [Fact]
    public async Task Handler_Parks_IsHandledAgainWhenRequeued()
    {
        _handler.Script = item => item.Attempt == 1 ? InboxOutcome.Parked("not a credential") : InboxOutcome.Completed();
        await using RunningChannel channel = await StartAsync();
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);
        await UntilAsync(channel, "1", InboxState.Parked);

        Assert.True(await channel.Inbox.RequeueAsync("1", Cancellation));

        await UntilAsync(channel, "1", InboxState.Completed);
        Assert.False(await channel.Inbox.DiscardAsync("1", Cancellation));
    }

    [Fact]
    public async Task Handler_ManyEntries_RunsAsManyAtOnceAsAllowed()
    {
        _handler.Gate = new SemaphoreSlim(0);
        await using RunningChannel channel = await StartAsync(options => options.Concurrency = 3);
        for (int i = 0; i < 10; i++)
            await channel.Inbox.StoreAsync($"{i}", default, cancellationToken: Cancellation);
        for (int i = 0; i < 3; i++)
            await _handler.NextAsync();

        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(3, _handler.Calls);

        _handler.Gate.Release(10);
        for (int i = 3; i < 10; i++)
            await _handler.NextAsync();
        Assert.Equal(3, _handler.MostAtOnce);
    }

    [Fact]
    public async Task Handler_LongerThanTheLease_KeepsItsEntry()
    {
        _handler.Gate = new SemaphoreSlim(0);
        using var renewed = new SemaphoreSlim(0);
        await using RunningChannel channel = await StartAsync(options => options.LeaseDuration = TimeSpan.FromMinutes(1), new FaultyStore(_store) { BeforeRenew = () => renewed.Release() });
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);
        await _handler.NextAsync();

        for (int i = 0; i < 10; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(20));
            // However busy the machine is: time goes on when the renewal was asked for, and the write behind it is through.
            await renewed.WaitAsync(Cancellation);
            await _store.AddAsync(new InboxEntry { Channel = "other", Id = $"{i}" }, Cancellation);
        }
        _handler.Gate.Release();
        await UntilAsync(channel, "1", InboxState.Completed);

        Assert.Equal(1, _handler.Calls);
    }

    [Fact]
    public async Task StopAsync_RunningHandler_IsWaitedFor()
    {
        _handler.Gate = new SemaphoreSlim(0);
        RunningChannel channel = await StartAsync();
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);
        await _handler.NextAsync();

        Task stop = channel.Inbox.StopAsync(CancellationToken.None);
        Assert.False(stop.IsCompleted);
        _handler.Gate.Release();
        await stop;

        Assert.Equal(InboxState.Completed, (await channel.Inbox.FindAsync("1", Cancellation))!.State);
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task StopAsync_TooLong_CancelsTheHandlerAndTheNextStartHandlesTheEntry()
    {
        _handler.Gate = new SemaphoreSlim(0);
        RunningChannel channel = await StartAsync();
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);
        await _handler.NextAsync();

        await channel.Inbox.StopAsync(new CancellationToken(canceled: true));
        await channel.DisposeAsync();
        InboxRecord record = (await _store.FindAsync("credentials", "1", Cancellation))!;
        Assert.Equal((InboxState.Waiting, 1), (record.State, record.Attempts));

        _handler.Gate = null;
        await using RunningChannel again = await StartAsync();
        Assert.Equal(2, (await _handler.NextAsync()).Attempt);
        await UntilAsync(again, "1", InboxState.Completed);
    }

    [Fact]
    public async Task Handler_EffectsFail_IsAnAttemptThatFailed()
    {
        _handler.Script = item => item.Attempt == 1 ? InboxOutcome.Completed((_, _) => throw new InvalidOperationException("no paper")) : InboxOutcome.Completed();
        await using RunningChannel channel = await StartAsync();
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);

        await UntilAsync(channel, "1", record => record.Reason == typeof(InvalidOperationException).FullName);
        await TickUntilAsync(channel, "1", InboxState.Completed);
    }

    [Fact]
    public async Task Handler_AttachesAndFails_FindsTheBytesAtTheNextAttempt()
    {
        var seen = new ConcurrentQueue<string?>();
        _handler.AsyncScript = async item =>
        {
            seen.Enqueue(await item.FindAttachmentAsync("share", Cancellation) is { } share ? Encoding.UTF8.GetString(share.Span) : null);
            await item.AttachAsync("share", "bytes"u8.ToArray(), Cancellation);
            return item.Attempt == 1 ? InboxOutcome.Retry("later", TimeSpan.Zero) : InboxOutcome.Completed();
        };
        await using RunningChannel channel = await StartAsync();
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);
        await TickUntilAsync(channel, "1", InboxState.Completed);

        Assert.Equal([null, "bytes"], seen);
    }

    [Fact]
    public async Task Handler_EndedTheProcessTooOften_ParksTheEntry()
    {
        await _store.AddAsync(new InboxEntry { Channel = "credentials", Id = "1" }, Cancellation);
        // Leases that nobody settled: what a process leaves that ends while it handles.
        for (int i = 0; i < 3; i++)
        {
            Assert.Single(await _store.LeaseAsync("credentials", 1, TimeSpan.FromSeconds(1), Cancellation));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        await using RunningChannel channel = await StartAsync(options => options.MaximumFailures = 3);
        await UntilAsync(channel, "1", InboxState.Parked);

        Assert.Equal(0, _handler.Calls);
    }

    [Fact]
    public async Task Channel_LongAfterCompletion_ForgetsTheId()
    {
        await using (RunningChannel channel = await StartAsync())
        {
            await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);
            await UntilAsync(channel, "1", InboxState.Completed);
        }
        _time.Advance(TimeSpan.FromDays(31));

        await using RunningChannel later = await StartAsync();
        await UntilAsync(() => later.Inbox.FindAsync("1", Cancellation), record => record is null);
    }

    [Fact]
    public async Task Handler_RenewalFailsForAWhile_KeepsItsEntry()
    {
        _handler.Gate = new SemaphoreSlim(0);
        int renewals = 0;
        var store = new FaultyStore(_store) { BeforeRenew = () => FailIf(++renewals % 2 == 1) };
        await using RunningChannel channel = await StartAsync(options => options.LeaseDuration = TimeSpan.FromMinutes(1), store);
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);
        await _handler.NextAsync();

        for (int i = 0; i < 9; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(20));
            await UntilAsync(() => renewals > i);
            await _store.AddAsync(new InboxEntry { Channel = "other", Id = $"{i}" }, Cancellation);
        }
        _handler.Gate.Release();
        await UntilAsync(channel, "1", InboxState.Completed);

        Assert.Equal((1, 1), (_handler.Calls, (await channel.Inbox.FindAsync("1", Cancellation))!.Attempts));
    }

    [Fact]
    public async Task Handler_DiskFullWhenItReturns_IsRecordedLaterAndNotCalledAgain()
    {
        int settles = 0;
        var store = new FaultyStore(_store) { BeforeSettle = () => FailIf(++settles < 4) };
        await using RunningChannel channel = await StartAsync(options => options.LeaseDuration = TimeSpan.FromMinutes(1), store);
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);

        await TickUntilAsync(channel, "1", InboxState.Completed);

        Assert.Equal((1, 4), (_handler.Calls, settles));
    }

    [Fact]
    public async Task Handler_GoesOnAfterItsLeaseRanOut_IsNotRunBesideItselfAndWhatItDidCounts()
    {
        var done = new TaskCompletionSource<InboxOutcome>();
        // Deaf to its cancellation.
        _handler.AsyncScript = _ => done.Task;
        var store = new FaultyStore(_store) { BeforeRenew = () => FailIf(true) };
        await using RunningChannel channel = await StartAsync(options => options.LeaseDuration = TimeSpan.FromMinutes(1), store);
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);
        await _handler.NextAsync();

        while ((await channel.Inbox.FindAsync("1", Cancellation))!.Attempts < 2)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await _store.AddAsync(new InboxEntry { Channel = "other", Id = $"{_time.GetUtcNow():O}" }, Cancellation);
        }
        Assert.Equal(1, _handler.Calls);
        store.BeforeRenew = null;
        done.SetResult(InboxOutcome.Completed("printed"u8.ToArray()));
        await UntilAsync(channel, "1", InboxState.Completed);

        Assert.Equal((1, "printed"), (_handler.Calls, Encoding.UTF8.GetString((await channel.Inbox.FindAsync("1", Cancellation))!.Result.Span)));
    }

    [Fact]
    public async Task Handler_EffectsStoreIntoTheInboxThatWaitsForThem_FailInWords()
    {
        await using RunningChannel channel = await StartAsync();
        Exception? refusal = null;
        _handler.Script = item => item.Attempt > 1 ? InboxOutcome.Completed() : InboxOutcome.Completed(async (_, cancellationToken) =>
        {
            refusal = await Record.ExceptionAsync(() => channel.Inbox.StoreAsync("2", default, cancellationToken: cancellationToken).WaitAsync(TimeSpan.FromSeconds(10), cancellationToken));
            throw new InvalidOperationException("no paper");
        });
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);

        await TickUntilAsync(channel, "1", InboxState.Completed);

        Assert.Contains("FollowUps", Assert.IsType<InvalidOperationException>(refusal).Message, StringComparison.Ordinal);
        Assert.True(await channel.Inbox.StoreAsync("2", default, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Channel_StoreThatRefusesToOpen_IsTriedAgain()
    {
        int leases = 0;
        var store = new FaultyStore(_store) { BeforeLease = () => _ = ++leases < 3 ? throw new MosipInputException(MosipInputFault.InvalidContent, "open inbox", "synchronous_commit is off") : 0 };
        await using RunningChannel channel = await StartAsync(store: store);
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);

        await TickUntilAsync(channel, "1", InboxState.Completed);

        Assert.Equal(1, _handler.Calls);
    }

    [Fact]
    public async Task Handler_LeavesAFollowUpThatCannotBeKept_IsAnAttemptThatFailed()
    {
        _handler.Script = item => item.Attempt > 1
            ? InboxOutcome.Completed()
            : InboxOutcome.Completed() with { FollowUps = [new InboxEntry { Channel = "status", Id = new string('x', InboxEntry.MaximumNameLength + 1) }] };
        await using RunningChannel channel = await StartAsync();
        await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);

        await TickUntilAsync(channel, "1", InboxState.Completed);

        Assert.Equal(2, _handler.Calls);
    }

    [Fact]
    public async Task Channel_ClockSetForward_ForgetsNothing()
    {
        var clock = new SetClock();
        await using SqliteInboxStore store = SqliteInboxStore.Open(Path.Combine(_folder, "clock.db"), clock);
        using var inbox = new InboxChannel(store, "credentials", _handler, timeProvider: clock);
        await inbox.StartAsync(Cancellation);
        await using var channel = new RunningChannel(inbox);
        await inbox.StoreAsync("1", default, cancellationToken: Cancellation);
        await UntilAsync(channel, "1", InboxState.Completed);

        clock.Set = TimeSpan.FromDays(365);
        // The second is taken up in a later round than the one in which the first may have been.
        foreach (string id in new[] { "2", "3" })
        {
            await inbox.StoreAsync(id, default, cancellationToken: Cancellation);
            await UntilAsync(channel, id, InboxState.Completed);
        }

        Assert.False(await inbox.StoreAsync("1", default, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Channel_KeepsIdsForEver_ForgetsNone()
    {
        await using (RunningChannel channel = await StartAsync(options => options.Retention = Timeout.InfiniteTimeSpan))
        {
            await channel.Inbox.StoreAsync("1", default, cancellationToken: Cancellation);
            await UntilAsync(channel, "1", InboxState.Completed);
        }
        _time.Advance(TimeSpan.FromDays(36500));

        await using RunningChannel later = await StartAsync(options => options.Retention = Timeout.InfiniteTimeSpan);
        await later.Inbox.StoreAsync("2", default, cancellationToken: Cancellation);
        await UntilAsync(later, "2", InboxState.Completed);

        Assert.NotNull(await later.Inbox.FindAsync("1", Cancellation));
    }

    private static void FailIf(bool fails)
    {
        if (fails)
            throw new SqliteException("database or disk is full", 13);
    }

    private async Task<RunningChannel> StartAsync(Action<InboxChannelOptions>? configure = null, IInboxStore? store = null)
    {
        // Tests let time run while a handler may wait for a processor: no lease is to end meanwhile.
        var options = new InboxChannelOptions { LeaseDuration = TimeSpan.FromDays(30) };
        configure?.Invoke(options);
        var channel = new InboxChannel(store ?? _store, "credentials", _handler, options, _time);
        await channel.StartAsync(Cancellation);
        return new RunningChannel(channel);
    }

    // Lets time pass while the channel works. Each tick waits for a write, so that time runs no faster than the store.
    private async Task TickUntilAsync(RunningChannel channel, string id, InboxState state)
    {
        long start = Stopwatch.GetTimestamp();
        for (int tick = 0; (await channel.Inbox.FindAsync(id, Cancellation))!.State is var now && now != state; tick++)
        {
            AssertInTime(start, $"{id} is {now} and not {state}");
            await _store.AddAsync(new InboxEntry { Channel = "ticks", Id = $"{id} {tick}" }, Cancellation);
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            Cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static Task UntilAsync(RunningChannel channel, string id, InboxState state) => UntilAsync(channel, id, record => record.State == state);

    private static Task UntilAsync(RunningChannel channel, string id, Func<InboxRecord, bool> condition) =>
        UntilAsync(() => channel.Inbox.FindAsync(id, Cancellation), record => record is not null && condition(record));

    private static async Task UntilAsync(Func<ValueTask<InboxRecord?>> find, Func<InboxRecord?, bool> condition)
    {
        long start = Stopwatch.GetTimestamp();
        while (!condition(await find()))
        {
            AssertInTime(start, "what is waited for has not come");
            Cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static void AssertInTime(long start, string what) => Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1), what);

    private sealed class RunningChannel(InboxChannel channel) : IAsyncDisposable
    {
        public InboxChannel Inbox => channel;

        public async ValueTask DisposeAsync()
        {
            await channel.StopAsync(CancellationToken.None);
            channel.Dispose();
        }
    }

    private sealed class ScriptedHandler : IInboxHandler
    {
        private readonly System.Threading.Channels.Channel<InboxItem> _items = System.Threading.Channels.Channel.CreateUnbounded<InboxItem>();
        private readonly Lock _lock = new();
        private int _running;

        public Func<InboxItem, InboxOutcome> Script { get; set; } = _ => InboxOutcome.Completed();

        public Func<InboxItem, Task<InboxOutcome>>? AsyncScript { get; set; }

        public SemaphoreSlim? Gate { get; set; }

        public int Calls { get; private set; }

        public int MostAtOnce { get; private set; }

        public async Task<InboxItem> NextAsync() => await _items.Reader.ReadAsync(Cancellation);

        public async Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken)
        {
            lock (_lock)
            {
                Calls++;
                MostAtOnce = Math.Max(MostAtOnce, ++_running);
            }
            try
            {
                await _items.Writer.WriteAsync(item, cancellationToken);
                if (Gate is { } gate)
                    await gate.WaitAsync(cancellationToken);
                return AsyncScript is { } script ? await script(item) : Script(item);
            }
            finally
            {
                lock (_lock)
                    _running--;
            }
        }
    }
}
