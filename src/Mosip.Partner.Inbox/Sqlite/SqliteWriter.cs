using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Mosip.Partner.Inbox.Channels;

namespace Mosip.Partner.Inbox.Sqlite;

/// <summary>
/// The one writer of the file. What callers ask for while a commit waits for the disk is committed together by the next one: that is why many events a second can each
/// be on the disk before they are acknowledged.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int LargestGroup = 512;

    private readonly BlockingCollection<Write> _queue = [];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SqliteSession _session;
    private readonly Func<SqliteConnection> _open;
    private readonly Task _thread;
    private readonly AsyncLocal<StrongBox<bool>?> _effects = new();

    public SqliteWriter(Func<SqliteConnection> open)
    {
        _open = open;
        _session = new SqliteSession(open());
        // A thread of its own: it spends its life waiting for the disk.
        _thread = Task.Factory.StartNew(CommitGroups, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Does some work in the next group; when the task has ended it is on the disk.</summary>
    /// <exception cref="DbException">The group was not committed.</exception>
    /// <exception cref="ObjectDisposedException">The store was closed.</exception>
    public Task<T> RunAsync<T>(Func<SqliteSession, T> work)
    {
        ThrowIfAwaited();
        var write = new Write<T>(work);
        try
        {
            _queue.Add(write);
        }
        catch (InvalidOperationException e)
        {
            throw new ObjectDisposedException("The inbox was closed.", e);
        }
        return write.Done;
    }

    /// <summary>Does work that has a transaction of its own, since it is the caller's code and takes as long as that does.</summary>
    /// <param name="work">Answers whether to commit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> RunAloneAsync(Func<SqliteSession, Task<bool>> work, CancellationToken cancellationToken)
    {
        ThrowIfAwaited();
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        var running = new StrongBox<bool>(true);
        _effects.Value = running;
        try
        {
            using var session = new SqliteSession(_open());
            using SqliteTransaction transaction = session.Connection.BeginTransaction(deferred: false);
            session.Transaction = transaction;
            if (!await work(session).ConfigureAwait(false))
                return false;
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        finally
        {
            running.Value = false;
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _thread.ConfigureAwait(false);
        _session.Dispose();
        _queue.Dispose();
        _turn.Dispose();
    }

    // Such a write waits for the transaction to end, and the transaction for the caller: neither would ever end.
    private void ThrowIfAwaited()
    {
        if (_effects.Value is { Value: true })
            throw new InvalidOperationException("Effects do not write to the inbox, which waits for them: they change the database through the transaction that they are given. Hand over entries as the outcome's FollowUps, or store them before.");
    }

    private void CommitGroups()
    {
        var group = new List<Write>(LargestGroup);
        foreach (Write first in _queue.GetConsumingEnumerable())
        {
            group.Add(first);
            while (group.Count < LargestGroup && _queue.TryTake(out Write? next))
                group.Add(next);
            _turn.Wait();
            CommitAndEnd(group);
            _turn.Release();
            group.Clear();
        }
    }

    // What cannot be written must not take the others of its group with it: one answer other than 2xx stops MOSIP's hub.
    private void CommitAndEnd(List<Write> group)
    {
        Exception? failure = Commit(group);
        bool isWorthOneByOne = group.Count > 1 && failure is not null && !InboxFaults.IsBusy(failure);
        foreach (Write write in group)
            write.End(isWorthOneByOne ? Commit([write]) : failure);
    }

    private Exception? Commit(List<Write> group)
    {
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            foreach (Write write in group)
                write.Do(_session);
            _session.Execute("COMMIT");
            return null;
        }
        catch (Exception e)
        {
            // None of the group's work is on the disk.
            RollBack();
            return e;
        }
    }

    private void RollBack()
    {
        try
        {
            _session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does when the disk is full; or the transaction never began.
        }
    }

    private abstract class Write
    {
        public abstract void Do(SqliteSession session);

        public abstract void End(Exception? failure);
    }

    private sealed class Write<T>(Func<SqliteSession, T> work) : Write
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Done => _done.Task;

        public override void Do(SqliteSession session) => _result = work(session);

        public override void End(Exception? failure)
        {
            if (failure is null)
                _done.SetResult(_result);
            else
                _done.SetException(failure);
        }
    }
}
