namespace Mosip.Partner.Sandbox.Ida.Signatures;

/// <summary>Keymanager raises a code, or Java an exception, instead of judging a signature.</summary>
internal sealed class SignatureFaultException(string errorCode, string reason) : Exception(reason)
{
    public string ErrorCode { get; } = errorCode;
}
