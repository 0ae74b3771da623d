using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox.Protection;

namespace Mosip.Partner.Inbox;

/// <summary>
/// A store whose contents, results and attachments are encrypted at rest. Ids, ordering keys, states, times and reasons are not, since the database works with them.
/// An entry that does not open, because the key is another or the database was changed, is parked with that reason.
/// </summary>
/// <param name="inner">Where entries are kept; disposed of with this one.</param>
/// <param name="key">The key; disposed of with this one.</param>
public sealed class EncryptedInboxStore(IInboxStore inner, InboxContentKey key) : IInboxStore
{
    private const string Content = "content", Result = "result", Attachment = "attachment:";

    /// <inheritdoc/>
    public ValueTask<bool> AddAsync(InboxEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return inner.AddAsync(Seal(entry), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<InboxLease>> LeaseAsync(string channel, int maximum, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<InboxLease> leases = await inner.LeaseAsync(channel, maximum, duration, cancellationToken).ConfigureAwait(false);
        List<InboxLease> opened = new(leases.Count);
        foreach (InboxLease lease in leases)
        {
            try
            {
                opened.Add(lease with { Content = ContentCipher.Open(key, lease.Content, channel, lease.Id, Content) });
            }
            catch (MosipCryptoException e)
            {
                await inner.SettleAsync(lease, InboxOutcome.Parked(e.Message), cancellationToken).ConfigureAwait(false);
            }
        }
        return opened;
    }

    /// <inheritdoc/>
    public ValueTask<bool> RenewAsync(InboxLease lease, TimeSpan duration, CancellationToken cancellationToken = default) => inner.RenewAsync(lease, duration, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> SettleAsync(InboxLease lease, InboxOutcome outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(outcome);
        InboxOutcome protectedOutcome = outcome with
        {
            Result = outcome.Result.IsEmpty ? default : ContentCipher.Seal(key, outcome.Result, lease.Channel, lease.Id, Result),
            FollowUps = [.. outcome.FollowUps.Select(Seal)],
        };
        return inner.SettleAsync(lease, protectedOutcome, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> AttachAsync(InboxLease lease, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return inner.AttachAsync(lease, name, ContentCipher.Seal(key, content, lease.Channel, lease.Id, Attachment + name), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>?> FindAttachmentAsync(InboxLease lease, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ReadOnlyMemory<byte>? content = await inner.FindAttachmentAsync(lease, name, cancellationToken).ConfigureAwait(false);
        return content is { } found ? ContentCipher.Open(key, found, lease.Channel, lease.Id, Attachment + name) : default(ReadOnlyMemory<byte>?);
    }

    /// <inheritdoc/>
    public async ValueTask<InboxRecord?> FindAsync(string channel, string id, CancellationToken cancellationToken = default) =>
        await inner.FindAsync(channel, id, cancellationToken).ConfigureAwait(false) is { } record ? Open(record) : null;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<InboxRecord>> ListParkedAsync(string channel, int maximum, CancellationToken cancellationToken = default) =>
        [.. (await inner.ListParkedAsync(channel, maximum, cancellationToken).ConfigureAwait(false)).Select(Open)];

    /// <inheritdoc/>
    public ValueTask<bool> UnparkAsync(string channel, string id, InboxState state, CancellationToken cancellationToken = default) => inner.UnparkAsync(channel, id, state, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<InboxCounts> CountAsync(string channel, CancellationToken cancellationToken = default) => inner.CountAsync(channel, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> ForgetAsync(string channel, DateTimeOffset completedBefore, CancellationToken cancellationToken = default) => inner.ForgetAsync(channel, completedBefore, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        key.Dispose();
    }

    private InboxEntry Seal(InboxEntry entry) => entry with { Content = ContentCipher.Seal(key, entry.Content, entry.Channel, entry.Id, Content) };

    private InboxRecord Open(InboxRecord record) =>
        record.Result.IsEmpty ? record : record with { Result = ContentCipher.Open(key, record.Result, record.Channel, record.Id, Result) };
}
