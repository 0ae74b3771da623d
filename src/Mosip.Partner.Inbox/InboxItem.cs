namespace Mosip.Partner.Inbox;

/// <summary>An entry in the hands of its handler.</summary>
public sealed class InboxItem
{
    private readonly IInboxStore _store;
    private readonly InboxLease _lease;

    internal InboxItem(IInboxStore store, InboxLease lease, TimeProvider time) => (_store, _lease, Time) = (store, lease, time);

    internal TimeProvider Time { get; }

    /// <inheritdoc cref="InboxEntry.Channel"/>
    public string Channel => _lease.Channel;

    /// <inheritdoc cref="InboxEntry.Id"/>
    public string Id => _lease.Id;

    /// <summary>The same for every attempt at this entry and different for every other: hand it to whatever must not do a thing twice.</summary>
    public string IdempotencyKey => $"{_lease.Channel}/{_lease.Id}";

    /// <summary>Which attempt this is, from 1. Above 1 an earlier one may have done part of the work, or all of it.</summary>
    public int Attempt => _lease.Attempt;

    /// <inheritdoc cref="InboxEntry.OrderingKey"/>
    public string? OrderingKey => _lease.OrderingKey;

    /// <inheritdoc cref="InboxEntry.Content"/>
    public ReadOnlyMemory<byte> Content => _lease.Content;

    /// <summary>When the entry was stored.</summary>
    public DateTimeOffset StoredAt => _lease.StoredAt;

    /// <summary>Keeps bytes for later attempts, until the entry is completed: what can be fetched only once.</summary>
    /// <param name="name">A name, for example <c>share</c>; a second value under it replaces the first.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">The lease was lost: another worker has the entry.</exception>
    public async Task AttachAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!await _store.AttachAsync(_lease, name, content, cancellationToken).ConfigureAwait(false))
            throw new OperationCanceledException("The lease of the inbox entry was lost.");
    }

    /// <summary>Bytes that an earlier attempt kept, or null.</summary>
    /// <param name="name">The name that they were kept under.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask<ReadOnlyMemory<byte>?> FindAttachmentAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _store.FindAttachmentAsync(_lease, name, cancellationToken);
    }

    /// <summary>The key and the attempt, nothing of the content.</summary>
    public override string ToString() => $"{IdempotencyKey} (attempt {Attempt})";
}
