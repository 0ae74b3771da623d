using Microsoft.Extensions.Logging;

namespace Mosip.Partner.Devices.SecureBiometricInterfaces;

/// <summary>Faults of devices; never what was captured.</summary>
internal static partial class Log
{
    [LoggerMessage(2601, LogLevel.Error, "The device failed in a capture for {Purpose}")]
    public static partial void CaptureFailed(ILogger logger, Exception exception, string purpose);

    [LoggerMessage(2602, LogLevel.Error, "The device failed in a preview")]
    public static partial void StreamFailed(ILogger logger, Exception exception);
}
