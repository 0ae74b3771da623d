using Microsoft.Data.Sqlite;

namespace Mosip.Partner.Inbox.Sqlite;

/// <summary>A connection with the statements that were prepared on it.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);

    public SqliteConnection Connection => connection;

    /// <summary>The transaction that statements run in; null while the session begins and ends its own by statement.</summary>
    public SqliteTransaction? Transaction { get; set; }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Prepare(sql, parameters).ExecuteNonQuery();

    /// <summary>Runs a query and reads all its rows.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using SqliteDataReader reader = Prepare(sql, parameters).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public void Dispose()
    {
        foreach (SqliteCommand statement in _statements.Values)
            statement.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_statements.TryGetValue(sql, out SqliteCommand? statement))
        {
            statement = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this package; values are parameters.
            statement.CommandText = sql;
#pragma warning restore CA2100
            foreach ((string name, object? _) in parameters)
                statement.Parameters.Add(new SqliteParameter { ParameterName = name });
            _statements.Add(sql, statement);
        }
        for (int i = 0; i < parameters.Length; i++)
            statement.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        statement.Transaction = Transaction;
        return statement;
    }
}
