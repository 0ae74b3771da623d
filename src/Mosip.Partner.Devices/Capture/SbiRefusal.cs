using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Devices.Capture;

/// <summary>An error that a device answered with, as an exception.</summary>
internal static class SbiRefusal
{
    private const int LongestInfo = 200;

    public static MosipServiceException Of(string operation, SbiError error, string? transactionId = null)
    {
        string info = error.Info ?? "";
        return new MosipServiceException(operation, [new MosipError(new MosipErrorCode(error.Code ?? ""), info.Length <= LongestInfo ? info : info[..LongestInfo])], transactionId);
    }
}
