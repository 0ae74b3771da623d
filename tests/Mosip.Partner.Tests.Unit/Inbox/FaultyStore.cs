using Mosip.Partner.Inbox;

namespace Mosip.Partner.Tests.Unit.Inbox;

/// <summary>A store that fails when the test says so.</summary>
internal sealed class FaultyStore(IInboxStore inner) : IInboxStore
{
    public Action? BeforeRenew { get; set; }

    public Action? BeforeSettle { get; set; }

    public Action? BeforeAttach { get; set; }

    public ValueTask<bool> RenewAsync(InboxLease lease, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        BeforeRenew?.Invoke();
        return inner.RenewAsync(lease, duration, cancellationToken);
    }

    public ValueTask<bool> SettleAsync(InboxLease lease, InboxOutcome outcome, CancellationToken cancellationToken = default)
    {
        BeforeSettle?.Invoke();
        return inner.SettleAsync(lease, outcome, cancellationToken);
    }

    public ValueTask<bool> AttachAsync(InboxLease lease, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        BeforeAttach?.Invoke();
        return inner.AttachAsync(lease, name, content, cancellationToken);
    }

    public ValueTask<bool> AddAsync(InboxEntry entry, CancellationToken cancellationToken = default) => inner.AddAsync(entry, cancellationToken);

    public ValueTask<IReadOnlyList<InboxLease>> LeaseAsync(string channel, int maximum, TimeSpan duration, CancellationToken cancellationToken = default) => inner.LeaseAsync(channel, maximum, duration, cancellationToken);

    public ValueTask<ReadOnlyMemory<byte>?> FindAttachmentAsync(InboxLease lease, string name, CancellationToken cancellationToken = default) => inner.FindAttachmentAsync(lease, name, cancellationToken);

    public ValueTask<InboxRecord?> FindAsync(string channel, string id, CancellationToken cancellationToken = default) => inner.FindAsync(channel, id, cancellationToken);

    public ValueTask<IReadOnlyList<InboxRecord>> ListParkedAsync(string channel, int maximum, CancellationToken cancellationToken = default) => inner.ListParkedAsync(channel, maximum, cancellationToken);

    public ValueTask<bool> UnparkAsync(string channel, string id, InboxState state, CancellationToken cancellationToken = default) => inner.UnparkAsync(channel, id, state, cancellationToken);

    public ValueTask<InboxCounts> CountAsync(string channel, CancellationToken cancellationToken = default) => inner.CountAsync(channel, cancellationToken);

    public ValueTask<int> ForgetAsync(string channel, DateTimeOffset completedBefore, CancellationToken cancellationToken = default) => inner.ForgetAsync(channel, completedBefore, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
