using System.Data.Common;

namespace Mosip.Partner.Inbox;

/// <summary>Keeps entries durably. There are two: SQLite in a file beside the program, and PostgreSQL where several workers share the load.</summary>
/// <remarks>Every method may throw a <see cref="DbException"/> when the database fails; what it was to change is then unchanged.</remarks>
public interface IInboxStore : IAsyncDisposable
{
    /// <summary>Stores an entry. When the task has ended, the entry outlives a power cut.</summary>
    /// <returns>False where the channel has had an entry with that id, which is left as it is.</returns>
    ValueTask<bool> AddAsync(InboxEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Takes entries that are due, oldest first, so that no other worker takes them before the lease ends.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="maximum">At most so many.</param>
    /// <param name="duration">How long the lease lasts unless it is renewed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<IReadOnlyList<InboxLease>> LeaseAsync(string channel, int maximum, TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>Makes a lease last for another duration from now.</summary>
    /// <returns>False where the lease has ended and another worker may have the entry.</returns>
    ValueTask<bool> RenewAsync(InboxLease lease, TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>Records what became of an attempt, in one transaction with the outcome's effects and follow-ups.</summary>
    /// <returns>False where the lease has been given to another, or the entry was settled: then nothing is changed.</returns>
    ValueTask<bool> SettleAsync(InboxLease lease, InboxOutcome outcome, CancellationToken cancellationToken = default);

    /// <summary>Keeps bytes with an entry until it is completed: what can be fetched only once. A second value under the name replaces the first.</summary>
    /// <returns>False where the lease has been given to another.</returns>
    ValueTask<bool> AttachAsync(InboxLease lease, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>Bytes that an earlier attempt kept, or null.</summary>
    ValueTask<ReadOnlyMemory<byte>?> FindAttachmentAsync(InboxLease lease, string name, CancellationToken cancellationToken = default);

    /// <summary>What is known about an entry, or null where the channel never had one, or has forgotten it.</summary>
    ValueTask<InboxRecord?> FindAsync(string channel, string id, CancellationToken cancellationToken = default);

    /// <summary>The parked entries of a channel, oldest first.</summary>
    ValueTask<IReadOnlyList<InboxRecord>> ListParkedAsync(string channel, int maximum, CancellationToken cancellationToken = default);

    /// <summary>Takes a parked entry up again, with all its attempts before it, or marks it as completed without handling it.</summary>
    /// <returns>False where the entry is not parked.</returns>
    ValueTask<bool> UnparkAsync(string channel, string id, InboxState state, CancellationToken cancellationToken = default);

    /// <summary>How full a channel is.</summary>
    ValueTask<InboxCounts> CountAsync(string channel, CancellationToken cancellationToken = default);

    /// <summary>Forgets entries that were completed before a time; a duplicate that comes after that is handled again.</summary>
    /// <returns>How many.</returns>
    ValueTask<int> ForgetAsync(string channel, DateTimeOffset completedBefore, CancellationToken cancellationToken = default);
}
