using Microsoft.Extensions.Logging;

namespace Mosip.Partner.Abis.Telemetry;

/// <summary>Log messages of this package; event ids 2600 to 2649. Ids and reasons, never biometrics or addresses of shares.</summary>
internal static partial class Log
{
    [LoggerMessage(2600, LogLevel.Warning, "ABIS {Operation} {RequestId} is answered with failure reason {Reason}")]
    public static partial void Failed(ILogger logger, string operation, string requestId, AbisFailureReason reason);

    [LoggerMessage(2601, LogLevel.Error, "ABIS request {RequestId} is given up after attempt {Attempt}: {Exception}")]
    public static partial void GaveUp(ILogger logger, string requestId, int attempt, string? exception);

    [LoggerMessage(2602, LogLevel.Warning, "ABIS: shares that are not encrypted are taken (AcceptPlainShares): whoever sees the traffic or the address sees the biometrics. Have the data-share policy's encryptionType set to Partner Based")]
    public static partial void TakesPlainShares(ILogger logger);

    [LoggerMessage(2603, LogLevel.Error, "ABIS: a share came unencrypted and was answered with reason 11. The data-share policy has encryptionType none: have it set to Partner Based, or set Abis:AcceptPlainShares")]
    public static partial void PlainShare(ILogger logger);
}
