namespace Mosip.Partner.Messaging;

/// <summary>A message of a queue: one JSON document, whose only envelope is its class.</summary>
/// <param name="Content">The document in UTF-8.</param>
/// <param name="Class">How MOSIP sees it.</param>
public sealed record QueueMessage(ReadOnlyMemory<byte> Content, QueueMessageClass Class)
{
    /// <summary>After how long the broker throws the message away; null or zero for never, which is right for replies.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Class and size, nothing of the content.</summary>
    public override string ToString() => $"{Class} message of {Content.Length} bytes";
}
