using Microsoft.Data.Sqlite;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox;
using Mosip.Partner.Tests.Unit.Inbox.Contract;

namespace Mosip.Partner.Tests.Unit.Inbox;

public sealed class SqliteInboxStoreTests : InboxStoreContract
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-inbox-").FullName;

    private string File => Path.Combine(_folder, "sub", "inbox.db");

    protected override Task<IInboxStore> OpenAsync() => Task.FromResult<IInboxStore>(SqliteInboxStore.Open(File, Time));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Open_FileInUse_IsRefusedWithAdvice()
    {
        MosipInputException refusal = Assert.Throws<MosipInputException>(() => SqliteInboxStore.Open(File));

        Assert.Contains("another process", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NoDatabase_IsRefused()
    {
        string path = Path.Combine(_folder, "text.db");
        await System.IO.File.WriteAllTextAsync(path, new string('x', 5000), TestContext.Current.CancellationToken);

        Assert.Throws<SqliteException>(() => SqliteInboxStore.Open(path));
        Assert.Throws<SqliteException>(() => SqliteInboxStore.Open(path));
    }

    [Fact]
    public void Open_NewFile_IsForItsOwnerAlone()
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(File)!))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task LeaseAsync_ClockSetForwardOrBack_NeitherEndsLeasesNorHoldsEntriesUp()
    {
        var clock = new SetClock();
        await using SqliteInboxStore store = SqliteInboxStore.Open(Path.Combine(_folder, "clock.db"), clock);
        await store.AddAsync(new InboxEntry { Channel = "c", Id = "1" }, Cancellation);
        InboxLease running = Assert.Single(await store.LeaseAsync("c", 10, TimeSpan.FromHours(1), Cancellation));

        clock.Set = TimeSpan.FromDays(365);
        Assert.Empty(await store.LeaseAsync("c", 10, TimeSpan.FromHours(1), Cancellation));
        Assert.True(await store.SettleAsync(running, InboxOutcome.Completed(), Cancellation));

        await store.AddAsync(new InboxEntry { Channel = "c", Id = "2" }, Cancellation);
        clock.Set = TimeSpan.FromDays(-365);
        Assert.Equal("2", Assert.Single(await store.LeaseAsync("c", 10, TimeSpan.FromHours(1), Cancellation)).Id);
    }

    [Fact]
    public async Task Open_ClockWasWrongBefore_TakesUpWhatWaits()
    {
        string path = Path.Combine(_folder, "clock.db");
        await using (SqliteInboxStore ahead = SqliteInboxStore.Open(path, new SetClock { Set = TimeSpan.FromDays(3650) }))
        {
            await ahead.AddAsync(new InboxEntry { Channel = "c", Id = "1" }, Cancellation);
            await ahead.AddAsync(new InboxEntry { Channel = "c", Id = "2" }, Cancellation);
            await ahead.SettleAsync((await ahead.LeaseAsync("c", 1, TimeSpan.FromHours(1), Cancellation))[0], InboxOutcome.Retry("no paper", TimeSpan.FromMinutes(15)), Cancellation);
        }

        await using SqliteInboxStore store = SqliteInboxStore.Open(path);

        Assert.Equal(["1", "2"], (await store.LeaseAsync("c", 10, TimeSpan.FromHours(1), Cancellation)).Select(lease => lease.Id));
    }

    [Fact]
    public async Task AddAsync_FileLockedByAnotherProgram_WaitsForIt()
    {
        string path = Path.Combine(_folder, "busy.db");
        await using SqliteInboxStore store = SqliteInboxStore.Open(path);
        await using var other = new SqliteConnection($"Data Source={path};Pooling=False");
        await other.OpenAsync(Cancellation);
        await using SqliteCommand command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(Cancellation);

        Task<bool> add = store.AddAsync(new InboxEntry { Channel = "c", Id = "1" }, Cancellation).AsTask();
        command.CommandText = "ROLLBACK";
        await command.ExecuteNonQueryAsync(Cancellation);

        Assert.True(await add);
    }

    [Fact]
    public async Task AddAsync_AfterDispose_IsRefused()
    {
        SqliteInboxStore store = SqliteInboxStore.Open(Path.Combine(_folder, "other.db"));
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.AddAsync(new InboxEntry { Channel = "c", Id = "1" }, TestContext.Current.CancellationToken).AsTask());
    }
}
