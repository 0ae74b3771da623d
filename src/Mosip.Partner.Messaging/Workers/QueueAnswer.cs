namespace Mosip.Partner.Messaging;

/// <summary>What a handler made of a message.</summary>
public sealed record QueueAnswer
{
    private QueueAnswer(QueueSettlement settlement) => Settlement = settlement;

    /// <summary>What becomes of the message, after the reply has been sent where there is one.</summary>
    public QueueSettlement Settlement { get; }

    /// <summary>The reply in UTF-8; it is sent in the class of the message. Null for none.</summary>
    public ReadOnlyMemory<byte>? Content { get; private init; }

    /// <summary>Why the message was not dealt with. It is logged, so it holds no personal data; null where it was.</summary>
    public string? Reason { get; private init; }

    /// <summary>It is dealt with and needs no reply, or none now.</summary>
    public static QueueAnswer Accept { get; } = new(QueueSettlement.Accepted);

    /// <summary>Sends a reply; the message is accepted when the broker has it.</summary>
    /// <param name="content">The reply in UTF-8.</param>
    public static QueueAnswer Reply(ReadOnlyMemory<byte> content) => new(QueueSettlement.Accepted) { Content = content };

    /// <summary>It can never be dealt with: it goes to the dead letters.</summary>
    /// <param name="reason">Why, without personal data.</param>
    public static QueueAnswer Reject(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(QueueSettlement.Rejected) { Reason = reason };
    }

    /// <summary>It could not be dealt with now: it is delivered again after a while, and goes to the dead letters when the broker has counted enough attempts.</summary>
    /// <param name="reason">Why, without personal data.</param>
    public static QueueAnswer Retry(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(QueueSettlement.Failed) { Reason = reason };
    }
}
