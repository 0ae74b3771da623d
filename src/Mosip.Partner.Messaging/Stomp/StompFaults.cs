using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Messaging.Stomp;

/// <summary>What the errors of a STOMP broker and its connection mean to the caller.</summary>
internal static class StompFaults
{
    private const int LongestReason = 200;

    /// <summary>The exception for what reading or writing threw, or null where it is no fault of the connection.</summary>
    public static MosipException? Of(Exception exception, QueueBroker broker, string operation) => exception switch
    {
        StompException => NotStomp(broker, operation, exception.Message),
        IOException or ObjectDisposedException or System.Net.Sockets.SocketException =>
            new MosipTransportException(MosipTransportFault.ConnectionLost, operation, detail: broker.Name, innerException: exception),
        _ => null,
    };

    public static MosipTransportException NotStomp(QueueBroker broker, string operation, string why) =>
        new(MosipTransportFault.ConnectionLost, operation, detail: $"{broker.Name} does not speak STOMP 1.2 as it should: {why}");

    /// <summary>The exception for an ERROR frame. Its body is left out, since it may repeat what was sent.</summary>
    public static MosipServiceException Refused(StompFrame frame, QueueBroker broker, string operation)
    {
        string reason = frame[StompNames.MessageHeader] is { Length: > 0 } said ? said[..Math.Min(said.Length, LongestReason)] : "no reason given";
        return new(operation, new MosipError(new MosipErrorCode("stomp:error"), reason), $"the broker {broker.Name}", "Check the user, its rights and the names of the queues.", transactionId: null);
    }
}
