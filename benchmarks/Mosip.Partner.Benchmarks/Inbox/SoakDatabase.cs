using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mosip.Partner.Benchmarks.Inbox;

/// <summary>What the workers have written, seen from outside.</summary>
internal sealed class SoakDatabase(string? postgres, string sqlite)
{
    public async Task PrepareAsync() => await ReadAsync(SoakWorker.Table, _ => 0);

    /// <summary>How many events have how many rows.</summary>
    public async Task<(long Once, long MoreThanOnce)> CountAsync()
    {
        List<long> counts = await ReadAsync("SELECT count(*) FROM soak_effect GROUP BY id", row => row.GetInt64(0));
        return (counts.Count(count => count == 1), counts.Count(count => count > 1));
    }

    private async Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> read)
    {
        await using DbConnection connection = postgres is null ? new SqliteConnection($"Data Source={sqlite};Pooling=False") : new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this folder.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        List<T> rows = [];
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }
}
