namespace Mosip.Partner.Messaging;

/// <summary>A message that a broker delivered and that nobody else has until it is settled or the connection ends.</summary>
/// <param name="message">The message.</param>
/// <param name="tag">What the transport knows the delivery by.</param>
public sealed class QueueDelivery(QueueMessage message, object tag)
{
    /// <summary>The message.</summary>
    public QueueMessage Message { get; } = message;

    /// <summary>What the transport that made it knows it by.</summary>
    public object Tag { get; } = tag;

    /// <summary>Which attempt at delivering it this is, from 1, as far as the broker says; above 1 an earlier one may have been answered.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>When the broker would have thrown the message away; null where it lives forever or the broker does not say.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether the message was larger than <see cref="QueuePair.MaximumMessageSize"/> and its content was thrown away unread. Reject it.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>Class, size and attempt, nothing of the content.</summary>
    public override string ToString() => $"{Message} (attempt {Attempt})";
}
