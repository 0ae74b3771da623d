using Npgsql;

namespace Mosip.Partner.Inbox.PostgreSql;

/// <summary>A connection of the pool, with a transaction where one was begun; what was not committed is rolled back.</summary>
internal sealed class PostgreSqlSession(NpgsqlConnection connection) : IAsyncDisposable
{
    /// <summary>The transaction that was begun last, until it is committed.</summary>
    public NpgsqlTransaction? Transaction { get; private set; }

    public async Task BeginAsync(CancellationToken cancellationToken) => Transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);

    public async Task CommitAsync()
    {
        // Not to be given up half-way: nobody would know whether it was done.
        await Transaction!.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        await Transaction.DisposeAsync().ConfigureAwait(false);
        Transaction = null;
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] parameters)
    {
        NpgsqlCommand command = Command(sql, parameters);
        await using var _ = command.ConfigureAwait(false);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a query and reads all its rows.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object?[] parameters)
    {
        NpgsqlCommand command = Command(sql, parameters);
        await using var _ = command.ConfigureAwait(false);
        NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = reader.ConfigureAwait(false);
        return await ReadAllAsync(reader, read, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs two queries in one transaction and one message, so that the server ends what it began even where this side is gone, and reads the rows of the second.</summary>
    public async Task<List<T>> QueryBehindAsync<T>((string Sql, object?[] Parameters) first, (string Sql, object?[] Parameters) second, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var batch = new NpgsqlBatch(connection);
        await using var _ = batch.ConfigureAwait(false);
        foreach ((string sql, object?[] parameters) in ((string, object?[])[])[first, second])
        {
#pragma warning disable CA2100 // Every statement is a constant of this package; values are parameters.
            var command = new NpgsqlBatchCommand(sql);
#pragma warning restore CA2100
            AddTo(command.Parameters, parameters);
            batch.BatchCommands.Add(command);
        }
        NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = reader.ConfigureAwait(false);
        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAllAsync(reader, read, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (Transaction is not null)
            await Transaction.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private NpgsqlCommand Command(string sql, object?[] parameters)
    {
#pragma warning disable CA2100 // Every statement is a constant of this package; values are parameters.
        var command = new NpgsqlCommand(sql, connection, Transaction);
#pragma warning restore CA2100
        AddTo(command.Parameters, parameters);
        return command;
    }

    private static void AddTo(NpgsqlParameterCollection collection, object?[] parameters)
    {
        foreach (object? value in parameters)
            collection.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
    }

    private static async Task<List<T>> ReadAllAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            rows.Add(read(reader));
        return rows;
    }
}
