namespace Mosip.Partner.Inbox;

/// <summary>An entry that a worker may handle until the lease ends. Whoever settles it names the lease, so that a worker that came too late changes nothing.</summary>
public sealed record InboxLease
{
    /// <summary>The store's own key of the entry; grows in the order in which entries were stored.</summary>
    public required long Sequence { get; init; }

    /// <inheritdoc cref="InboxEntry.Channel"/>
    public required string Channel { get; init; }

    /// <inheritdoc cref="InboxEntry.Id"/>
    public required string Id { get; init; }

    /// <inheritdoc cref="InboxEntry.OrderingKey"/>
    public string? OrderingKey { get; init; }

    /// <inheritdoc cref="InboxEntry.Content"/>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Which attempt this is, from 1. It also tells this lease from earlier ones of the entry.</summary>
    public required int Attempt { get; init; }

    /// <summary>How many attempts count against the entry, this one included; those that failed for want of a connection do not.</summary>
    public required int Failures { get; init; }

    /// <summary>When the entry was stored.</summary>
    public required DateTimeOffset StoredAt { get; init; }
}
