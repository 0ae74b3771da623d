using Microsoft.Extensions.Logging;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>Log messages of this package; event ids 2100 to 2199.</summary>
internal static partial class Log
{
    [LoggerMessage(2100, LogLevel.Debug, "IDA answered {Operation} in {Milliseconds} ms: {Outcome} (transaction {TransactionId})")]
    public static partial void Answered(ILogger logger, string operation, double milliseconds, string outcome, string transactionId);

    [LoggerMessage(2101, LogLevel.Warning, "IDA refused {Operation}: {ErrorCode} (transaction {TransactionId})")]
    public static partial void Refused(ILogger logger, string operation, string errorCode, string transactionId);

    [LoggerMessage(2102, LogLevel.Warning, "This machine's clock differs from IDA's by {Seconds} s, more than the allowed {AllowedSeconds} s: synchronise it")]
    public static partial void ClockDiffers(ILogger logger, double seconds, double allowedSeconds);

    [LoggerMessage(2103, LogLevel.Information, "IDA refused its certificate with {ErrorCode}; fetched another one and asks once more (transaction {TransactionId})")]
    public static partial void CertificateRenewed(ILogger logger, string errorCode, string transactionId);

    [LoggerMessage(2104, LogLevel.Warning, "The signature of IDA's answers is NOT checked: WithoutResponseSignatureVerification() is in effect")]
    public static partial void SignatureNotChecked(ILogger logger);

    [LoggerMessage(2105, LogLevel.Warning, "A certificate of IDA could not be got anew; the one that is in use still serves")]
    public static partial void CertificateStale(ILogger logger, Exception exception);
}
