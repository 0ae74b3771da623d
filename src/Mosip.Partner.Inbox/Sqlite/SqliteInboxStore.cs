using Microsoft.Data.Sqlite;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox.Sqlite;

namespace Mosip.Partner.Inbox;

/// <summary>An inbox in one file: SQLite with write-ahead log, every commit on the disk before it counts, commits of concurrent callers grouped. For one process at a time.</summary>
public sealed class SqliteInboxStore : IInboxStore
{
    private readonly SqliteFile _file;
    private readonly SqliteWriter _writer;
    private readonly TimeProvider _time;
    private readonly long _opened, _openedAt;

    private SqliteInboxStore(SqliteFile file, SqliteWriter writer, TimeProvider time, long opened, long openedAt) =>
        (_file, _writer, _time, _opened, _openedAt) = (file, writer, time, opened, openedAt);

    /// <summary>Opens the file, or makes it. What a process before was working on, or waiting to try again, is taken up at once.</summary>
    /// <param name="path">The database; <c>-wal</c>, <c>-shm</c> and <c>.lock</c> files lie beside it. Readable for this user alone.</param>
    /// <param name="timeProvider">The clock; the system's by default.</param>
    /// <exception cref="MosipInputException">The file cannot be opened, or another process has it.</exception>
    /// <exception cref="SqliteException">The file is no database.</exception>
    public static SqliteInboxStore Open(string path, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        TimeProvider time = timeProvider ?? TimeProvider.System;
        long opened = time.GetUtcNow().UtcTicks, openedAt = time.GetTimestamp();
        var file = new SqliteFile(path);
        try
        {
            using (var session = new SqliteSession(file.Open()))
            {
                session.Execute(SqliteStatements.Schema);
                session.Execute(SqliteStatements.TakeUp, ("$moment", opened));
            }
            return new SqliteInboxStore(file, new SqliteWriter(file.Open), time, opened, openedAt);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> AddAsync(InboxEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        entry.Validate();
        cancellationToken.ThrowIfCancellationRequested();
        return await _writer.RunAsync(session => Add(session, entry)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<InboxLease>> LeaseAsync(string channel, int maximum, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<InboxLease> leases = await _writer.RunAsync(session => session.Query(
            SqliteStatements.Lease,
            row => SqliteStatements.ReadLease(channel, row),
            ("$channel", channel), ("$moment", Moment), ("$maximum", maximum), ("$end", Moment + duration.Ticks))).ConfigureAwait(false);
        leases.Sort((left, right) => left.Sequence.CompareTo(right.Sequence));
        return leases;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> RenewAsync(InboxLease lease, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return await _writer.RunAsync(session => session.Execute(
            SqliteStatements.Renew, ("$end", Moment + duration.Ticks), ("$sequence", lease.Sequence), ("$attempt", lease.Attempt)) == 1).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> SettleAsync(InboxLease lease, InboxOutcome outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(outcome);
        foreach (InboxEntry followUp in outcome.FollowUps)
            followUp.Validate();
        if (outcome.Effects is not { } effects)
            return await _writer.RunAsync(session => Settle(session, lease, outcome)).ConfigureAwait(false);
        return await _writer.RunAloneAsync(
            async session =>
            {
                if (!Settle(session, lease, outcome))
                    return false;
                await effects(session.Transaction!, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> AttachAsync(InboxLease lease, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return await _writer.RunAsync(session => session.Execute(
            SqliteStatements.Attach, ("$sequence", lease.Sequence), ("$attempt", lease.Attempt), ("$name", name), ("$content", content.ToArray())) == 1).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> FindAttachmentAsync(InboxLease lease, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        byte[]? content = Read(session => session.Query(SqliteStatements.FindAttachment, row => (byte[])row[0], ("$sequence", lease.Sequence), ("$name", name))).FirstOrDefault();
        return ValueTask.FromResult(content is null ? default(ReadOnlyMemory<byte>?) : content);
    }

    /// <inheritdoc/>
    public ValueTask<InboxRecord?> FindAsync(string channel, string id, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(session => session.Query(SqliteStatements.Find, SqliteStatements.ReadRecord, ("$channel", channel), ("$id", id))).FirstOrDefault());

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<InboxRecord>> ListParkedAsync(string channel, int maximum, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<InboxRecord>>(Read(session => session.Query(SqliteStatements.ListParked, SqliteStatements.ReadRecord, ("$channel", channel), ("$maximum", maximum))));

    /// <inheritdoc/>
    public async ValueTask<bool> UnparkAsync(string channel, string id, InboxState state, CancellationToken cancellationToken = default) =>
        await _writer.RunAsync(session => state switch
        {
            InboxState.Waiting => session.Execute(SqliteStatements.Requeue, ("$channel", channel), ("$id", id), ("$moment", Moment)) == 1,
            InboxState.Completed => session.Query(SqliteStatements.Discard, row => row.GetInt64(0), ("$channel", channel), ("$id", id), ("$now", Now)) is [var sequence] && Forget(session, sequence),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A parked entry can be taken up again or discarded."),
        }).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<InboxCounts> CountAsync(string channel, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(session => session.Query(SqliteStatements.Count, SqliteStatements.ReadCounts, ("$channel", channel)))[0]);

    /// <inheritdoc/>
    public async ValueTask<int> ForgetAsync(string channel, DateTimeOffset completedBefore, CancellationToken cancellationToken = default) =>
        await _writer.RunAsync(session => session.Execute(SqliteStatements.Forget, ("$channel", channel), ("$before", completedBefore.UtcTicks))).ConfigureAwait(false);

    /// <summary>Waits for what is being written, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        _file.Dispose();
    }

    private long Now => _time.GetUtcNow().UtcTicks;

    // What is due is measured by the time that has passed: a clock that is set forward ends no lease, one that is set back holds nothing up.
    private long Moment => _opened + _time.GetElapsedTime(_openedAt).Ticks;

    private bool Add(SqliteSession session, InboxEntry entry) => session.Execute(
        SqliteStatements.Add, ("$channel", entry.Channel), ("$id", entry.Id), ("$key", entry.OrderingKey), ("$content", entry.Content.ToArray()), ("$now", Now), ("$moment", Moment)) == 1;

    private bool Settle(SqliteSession session, InboxLease lease, InboxOutcome outcome)
    {
        bool held = session.Execute(
            SqliteStatements.Settle,
            ("$sequence", lease.Sequence), ("$attempt", lease.Attempt), ("$state", (int)outcome.State), ("$now", Now), ("$due", Moment + (outcome.Delay ?? TimeSpan.Zero).Ticks),
            ("$forgiven", outcome is { State: InboxState.Waiting, CountsAsFailure: false } ? 1 : 0), ("$reason", outcome.Reason), ("$result", outcome.Result.IsEmpty ? null : outcome.Result.ToArray())) == 1;
        if (!held)
            return false;
        if (outcome.State == InboxState.Completed)
            Forget(session, lease.Sequence);
        foreach (InboxEntry followUp in outcome.FollowUps)
            Add(session, followUp);
        return true;
    }

    private static bool Forget(SqliteSession session, long sequence)
    {
        session.Execute(SqliteStatements.Detach, ("$sequence", sequence));
        return true;
    }

    private T Read<T>(Func<SqliteSession, T> read)
    {
        using var session = new SqliteSession(_file.Open());
        return read(session);
    }
}
