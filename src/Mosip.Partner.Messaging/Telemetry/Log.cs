using Microsoft.Extensions.Logging;

namespace Mosip.Partner.Messaging.Telemetry;

/// <summary>Log messages of this package; event ids 2500 to 2599. Queues, brokers and reasons, never content.</summary>
internal static partial class Log
{
    [LoggerMessage(2500, LogLevel.Information, "Queue {Queue}: connected to {Broker} ({Product})")]
    public static partial void Connected(ILogger logger, string queue, string broker, string product);

    [LoggerMessage(2501, LogLevel.Warning, "Queue {Queue}: no connection to {Broker}, trying again: {Reason}")]
    public static partial void Disconnected(ILogger logger, string queue, string broker, string reason);

    [LoggerMessage(2502, LogLevel.Error, "{Broker} is ActiveMQ Classic: unless its AMQP connector has transport.transformer=jms, MOSIP loses every reply. Use stomp:// for it")]
    public static partial void ClassicBroker(ILogger logger, string broker);

    [LoggerMessage(2503, LogLevel.Warning, "Queue {Queue}: a message could not be answered over its connection, the broker delivers it again: {Reason}")]
    public static partial void NotAnswered(ILogger logger, string queue, string reason);

    [LoggerMessage(2504, LogLevel.Error, "Queue {Queue}: a message is {Settlement} after attempt {Attempt}: {Reason}")]
    public static partial void GivenBack(ILogger logger, string queue, QueueSettlement settlement, int attempt, string reason);

    [LoggerMessage(2505, LogLevel.Warning, "Queue {Queue}: a message came {Seconds:0} seconds after its time to live had ended; {Consequence}")]
    public static partial void Expired(ILogger logger, string queue, double seconds, string consequence);
}
