using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.DataShares;

/// <summary>The data share service refuses.</summary>
/// <param name="error">What it answers; null where it fails without a code.</param>
/// <param name="why">Why, in words.</param>
internal sealed class DataShareRefusedException(MosipError? error, RefusalExplanation why) : Exception(error is null ? why.Check : $"{error.Code}: {error.Message}")
{
    public MosipError? Error { get; } = error;

    public RefusalExplanation Why { get; } = why;
}
