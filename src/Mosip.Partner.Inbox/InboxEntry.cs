namespace Mosip.Partner.Inbox;

/// <summary>What is stored: an event, a request, or anything else that has to be worked on until that succeeds.</summary>
public sealed record InboxEntry
{
    /// <summary>The longest channel name, id and ordering key, in characters.</summary>
    public const int MaximumNameLength = 256;

    /// <summary>The channel whose handler it is for.</summary>
    public required string Channel { get; init; }

    /// <summary>What duplicates are told by within the channel: the event's id, the request's id.</summary>
    public required string Id { get; init; }

    /// <summary>The bytes for the handler. They are removed when it has succeeded.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>
    /// Entries of one channel with the same key are handled one after the other, by all workers together, in the order in which they were stored; one that is parked is passed over.
    /// Null, the default: in any order, several at a time.
    /// </summary>
    public string? OrderingKey { get; init; }

    /// <summary>Checks the names; a store does so before it keeps the entry.</summary>
    /// <exception cref="ArgumentException">Channel, id or ordering key is empty, too long, or has a zero character.</exception>
    public void Validate()
    {
        ThrowIfNotAName(Channel, nameof(Channel));
        ThrowIfNotAName(Id, nameof(Id));
        if (OrderingKey is not null)
            ThrowIfNotAName(OrderingKey, nameof(OrderingKey));
    }

    // A zero character ends a text in PostgreSQL's and SQLite's own functions.
    private static void ThrowIfNotAName(string value, string member)
    {
        if (value is not { Length: > 0 and <= MaximumNameLength } || value.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException($"{member} has 1 to {MaximumNameLength} characters, none of them zero.", member);
    }
}
