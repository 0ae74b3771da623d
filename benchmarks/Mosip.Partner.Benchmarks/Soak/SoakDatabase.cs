using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mosip.Partner.Benchmarks.Soak;

/// <summary>What the workers have written into the inbox's own database, seen from outside.</summary>
/// <param name="postgres">The connection string, or null for SQLite.</param>
/// <param name="sqlite">The file.</param>
internal sealed class SoakDatabase(string? postgres, string sqlite)
{
    private const string Table = "CREATE TABLE IF NOT EXISTS soak_effect (id TEXT NOT NULL)";

    public async Task PrepareAsync() => await ReadAsync(Table, static _ => 0);

    /// <summary>Writes the effect of a key in the transaction that completes it.</summary>
    public static async Task WriteAsync(DbTransaction transaction, string id, CancellationToken cancellationToken)
    {
        await using DbCommand insert = transaction.Connection!.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO soak_effect (id) VALUES (@id)";
        DbParameter parameter = insert.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@id", id);
        insert.Parameters.Add(parameter);
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>How many effects each key has.</summary>
    public async Task<Dictionary<string, long>> CountEffectsAsync() =>
        (await ReadAsync("SELECT id, count(*) FROM soak_effect GROUP BY id", static row => (Id: row.GetString(0), Count: row.GetInt64(1)))).ToDictionary(static each => each.Id, static each => each.Count);

    /// <summary>How many entries of the inbox are in a state.</summary>
    public async Task<long> CountEntriesAsync(int state) =>
        (await ReadAsync($"SELECT count(*) FROM {(postgres is null ? "inbox_entry" : "mosip_inbox_entry")} WHERE state = {state}", static row => row.GetInt64(0)))[0];

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
