using Microsoft.Extensions.Logging;

namespace Mosip.Partner.Sandbox.Recording;

/// <summary>The sandbox's log messages. None holds an address, an id of a person, a key or a secret.</summary>
internal static partial class SandboxLog
{
    [LoggerMessage(9001, LogLevel.Information, "The sandbox plays MOSIP {Release} at {Address}. Its keys are test material.")]
    public static partial void Started(ILogger logger, string release, Uri address);

    [LoggerMessage(9002, LogLevel.Information, "{Operation}: {Method} {Route} answered with HTTP {Status}")]
    public static partial void Answered(ILogger logger, string operation, string method, string route, int status);

    [LoggerMessage(9003, LogLevel.Warning, "{Operation}: {Method} {Route} answered with HTTP {Status}, refused: {Codes} (transaction {TransactionId})")]
    public static partial void Refused(ILogger logger, string operation, string method, string route, int status, string codes, string transactionId);

    [LoggerMessage(9005, LogLevel.Error, "The sandbox failed with {Exception} in {Operation}. {StackTrace}")]
    public static partial void Failed(ILogger logger, string exception, string operation, string? stackTrace);

    [LoggerMessage(9004, LogLevel.Warning, "{Operation}: {Check}: expected {Expected}; came {Actual}")]
    public static partial void Explained(ILogger logger, string operation, string check, string expected, string actual);
}
