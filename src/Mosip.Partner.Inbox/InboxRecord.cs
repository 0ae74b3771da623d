namespace Mosip.Partner.Inbox;

/// <summary>What the inbox knows about an entry.</summary>
public sealed record InboxRecord
{
    /// <inheritdoc cref="InboxEntry.Channel"/>
    public required string Channel { get; init; }

    /// <inheritdoc cref="InboxEntry.Id"/>
    public required string Id { get; init; }

    /// <inheritdoc cref="InboxEntry.OrderingKey"/>
    public string? OrderingKey { get; init; }

    /// <summary>Where it stands.</summary>
    public required InboxState State { get; init; }

    /// <summary>How many attempts were begun.</summary>
    public required int Attempts { get; init; }

    /// <summary>Why the last attempt failed, or why it is parked; null where nothing failed.</summary>
    public string? Reason { get; init; }

    /// <summary>What the handler left to answer duplicates with; empty for none.</summary>
    public ReadOnlyMemory<byte> Result { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>When it was completed or parked; null while it waits.</summary>
    public DateTimeOffset? SettledAt { get; init; }
}
