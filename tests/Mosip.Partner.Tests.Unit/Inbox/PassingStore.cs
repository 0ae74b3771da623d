using Mosip.Partner.Inbox;

namespace Mosip.Partner.Tests.Unit.Inbox;

/// <summary>A store in front of another that passes every call on; what is to be otherwise is overridden.</summary>
internal abstract class PassingStore(IInboxStore inner) : IInboxStore
{
    public virtual ValueTask<bool> AddAsync(InboxEntry entry, CancellationToken cancellationToken = default) => inner.AddAsync(entry, cancellationToken);

    public virtual ValueTask<bool> RenewAsync(InboxLease lease, TimeSpan duration, CancellationToken cancellationToken = default) => inner.RenewAsync(lease, duration, cancellationToken);

    public virtual ValueTask<bool> SettleAsync(InboxLease lease, InboxOutcome outcome, CancellationToken cancellationToken = default) => inner.SettleAsync(lease, outcome, cancellationToken);

    public virtual ValueTask<bool> AttachAsync(InboxLease lease, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) => inner.AttachAsync(lease, name, content, cancellationToken);

    public virtual ValueTask<IReadOnlyList<InboxLease>> LeaseAsync(string channel, int maximum, TimeSpan duration, CancellationToken cancellationToken = default) => inner.LeaseAsync(channel, maximum, duration, cancellationToken);

    public ValueTask<ReadOnlyMemory<byte>?> FindAttachmentAsync(InboxLease lease, string name, CancellationToken cancellationToken = default) => inner.FindAttachmentAsync(lease, name, cancellationToken);

    public ValueTask<InboxRecord?> FindAsync(string channel, string id, CancellationToken cancellationToken = default) => inner.FindAsync(channel, id, cancellationToken);

    public ValueTask<IReadOnlyList<InboxRecord>> ListParkedAsync(string channel, int maximum, CancellationToken cancellationToken = default) => inner.ListParkedAsync(channel, maximum, cancellationToken);

    public ValueTask<bool> UnparkAsync(string channel, string id, InboxState state, CancellationToken cancellationToken = default) => inner.UnparkAsync(channel, id, state, cancellationToken);

    public ValueTask<InboxCounts> CountAsync(string channel, CancellationToken cancellationToken = default) => inner.CountAsync(channel, cancellationToken);

    public ValueTask<int> ForgetAsync(string channel, DateTimeOffset completedBefore, CancellationToken cancellationToken = default) => inner.ForgetAsync(channel, completedBefore, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
