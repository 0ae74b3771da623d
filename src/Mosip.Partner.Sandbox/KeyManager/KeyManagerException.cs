using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>The key manager refuses a request.</summary>
/// <param name="error">What it answers.</param>
/// <param name="reason">Why, in plain words.</param>
internal sealed class KeyManagerException(MosipError error, string reason) : Exception($"{error.Code} {error.Message} {reason}")
{
    public MosipError Error { get; } = error;

    public string Reason { get; } = reason;
}
