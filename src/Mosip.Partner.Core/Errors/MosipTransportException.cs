using System.Net;

namespace Mosip.Partner.Core.Errors;

/// <summary>There is no usable answer: MOSIP could not be reached, did not answer in time, or what came back is not MOSIP's.</summary>
/// <remarks>
/// A reply that is not MOSIP's (a gateway's HTML page, a truncated or doubled document, one that is too large) belongs here too: whoever
/// catches it has no answer about the person. It is not transient, because the same call meets the same gateway again.
/// </remarks>
public sealed class MosipTransportException : MosipException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="fault">Why there is no usable answer.</param>
    /// <param name="operation">What was being done, for example <c>auth</c>; see <see cref="MosipException.Operation"/>.</param>
    /// <param name="transactionId">The transaction id of the call, if it has one.</param>
    /// <param name="statusCode">The HTTP status, if one arrived.</param>
    /// <param name="detail">Facts that help, such as the host name or a size in bytes. Never a path (it carries licence and API key) and nothing of a body.</param>
    /// <param name="innerException">The failure underneath, if there is one.</param>
    public MosipTransportException(
        MosipTransportFault fault,
        string operation,
        string? transactionId = null,
        HttpStatusCode? statusCode = null,
        string? detail = null,
        Exception? innerException = null)
        : base(operation, transactionId, TransportAdvice.Describe(fault, operation, transactionId, statusCode, detail), innerException)
    {
        Fault = fault;
        StatusCode = statusCode;
    }

    /// <summary>Makes the exception for somebody else than MOSIP that gave no usable answer: a device, for example.</summary>
    /// <param name="fault">Why there is none.</param>
    /// <param name="operation">What was being done, for example <c>capture</c>; see <see cref="MosipException.Operation"/>.</param>
    /// <param name="answerer">Who did not answer, for example <c>the device</c>.</param>
    /// <param name="whatToDo">The next step, a whole sentence.</param>
    /// <param name="innerException">The failure underneath, if there is one.</param>
    public MosipTransportException(MosipTransportFault fault, string operation, string answerer, string whatToDo, Exception? innerException = null)
        : base(operation, transactionId: null, TransportAdvice.Describe(fault, operation, answerer, whatToDo), innerException) => Fault = fault;

    /// <summary>Why there is no usable answer.</summary>
    public MosipTransportFault Fault { get; }

    /// <summary>The HTTP status, or null where none arrived.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>How long the server asks to wait (<c>Retry-After</c>), or null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same call, built and signed afresh, may succeed later without anybody changing anything.</summary>
    /// <remarks>True does not mean that repeating is harmless: see <see cref="MayHaveBeenProcessed"/>.</remarks>
    public bool IsTransient => Fault switch
    {
        MosipTransportFault.NotReached or MosipTransportFault.TimedOut or MosipTransportFault.ConnectionLost => true,
        MosipTransportFault.HttpStatus => TransportAdvice.IsTransient(StatusCode),
        _ => false,
    };

    /// <summary>
    /// Whether the request may have reached MOSIP. If so, an OTP may be spent, a limited-use VID counted down or a message published,
    /// and a repetition may do that twice (IDA does not detect replays).
    /// </summary>
    public bool MayHaveBeenProcessed => Fault switch
    {
        MosipTransportFault.NotReached or MosipTransportFault.TlsFailed => false,
        MosipTransportFault.HttpStatus => TransportAdvice.MayHaveBeenProcessed(StatusCode),
        _ => true,
    };
}
