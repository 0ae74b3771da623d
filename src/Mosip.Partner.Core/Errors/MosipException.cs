namespace Mosip.Partner.Core.Errors;

/// <summary>
/// A fault that kept a call to MOSIP, or the work on what MOSIP sent, from finishing. The families are told apart by what the caller can do:
/// <see cref="MosipServiceException"/> (fix the configuration), <see cref="MosipTransportException"/> (retry later, or look at the gateway),
/// <see cref="MosipCryptoException"/> (stop and raise an alert), <see cref="MosipInputException"/> (replace a file or a setting).
/// </summary>
/// <remarks>
/// "No" about a person is an answer and not an exception. Mistakes in the calling program are <see cref="ArgumentException"/>.
/// A message says what failed, why and the next step; it holds no personal data, no key and no request.
/// </remarks>
public abstract class MosipException : Exception
{
    private protected MosipException(string operation, string? transactionId, string message, Exception? innerException)
        : base(message, innerException)
    {
        Operation = operation;
        TransactionId = transactionId;
    }

    /// <summary>What was being done: a short stable name such as <c>auth</c>, <c>kyc</c>, <c>otp</c> or <c>open share</c>; also a tag in telemetry.</summary>
    public string Operation { get; }

    /// <summary>The transaction id of the call, to be quoted to the MOSIP operator; null where there is none.</summary>
    public string? TransactionId { get; }
}
