using System.Net.Sockets;
using Amqp;
using Amqp.Framing;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Messaging.Amqp;

/// <summary>What the errors of a broker and its connection mean to the caller.</summary>
internal static class AmqpFaults
{
    // Somebody has to change a right, a name or a setting before trying again helps.
    private static readonly HashSet<string> Refusals = new(StringComparer.Ordinal)
    {
        ErrorCode.UnauthorizedAccess, ErrorCode.NotFound, ErrorCode.NotAllowed, ErrorCode.InvalidField, ErrorCode.NotImplemented, ErrorCode.PreconditionFailed,
        ErrorCode.ResourceDeleted, ErrorCode.MessageSizeExceeded,
    };

    /// <summary>The exception for an error that a link, session or connection ended with.</summary>
    public static MosipException Ended(Error? error, string operation, string detail)
    {
        string condition = error?.Condition?.ToString() ?? "";
        return Refusals.Contains(condition)
            ? Refused(condition, operation, detail)
            : new MosipTransportException(MosipTransportFault.ConnectionLost, operation, detail: condition.Length == 0 ? detail : $"{detail}: {condition}");
    }

    /// <summary>The exception for what connecting threw, or null where it is no fault of the connection.</summary>
    public static MosipException? OnConnecting(Exception exception, QueueBroker broker) => exception switch
    {
        MosipException => null,
        AmqpException { Error.Condition: { } condition } when condition == ErrorCode.UnauthorizedAccess => Refused(condition, QueueOperations.Connect, $"{broker.Name} refuses the user"),
        AmqpException e => Ended(e.Error, QueueOperations.Connect, broker.Name),
        SocketException or IOException or ObjectDisposedException or NullReferenceException =>
            new MosipTransportException(MosipTransportFault.NotReached, QueueOperations.Connect, detail: broker.Name, innerException: exception),
        OperationCanceledException or TimeoutException => new MosipTransportException(MosipTransportFault.TimedOut, QueueOperations.Connect, detail: broker.Name, innerException: exception),
        _ => null,
    };

    private static MosipServiceException Refused(string condition, string operation, string detail) =>
        new(operation, new MosipError(new MosipErrorCode(condition), ""), $"the broker ({detail})", "Check the user, its rights and the names of the queues.", transactionId: null);
}
