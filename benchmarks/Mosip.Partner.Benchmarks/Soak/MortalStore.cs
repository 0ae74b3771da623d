using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.Benchmarks.Soak;

/// <summary>The worker's store, with the places where the process may be planned to end.</summary>
internal sealed class MortalStore(IInboxStore inner) : IInboxStore
{
    public async ValueTask<bool> AddAsync(InboxEntry entry, CancellationToken cancellationToken = default)
    {
        Death.Pass(SoakPlaces.Storing);
        bool isNew = await inner.AddAsync(entry, cancellationToken);
        Death.Pass(SoakPlaces.Stored);
        return isNew;
    }

    public async ValueTask<bool> SettleAsync(InboxLease lease, InboxOutcome outcome, CancellationToken cancellationToken = default)
    {
        bool isStatus = lease.Channel == CredentialChannels.Statuses;
        Death.Pass(isStatus ? SoakPlaces.Published : SoakPlaces.Handled);
        bool isSettled = await inner.SettleAsync(lease, outcome, cancellationToken);
        if (!isStatus)
            Death.Pass(SoakPlaces.Recorded);
        return isSettled;
    }

    public async ValueTask<bool> AttachAsync(InboxLease lease, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        Death.Pass(SoakPlaces.Fetched);
        bool isKept = await inner.AttachAsync(lease, name, content, cancellationToken);
        Death.Pass(SoakPlaces.Kept);
        return isKept;
    }

    public ValueTask<IReadOnlyList<InboxLease>> LeaseAsync(string channel, int maximum, TimeSpan duration, CancellationToken cancellationToken = default) => inner.LeaseAsync(channel, maximum, duration, cancellationToken);

    public ValueTask<bool> RenewAsync(InboxLease lease, TimeSpan duration, CancellationToken cancellationToken = default) => inner.RenewAsync(lease, duration, cancellationToken);

    public ValueTask<ReadOnlyMemory<byte>?> FindAttachmentAsync(InboxLease lease, string name, CancellationToken cancellationToken = default) => inner.FindAttachmentAsync(lease, name, cancellationToken);

    public ValueTask<InboxRecord?> FindAsync(string channel, string id, CancellationToken cancellationToken = default) => inner.FindAsync(channel, id, cancellationToken);

    public ValueTask<IReadOnlyList<InboxRecord>> ListParkedAsync(string channel, int maximum, CancellationToken cancellationToken = default) => inner.ListParkedAsync(channel, maximum, cancellationToken);

    public ValueTask<bool> UnparkAsync(string channel, string id, InboxState state, CancellationToken cancellationToken = default) => inner.UnparkAsync(channel, id, state, cancellationToken);

    public ValueTask<InboxCounts> CountAsync(string channel, CancellationToken cancellationToken = default) => inner.CountAsync(channel, cancellationToken);

    public ValueTask<int> ForgetAsync(string channel, DateTimeOffset completedBefore, CancellationToken cancellationToken = default) => inner.ForgetAsync(channel, completedBefore, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
