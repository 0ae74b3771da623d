using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox;
using Mosip.Partner.Inbox.PostgreSql;
using Mosip.Partner.Tests.Server.Messaging;
using Mosip.Partner.Tests.Unit.Inbox.Contract;
using Npgsql;

namespace Mosip.Partner.Tests.Server.Inbox;

public sealed class PostgreSqlInboxStoreTests(PostgreSqlServer server) : InboxStoreContract
{
    private NpgsqlDataSource _data = null!;
    private string _connection = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        _connection = await server.NewSchemaAsync(Cancellation);
        _data = NpgsqlDataSource.Create(_connection);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _data.DisposeAsync();
    }

    protected override Task<IInboxStore> OpenAsync() => Task.FromResult<IInboxStore>(new PostgreSqlInboxStore(_data, Time));

    [Fact]
    public async Task AddAsync_SynchronousCommitOff_IsRefused()
    {
        await using NpgsqlDataSource unsafeData = NpgsqlDataSource.Create(_connection + ";Options=-c synchronous_commit=off");
        await using var store = new PostgreSqlInboxStore(unsafeData);

        MosipInputException refusal = await Assert.ThrowsAsync<MosipInputException>(() => store.AddAsync(new InboxEntry { Channel = "c", Id = "1" }, Cancellation).AsTask());

        Assert.Contains("synchronous_commit", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddAsync_NoServer_IsADatabaseError()
    {
        await using NpgsqlDataSource nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=x;Timeout=5");
        await using var store = new PostgreSqlInboxStore(nowhere);

        await Assert.ThrowsAsync<NpgsqlException>(() => store.AddAsync(new InboxEntry { Channel = "c", Id = "1" }, Cancellation).AsTask());
    }

    [Fact]
    public async Task AddAsync_ManyStoresStartTogether_MakeTheTablesOnce()
    {
        await using NpgsqlDataSource data = NpgsqlDataSource.Create(await server.NewSchemaAsync(Cancellation));

        bool[] isNew = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            await using var store = new PostgreSqlInboxStore(data, Time);
            return await store.AddAsync(new InboxEntry { Channel = "c", Id = "1" }, Cancellation);
        }));

        Assert.Single(isNew, stored => stored);
    }

    [Fact]
    public async Task LeaseAsync_EntryRequeuedWhileAnotherWorkerTakesTheNextOfItsKey_OneOfThemWaits()
    {
        await using NpgsqlDataSource workers = NpgsqlDataSource.Create(_connection + ";Application Name=workers of one key");
        await using var store = new PostgreSqlInboxStore(workers);
        await store.AddAsync(new InboxEntry { Channel = "c", Id = "first", OrderingKey = "card" }, Cancellation);
        await store.SettleAsync((await store.LeaseAsync("c", 1, TimeSpan.FromMinutes(10), Cancellation)).Single(), InboxOutcome.Parked("for a person"), Cancellation);
        await store.AddAsync(new InboxEntry { Channel = "c", Id = "next", OrderingKey = "card" }, Cancellation);
        // Whoever takes the next one stops in the middle, for as long as the gate is held.
        await using NpgsqlConnection gate = await _data.OpenConnectionAsync(Cancellation);
        await RunAsync("""
            CREATE FUNCTION stop_in_the_middle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NEW; END $$;
            CREATE TRIGGER stop_in_the_middle BEFORE UPDATE ON mosip_inbox_entry FOR EACH ROW WHEN (NEW.id = 'next') EXECUTE FUNCTION stop_in_the_middle();
            SELECT pg_advisory_lock(4711);
            """);

        Task<IReadOnlyList<InboxLease>> one = store.LeaseAsync("c", 10, TimeSpan.FromMinutes(10), Cancellation).AsTask();
        await Until.TrueAsync(async () => await CountWaitingAsync() == 1, "a worker is in the middle of taking the next one");
        Assert.True(await store.UnparkAsync("c", "first", InboxState.Waiting, Cancellation));
        Task<IReadOnlyList<InboxLease>> two = store.LeaseAsync("c", 10, TimeSpan.FromMinutes(10), Cancellation).AsTask();
        await Until.TrueAsync(async () => two.IsCompleted || await CountWaitingAsync() == 2, "another worker has taken what it can, or waits");
        await RunAsync("SELECT pg_advisory_unlock(4711)");

        Assert.Single((await Task.WhenAll(one, two)).SelectMany(leases => leases));

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, gate);
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        async Task<long> CountWaitingAsync()
        {
            await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'workers of one key' AND wait_event = 'advisory'", gate);
            return (long)(await command.ExecuteScalarAsync(Cancellation))!;
        }
    }

    [Fact]
    public async Task Channels_ThreeWorkersAndOneGone_HandleEverythingOnce()
    {
        var handled = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        for (int i = 0; i < 300; i++)
            await new PostgreSqlInboxStore(_data).AddAsync(new InboxEntry { Channel = "c", Id = $"{i}" }, Cancellation);
        // A worker that took ten and is never heard of again; its leases are over at once.
        Assert.Equal(10, (await new PostgreSqlInboxStore(_data).LeaseAsync("c", 10, TimeSpan.Zero, Cancellation)).Count);

        await RunThreeWorkersAsync(new Counting(handled));

        Assert.Equal(300, handled.Count);
        Assert.All(handled.Values, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task AddAsync_NoClockOfItsOwn_UsesTheDatabases()
    {
        // The database's clock in this schema is far ahead of the workers'.
        await using (NpgsqlCommand clock = _data.CreateCommand("CREATE FUNCTION now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT pg_catalog.now() + interval ''400 days'''"))
            await clock.ExecuteNonQueryAsync(Cancellation);
        var connection = new NpgsqlConnectionStringBuilder(_connection);
        connection.SearchPath += ",pg_catalog";
        await using NpgsqlDataSource data = NpgsqlDataSource.Create(connection.ConnectionString);
        await using var store = new PostgreSqlInboxStore(data);

        await store.AddAsync(new InboxEntry { Channel = "c", Id = "1" }, Cancellation);
        InboxLease lease = Assert.Single(await store.LeaseAsync("c", 1, TimeSpan.FromMinutes(1), Cancellation));

        Assert.True(lease.StoredAt > TimeProvider.System.GetUtcNow().AddDays(300));
        Assert.Empty(await store.LeaseAsync("c", 1, TimeSpan.FromMinutes(1), Cancellation));
        Assert.True(await store.RenewAsync(lease, TimeSpan.FromMinutes(1), Cancellation));
        Assert.True(await store.SettleAsync(lease, InboxOutcome.Retry("later", TimeSpan.Zero), Cancellation));
        Assert.Equal(2, Assert.Single(await store.LeaseAsync("c", 1, TimeSpan.FromMinutes(1), Cancellation)).Attempt);
    }

    [Fact]
    public async Task SettleAsync_ConnectionLostInTheTransaction_ChangesNothingAndIsDoneOnceLater()
    {
        await using var store = new PostgreSqlInboxStore(_data);
        await store.AddAsync(new InboxEntry { Channel = "c", Id = "1" }, Cancellation);
        InboxLease lease = Assert.Single(await store.LeaseAsync("c", 1, TimeSpan.FromMinutes(1), Cancellation));
        await using (NpgsqlCommand table = _data.CreateCommand("CREATE TABLE printed_card (id text)"))
            await table.ExecuteNonQueryAsync(Cancellation);
        InboxOutcome Printed(bool losesConnection) => InboxOutcome.Completed(async (transaction, cancellationToken) =>
        {
            await ExecuteAsync(transaction, "INSERT INTO printed_card VALUES ('1')", cancellationToken);
            if (losesConnection)
                await ExecuteAsync(transaction, "SELECT pg_terminate_backend(pg_backend_pid())", cancellationToken);
        });

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => store.SettleAsync(lease, Printed(losesConnection: true), Cancellation).AsTask());
        Assert.Equal(InboxState.Waiting, (await store.FindAsync("c", "1", Cancellation))!.State);
        Assert.True(await store.SettleAsync(lease, Printed(losesConnection: false), Cancellation));

        await using NpgsqlCommand count = _data.CreateCommand("SELECT count(*) FROM printed_card");
        Assert.Equal(1L, await count.ExecuteScalarAsync(Cancellation));
    }

    [Fact]
    public async Task Channels_OneOrderingKeyAndThreeWorkers_RunOneAtATime()
    {
        for (int i = 0; i < 30; i++)
            await new PostgreSqlInboxStore(_data).AddAsync(new InboxEntry { Channel = "c", Id = $"{i}", OrderingKey = "request" }, Cancellation);
        int running = 0, most = 0, handled = 0;
        var handler = new Delegated(async () =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            Interlocked.Increment(ref handled);
        });
        await RunThreeWorkersAsync(handler);

        Assert.Equal((30, 1), (handled, most));
    }

    [Fact]
    public async Task AddMosipPostgreSqlInbox_AddedAfterAChannel_TakesItsPlace()
    {
        string key = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var services = new ServiceCollection().AddLogging();
        services.AddMosip(mosip => mosip.AddInboxChannel("c", _ => new Counting([])).AddMosipPostgreSqlInbox(_connection, key));
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.True(await provider.GetInboxChannel("c").StoreAsync("1", "Amina"u8.ToArray(), cancellationToken: Cancellation));

        InboxLease kept = Assert.Single(await new PostgreSqlInboxStore(_data).LeaseAsync("c", 1, TimeSpan.FromMinutes(1), Cancellation));
        Assert.Equal(-1, kept.Content.Span.IndexOf("Amina"u8));
        File.Delete(key);
    }

    // Until nothing waits.
    private async Task RunThreeWorkersAsync(IInboxHandler handler)
    {
        var channels = Enumerable.Range(0, 3)
            .Select(_ => new InboxChannel(new PostgreSqlInboxStore(_data), "c", handler, new InboxChannelOptions { PollInterval = TimeSpan.FromMilliseconds(10) })).ToList();
        foreach (InboxChannel channel in channels)
            await channel.StartAsync(Cancellation);
        while ((await channels[0].CountAsync(Cancellation)).Waiting > 0)
            await Task.Yield();
        foreach (InboxChannel channel in channels)
        {
            await channel.StopAsync(CancellationToken.None);
            channel.Dispose();
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (int seen = Volatile.Read(ref most); value > seen;)
            seen = Interlocked.CompareExchange(ref most, value, seen);
    }

    private sealed class Delegated(Func<Task> work) : IInboxHandler
    {
        public async Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken)
        {
            await work();
            return InboxOutcome.Completed();
        }
    }

    private sealed class Counting(System.Collections.Concurrent.ConcurrentDictionary<string, int> handled) : IInboxHandler
    {
        public Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken)
        {
            handled.AddOrUpdate(item.Id, 1, (_, count) => count + 1);
            return Task.FromResult(InboxOutcome.Completed());
        }
    }
}
