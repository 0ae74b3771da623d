using Microsoft.Data.Sqlite;
using Mosip.Partner.Inbox.Sqlite;

namespace Mosip.Partner.Tests.Unit.Inbox;

public sealed class SqliteWriterTests : IAsyncLifetime
{
    private const int Full = 13;

    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-inbox-").FullName;
    private SqliteWriter _writer = null!;

    public async ValueTask InitializeAsync()
    {
        _writer = new SqliteWriter(() =>
        {
            var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "writer.db")};Pooling=False");
            connection.Open();
            return connection;
        });
        await _writer.RunAsync(static session => session.Execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, content BLOB)"));
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task RunAsync_OneOfAGroupFails_TheOthersAreWritten()
    {
        using var gate = new ManualResetEventSlim();
        // While it waits the next three come together.
        Task<bool> before = _writer.RunAsync(_ => gate.Wait(TimeSpan.FromSeconds(30)));
        Task<int> first = KeepAsync(1);
        Task<int> bad = _writer.RunAsync<int>(static _ => throw new FormatException());
        Task<int> last = KeepAsync(2);
        gate.Set();

        Assert.True(await before);
        Assert.Equal((1, 1), (await first, await last));
        await Assert.ThrowsAsync<FormatException>(() => bad);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task RunAsync_DiskFull_RefusesAndKeepsWhatWasAcknowledgedAndGoesOnWhenThereIsRoom()
    {
        await _writer.RunAsync(static session => session.Query("PRAGMA max_page_count=40", static row => row.GetInt64(0)));
        int acknowledged = 0;
        SqliteException refusal = await Assert.ThrowsAsync<SqliteException>(async () =>
        {
            while (true)
                acknowledged += await KeepAsync(acknowledged);
        });

        Assert.Equal(Full, refusal.SqliteErrorCode);
        Assert.NotEqual(0, acknowledged);
        Assert.Equal(acknowledged, await CountAsync());
        await _writer.RunAsync(static session => session.Query("PRAGMA max_page_count=10000", static row => row.GetInt64(0)));
        Assert.Equal(1, await KeepAsync(acknowledged));
    }

    private Task<int> KeepAsync(int id) => _writer.RunAsync(session => session.Execute("INSERT INTO kept (id, content) VALUES ($id, zeroblob(5000))", ("$id", id)));

    private Task<long> CountAsync() => _writer.RunAsync(static session => session.Query("SELECT count(*) FROM kept", static row => row.GetInt64(0))[0]);
}
