using Microsoft.Extensions.Logging;

namespace Mosip.Partner.Devices.SecureBiometricInterfaces;

/// <summary>Faults of devices; never what was captured.</summary>
internal static partial class Log
{
    [LoggerMessage(2601, LogLevel.Error, "The device failed in a capture for {Purpose}")]
    public static partial void CaptureFailed(ILogger logger, Exception exception, string purpose);

    [LoggerMessage(2602, LogLevel.Error, "The device failed in a preview")]
    public static partial void StreamFailed(ILogger logger, Exception exception);

    [LoggerMessage(2603, LogLevel.Error, "There is no certificate of IDA to encrypt a capture for")]
    public static partial void RecipientFailed(ILogger logger, Exception exception);

    [LoggerMessage(2604, LogLevel.Warning, "IDA's certificate for biometrics could not be fetched again; the one that is in use still serves")]
    public static partial void RecipientStale(ILogger logger, Exception exception);

    [LoggerMessage(2605, LogLevel.Error, "The key of a device could not be had or did not sign")]
    public static partial void KeyFailed(ILogger logger, Exception exception);
}
