using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The credential service cannot issue a credential.</summary>
internal sealed class IssuanceRefusedException(MosipError error, RefusalExplanation why) : Exception($"{error.Code}: {error.Message}")
{
    public MosipError Error { get; } = error;

    public RefusalExplanation Why { get; } = why;
}
