namespace Mosip.Partner.Core.Errors;

/// <summary>A key file, certificate, policy or other input from outside the program that the partner supplied is not usable: replace it.</summary>
/// <remarks>
/// Values that the calling program composes itself (a null, an id that fails its check digit, a transaction id of 9 characters) are
/// <see cref="ArgumentException"/>; data from MOSIP or a device that fails a check is <see cref="MosipCryptoException"/>.
/// </remarks>
public sealed class MosipInputException : MosipException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="operation">What was being done, for example <c>load partner key</c>; see <see cref="MosipException.Operation"/>.</param>
    /// <param name="detail">Facts that help, such as a file name, a thumbprint or a JSON path. Never content, keys or passwords.</param>
    /// <param name="innerException">The failure underneath, if there is one.</param>
    public MosipInputException(MosipInputFault fault, string operation, string? detail = null, Exception? innerException = null)
        : base(operation, transactionId: null, InputAdvice.Describe(fault, operation, detail), innerException)
        => (Fault, Detail) = (fault, detail);

    /// <summary>What is wrong.</summary>
    public MosipInputFault Fault { get; }

    /// <summary>What exactly is wrong, as it stands in the message; null where the fault says it all.</summary>
    public string? Detail { get; }
}
