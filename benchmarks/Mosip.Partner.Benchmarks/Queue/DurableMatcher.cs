using Microsoft.Data.Sqlite;
using Mosip.Partner.Abis;

namespace Mosip.Partner.Benchmarks.Queue;

/// <summary>A matcher that keeps its references, and how often it was asked for each, in a file that outlives the process.</summary>
internal sealed class DurableMatcher : IAbisMatcher, IDisposable
{
    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;

    public DurableMatcher(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        // Processes are killed, not the machine: what was written is there.
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF");
        Run("CREATE TABLE IF NOT EXISTS reference (id TEXT PRIMARY KEY, inserts INTEGER NOT NULL, searches INTEGER NOT NULL DEFAULT 0)");
    }

    public Task InsertAsync(AbisEnrolment enrolment, CancellationToken cancellationToken)
    {
        Run("INSERT INTO reference (id, inserts) VALUES ($id, 1) ON CONFLICT (id) DO UPDATE SET inserts = inserts + 1", enrolment.ReferenceId);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AbisCandidate>> IdentifyAsync(AbisSearch search, CancellationToken cancellationToken)
    {
        Run("UPDATE reference SET searches = searches + 1 WHERE id = $id", search.ReferenceId);
        return Task.FromResult<IReadOnlyList<AbisCandidate>>([]);
    }

    public Task DeleteAsync(string referenceId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> ContainsAsync(string referenceId, CancellationToken cancellationToken) => Task.FromResult(Number("SELECT count(*) FROM reference WHERE id = $id", referenceId) == 1);

    public Task<long> CountAsync(CancellationToken cancellationToken) => Task.FromResult(Number("SELECT count(*) FROM reference", null));

    /// <summary>How many references were inserted more than once.</summary>
    public long InsertedAgain() => Number("SELECT count(*) FROM reference WHERE inserts > 1", null);

    public void Dispose() => _connection.Dispose();

    private void Run(string sql, string? id = null)
    {
        lock (_lock)
        {
            using SqliteCommand command = Command(sql, id);
            command.ExecuteNonQuery();
        }
    }

    private long Number(string sql, string? id)
    {
        lock (_lock)
        {
            using SqliteCommand command = Command(sql, id);
            return (long)command.ExecuteScalar()!;
        }
    }

    private SqliteCommand Command(string sql, string? id)
    {
        SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (id is not null)
            command.Parameters.AddWithValue("$id", id);
        return command;
    }
}
