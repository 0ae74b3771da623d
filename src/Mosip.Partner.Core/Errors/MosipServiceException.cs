using System.Net;

namespace Mosip.Partner.Core.Errors;

/// <summary>MOSIP answered and refused the request itself: partner, policy, licence key, certificate, clock or a member of the request.</summary>
/// <remarks>
/// A refusal that is about the person (no match, expired OTP, blocked UIN) is not thrown but returned as a result;
/// <see cref="MosipErrorInfo.IsRefusal"/> tells the two apart.
/// </remarks>
public sealed class MosipServiceException : MosipException
{
    /// <summary>Makes the exception for an answer of MOSIP.</summary>
    /// <param name="operation">What was being done, for example <c>auth</c>; see <see cref="MosipException.Operation"/>.</param>
    /// <param name="errors">All errors of the answer, in MOSIP's order.</param>
    /// <param name="primary">The error that says why; <see cref="MosipErrors.SelectPrimary"/> finds it.</param>
    /// <param name="transactionId">The transaction id of the call, if it has one.</param>
    /// <param name="detail">A fact that helps, such as how far this machine's clock is off. Never content or keys.</param>
    public MosipServiceException(string operation, IReadOnlyList<MosipError> errors, MosipError primary, string? transactionId, string? detail = null)
        : base(operation, transactionId, ServiceAdvice.Describe(operation, primary, transactionId, detail), innerException: null)
    {
        ArgumentNullException.ThrowIfNull(errors);
        Error = primary;
        Errors = errors;
    }

    /// <summary>Makes the exception for an answer of MOSIP and picks the primary error.</summary>
    /// <param name="operation">What was being done, for example <c>auth</c>; see <see cref="MosipException.Operation"/>.</param>
    /// <param name="errors">All errors of the answer, in MOSIP's order; at least one.</param>
    /// <param name="transactionId">The transaction id of the call, if it has one.</param>
    /// <exception cref="ArgumentException"><paramref name="errors"/> is empty.</exception>
    public MosipServiceException(string operation, IReadOnlyList<MosipError> errors, string? transactionId)
        : this(operation, errors, MosipErrors.SelectPrimary(errors), transactionId)
    {
    }

    /// <summary>Makes the exception for an answer of somebody else than MOSIP, whose codes are none of MOSIP's: a device, for example.</summary>
    /// <param name="operation">What was being done, for example <c>capture</c>; see <see cref="MosipException.Operation"/>.</param>
    /// <param name="error">The error; its message is told.</param>
    /// <param name="answerer">Who answered, for example <c>the device</c>.</param>
    /// <param name="whatToDo">The next step, a whole sentence.</param>
    /// <param name="transactionId">The transaction id of the call, if it has one.</param>
    public MosipServiceException(string operation, MosipError error, string answerer, string whatToDo, string? transactionId)
        : base(operation, transactionId, ServiceAdvice.Describe(operation, error, answerer, whatToDo, transactionId), innerException: null) => (Error, Errors) = (error, [error]);

    /// <summary>The error that says why. IDA often puts a general one before it.</summary>
    public MosipError Error { get; }

    /// <summary>All errors, in MOSIP's order.</summary>
    public IReadOnlyList<MosipError> Errors { get; }

    /// <summary>This machine's clock minus MOSIP's as measured from the answer, or null where it was not measured.</summary>
    public TimeSpan? ClockSkew { get; init; }

    /// <summary>The HTTP status of the answer, or null where it was not kept. Most refusals come with 200.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Method and route template of the call, for example <c>PATCH /partners/{partnerId}</c>, or null where it was not kept. Some codes mean different things at different endpoints.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Who can remove the cause of <see cref="Error"/>.</summary>
    public MosipErrorCategory Category => Error.Describe().Category;
}
