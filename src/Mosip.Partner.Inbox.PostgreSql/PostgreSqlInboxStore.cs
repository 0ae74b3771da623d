using Mosip.Partner.Core.Errors;
using Npgsql;

namespace Mosip.Partner.Inbox.PostgreSql;

/// <summary>
/// An inbox in PostgreSQL, for several workers that share the load: each takes what no other has taken, one of them at a time, and what a worker that has gone was
/// working on is taken up when its lease ends. Leases and delays are measured by the database's clock, so that the workers' may differ.
/// </summary>
/// <param name="dataSource">The database, in which two tables are made; not disposed of by the store. <c>synchronous_commit</c> must not be off.</param>
/// <param name="timeProvider">A clock in place of the database's, for tests; <see cref="TimeProvider.System"/> and null stand for the database's.</param>
public sealed class PostgreSqlInboxStore(NpgsqlDataSource dataSource, TimeProvider? timeProvider = null) : IInboxStore
{
    private volatile bool _ready;

    private DateTimeOffset? Now => timeProvider is null || timeProvider == TimeProvider.System ? null : timeProvider.GetUtcNow().ToUniversalTime();

    /// <inheritdoc/>
    public async ValueTask<bool> AddAsync(InboxEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        entry.Validate();
        return await UseAsync(session => AddAsync(session, entry, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<InboxLease>> LeaseAsync(string channel, int maximum, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        List<InboxLease> leases = await UseAsync(
            session => session.QueryBehindAsync(
                (PostgreSqlStatements.LockLeases, [channel]), (PostgreSqlStatements.Lease, [channel, Now, duration, maximum]), row => PostgreSqlStatements.ReadLease(channel, row), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        leases.Sort((left, right) => left.Sequence.CompareTo(right.Sequence));
        return leases;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> RenewAsync(InboxLease lease, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return await ExecuteAsync(PostgreSqlStatements.Renew, cancellationToken, lease.Sequence, lease.Attempt, Now, duration).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> SettleAsync(InboxLease lease, InboxOutcome outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(outcome);
        foreach (InboxEntry followUp in outcome.FollowUps)
            followUp.Validate();
        return await UseAsync(session => SettleAsync(session, lease, outcome, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> AttachAsync(InboxLease lease, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return await ExecuteAsync(PostgreSqlStatements.Attach, cancellationToken, lease.Sequence, lease.Attempt, name, content).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>?> FindAttachmentAsync(InboxLease lease, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        List<byte[]> found = await QueryAsync(PostgreSqlStatements.FindAttachment, row => row.GetFieldValue<byte[]>(0), cancellationToken, lease.Sequence, name).ConfigureAwait(false);
        return found is [var content] ? content : default(ReadOnlyMemory<byte>?);
    }

    /// <inheritdoc/>
    public async ValueTask<InboxRecord?> FindAsync(string channel, string id, CancellationToken cancellationToken = default) =>
        (await QueryAsync(PostgreSqlStatements.Find, PostgreSqlStatements.ReadRecord, cancellationToken, channel, id).ConfigureAwait(false)).FirstOrDefault();

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<InboxRecord>> ListParkedAsync(string channel, int maximum, CancellationToken cancellationToken = default) =>
        await QueryAsync(PostgreSqlStatements.ListParked, PostgreSqlStatements.ReadRecord, cancellationToken, channel, maximum).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<bool> UnparkAsync(string channel, string id, InboxState state, CancellationToken cancellationToken = default) => state switch
    {
        InboxState.Waiting => await ExecuteAsync(PostgreSqlStatements.Requeue, cancellationToken, channel, id, Now).ConfigureAwait(false) == 1,
        InboxState.Completed => await QueryAsync(PostgreSqlStatements.Discard, row => row.GetInt64(0), cancellationToken, channel, id, Now).ConfigureAwait(false) is [_],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A parked entry can be taken up again or discarded."),
    };

    /// <inheritdoc/>
    public async ValueTask<InboxCounts> CountAsync(string channel, CancellationToken cancellationToken = default) =>
        (await QueryAsync(PostgreSqlStatements.Count, PostgreSqlStatements.ReadCounts, cancellationToken, channel).ConfigureAwait(false))[0];

    /// <inheritdoc/>
    public async ValueTask<int> ForgetAsync(string channel, DateTimeOffset completedBefore, CancellationToken cancellationToken = default) =>
        await ExecuteAsync(PostgreSqlStatements.Forget, cancellationToken, channel, completedBefore.ToUniversalTime()).ConfigureAwait(false);

    /// <summary>Nothing to release: the data source is the caller's.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<bool> SettleAsync(PostgreSqlSession session, InboxLease lease, InboxOutcome outcome, CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        int forgiven = outcome is { State: InboxState.Waiting, CountsAsFailure: false } ? 1 : 0;
        int held = await session.ExecuteAsync(
            PostgreSqlStatements.Settle, cancellationToken,
            lease.Sequence, lease.Attempt, (short)outcome.State, Now, outcome.Delay ?? TimeSpan.Zero, forgiven, outcome.Reason, outcome.Result.IsEmpty ? null : outcome.Result).ConfigureAwait(false);
        if (held == 0)
            return false;
        if (outcome.State == InboxState.Completed)
            await session.ExecuteAsync(PostgreSqlStatements.Detach, cancellationToken, lease.Sequence).ConfigureAwait(false);
        foreach (InboxEntry followUp in outcome.FollowUps)
            await AddAsync(session, followUp, cancellationToken).ConfigureAwait(false);
        if (outcome.Effects is { } effects)
            await effects(session.Transaction!, cancellationToken).ConfigureAwait(false);
        await session.CommitAsync().ConfigureAwait(false);
        return true;
    }

    private async Task<bool> AddAsync(PostgreSqlSession session, InboxEntry entry, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(PostgreSqlStatements.Add, cancellationToken, entry.Channel, entry.Id, entry.OrderingKey, entry.Content, Now).ConfigureAwait(false) == 1;

    private Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] parameters) =>
        UseAsync(session => session.ExecuteAsync(sql, cancellationToken, parameters), cancellationToken);

    private Task<List<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object?[] parameters) =>
        UseAsync(session => session.QueryAsync(sql, read, cancellationToken, parameters), cancellationToken);

    private async Task<T> UseAsync<T>(Func<PostgreSqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        var session = new PostgreSqlSession(await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false));
        await using var _ = session.ConfigureAwait(false);
        if (!_ready)
            await PrepareAsync(session, cancellationToken).ConfigureAwait(false);
        return await work(session).ConfigureAwait(false);
    }

    private async Task PrepareAsync(PostgreSqlSession session, CancellationToken cancellationToken)
    {
        List<string> commit = await session.QueryAsync("SHOW synchronous_commit", row => row.GetString(0), cancellationToken).ConfigureAwait(false);
        if (commit is ["off"])
            throw new MosipInputException(MosipInputFault.InvalidContent, "open inbox", "synchronous_commit is off, so that a stored event could be lost with the server; set it on for this database or role");
        await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(PostgreSqlStatements.Schema, cancellationToken).ConfigureAwait(false);
        await session.CommitAsync().ConfigureAwait(false);
        _ready = true;
    }
}
