using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Devices.Capture;

/// <summary>An error that a device answered with, as an exception.</summary>
internal static class SbiRefusal
{
    private const int LongestInfo = 200;

    public static MosipServiceException Of(string operation, SbiError error, string? transactionId = null)
    {
        string info = error.Info ?? "", code = error.Code ?? "";
        return new MosipServiceException(operation, new MosipError(new MosipErrorCode(code), info.Length <= LongestInfo ? info : info[..LongestInfo]), "the device", SbiAdvice.For(code), transactionId);
    }
}
