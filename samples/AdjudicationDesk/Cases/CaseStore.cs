using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Mosip.Partner.Adjudication;

namespace AdjudicationDesk.Cases;

/// <summary>The cases on disk. What is personal is encrypted, and what MOSIP shared is deleted with the decision.</summary>
public sealed class CaseStore : IDisposable
{
    private readonly SqliteConnection _database;
    private readonly IDataProtector _protector;
    private readonly Lock _lock = new();

    private CaseStore(SqliteConnection database, IDataProtector protector) => (_database, _protector) = (database, protector);

    public static CaseStore Open(string path, IDataProtectionProvider protection)
    {
        var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        database.Open();
        var store = new CaseStore(database, protection.CreateProtector("cases"));
        store.Run("""
            PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON;
            CREATE TABLE IF NOT EXISTS cases (id TEXT PRIMARY KEY, kind INTEGER, request TEXT, registration BLOB, received INTEGER, file BLOB, decision TEXT, comment BLOB, decided INTEGER)
            """);
        return store;
    }

    /// <summary>Keeps a case; one that is there already stays as it is.</summary>
    public void Add(CaseFile file, DateTimeOffset now) => Run(
        "INSERT OR IGNORE INTO cases (id, kind, request, registration, received, file) VALUES ($id, $kind, $request, $registration, $now, $file)",
        ("$id", file.CaseId), ("$kind", (int)file.Kind), ("$request", file.RequestId), ("$registration", Protect(file.RegistrationId)), ("$now", now.ToUnixTimeMilliseconds()),
        ("$file", _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(file))));

    /// <summary>Records a decision, and deletes what MOSIP shared; a case that is decided stays as it is.</summary>
    public void Decide(string caseId, string decision, string comment, DateTimeOffset now) => Run(
        "UPDATE cases SET decision = $decision, comment = $comment, decided = $now, file = NULL WHERE id = $id AND decision IS NULL",
        ("$id", caseId), ("$decision", decision), ("$comment", Protect(comment)), ("$now", now.ToUnixTimeMilliseconds()));

    public StoredCase? Find(string caseId) => Read("WHERE id = $id", ("$id", caseId)).SingleOrDefault();

    /// <summary>All cases, the oldest first.</summary>
    public IReadOnlyList<StoredCase> List() => Read("ORDER BY received, id");

    public void Dispose() => _database.Dispose();

    private void Run(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        lock (_lock)
        {
            using SqliteCommand command = Command(sql, parameters);
            command.ExecuteNonQuery();
        }
    }

    private List<StoredCase> Read(string end, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var cases = new List<StoredCase>();
        lock (_lock)
        {
            using SqliteCommand command = Command($"SELECT id, kind, request, registration, received, file, decision, comment, decided FROM cases {end}", parameters);
            using SqliteDataReader row = command.ExecuteReader();
            while (row.Read())
                cases.Add(new StoredCase(
                    row.GetString(0), (CaseKind)row.GetInt32(1), row.GetString(2), Unprotect(row, 3)!, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
                    row.IsDBNull(5) ? null : JsonSerializer.Deserialize<CaseFile>(_protector.Unprotect(row.GetFieldValue<byte[]>(5))),
                    row.IsDBNull(6) ? null : row.GetString(6), Unprotect(row, 7), row.IsDBNull(8) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8))));
        }
        return cases;
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        SqliteCommand command = _database.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    private byte[] Protect(string text) => _protector.Protect(Encoding.UTF8.GetBytes(text));

    private string? Unprotect(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Encoding.UTF8.GetString(_protector.Unprotect(row.GetFieldValue<byte[]>(column)));
}
