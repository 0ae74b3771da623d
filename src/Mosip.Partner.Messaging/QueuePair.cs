namespace Mosip.Partner.Messaging;

/// <summary>The two queues of a conversation, and how much of it is taken at a time.</summary>
/// <param name="Receive">The queue that is read, for example <c>mosip-to-abis</c>: MOSIP's <c>inboundQueueName</c>.</param>
/// <param name="Send">The queue that is written, for example <c>abis-to-mosip</c>: MOSIP's <c>outboundQueueName</c>.</param>
public sealed record QueuePair(string Receive, string Send)
{
    /// <summary>How many unsettled deliveries the broker may give at a time. Default: 16.</summary>
    public int Credit { get; init; } = 16;

    /// <summary>The largest message that is taken, in bytes; a larger one is thrown away while it arrives, and rejected. Default: 1 MiB.</summary>
    public int MaximumMessageSize { get; init; } = 1024 * 1024;
}
