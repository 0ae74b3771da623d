namespace Mosip.Partner.Core.Errors;

/// <summary>Rules over MOSIP's <c>errors</c> array.</summary>
public static class MosipErrors
{
    /// <summary>
    /// The error that says why: the last one that is not <c>IDA-MLC-007</c>, or else the last one. IDA puts the general
    /// <c>IDA-MLC-007</c> before the real cause whenever a request fails before its factors are looked at.
    /// </summary>
    /// <param name="errors">The errors in MOSIP's order; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="errors"/> is empty.</exception>
    public static MosipError SelectPrimary(IReadOnlyList<MosipError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (errors.Count == 0) throw new ArgumentException("There is no error to choose from.", nameof(errors));

        for (int i = errors.Count - 1; i >= 0; i--)
        {
            if (errors[i].Code != MosipErrorCode.RequestNotProcessed) return errors[i];
        }

        return errors[^1];
    }

    /// <summary>
    /// Whether the errors are an answer about the person, to be returned, and not a fault of the call, to be thrown. One fault makes the whole
    /// answer a fault: IDA may report a missing consent and a mistyped UIN together, and then nothing was asked about the person.
    /// </summary>
    /// <param name="errors">The errors in MOSIP's order; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="errors"/> is empty.</exception>
    public static bool AreRefusal(IReadOnlyList<MosipError> errors) =>
        SelectPrimary(errors).Describe().IsRefusal
        && errors.All(error => error.Code == MosipErrorCode.RequestNotProcessed || error.Describe().IsRefusal);
}
