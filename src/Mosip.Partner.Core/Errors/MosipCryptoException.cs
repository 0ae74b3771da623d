namespace Mosip.Partner.Core.Errors;

/// <summary>A signature, tag or certificate check failed on our side. Nothing of the data was handed on: stop and raise an alert.</summary>
/// <remarks>
/// It is about data that came from MOSIP, a device or a hub, and about keys that refuse to work. A key file or certificate that
/// the partner itself supplied and that cannot be read is a <see cref="MosipInputException"/>.
/// </remarks>
public sealed class MosipCryptoException : MosipException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="fault">Which check failed.</param>
    /// <param name="operation">What was being done, for example <c>open kyc</c>; see <see cref="MosipException.Operation"/>.</param>
    /// <param name="detail">Facts that help, such as a thumbprint, a date, an algorithm or a size in bytes. Never content or keys.</param>
    /// <param name="transactionId">The transaction id of the call, if it has one.</param>
    /// <param name="innerException">The failure underneath, if there is one.</param>
    public MosipCryptoException(
        MosipCryptoFault fault,
        string operation,
        string? detail = null,
        string? transactionId = null,
        Exception? innerException = null)
        : base(operation, transactionId, CryptoAdvice.Describe(fault, operation, detail, transactionId), innerException)
        => Fault = fault;

    /// <summary>Which check failed.</summary>
    public MosipCryptoFault Fault { get; }
}
