using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.Ida.Matching;

/// <summary>A fault that ends a comparison with one error of its own.</summary>
internal sealed class MatchFaultException(MosipError error, RefusalExplanation why) : Exception(error.Code.Value)
{
    public MosipError Error { get; } = error;

    public RefusalExplanation Why { get; } = why;
}
