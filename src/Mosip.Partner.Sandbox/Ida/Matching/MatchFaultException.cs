using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.Ida.Matching;

/// <summary>A fault that ends a comparison with one error of its own.</summary>
internal sealed class MatchFaultException(MosipError error, IdaExplanation why) : Exception(error.Code.Value)
{
    public MosipError Error { get; } = error;

    public IdaExplanation Why { get; } = why;
}
