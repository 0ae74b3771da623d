using Microsoft.Extensions.Logging;

namespace Mosip.Partner.Inbox.Telemetry;

/// <summary>Log messages of this package; event ids 2400 to 2499. Ids and reasons, never content.</summary>
internal static partial class Log
{
    // The exception's type alone: the messages of a handler's exceptions may hold anything.
    public static void AttemptFailed(ILogger logger, string channel, string id, int attempt, Exception exception) =>
        AttemptFailed(logger, channel, id, attempt, exception is Core.Errors.MosipException ? exception.Message : exception.GetType().FullName);

    public static void StoreFailed(ILogger logger, string channel, Exception exception) => StoreFailed(logger, channel, exception is Core.Errors.MosipException ? exception.Message : exception.GetType().FullName, exception.HResult);

    [LoggerMessage(2400, LogLevel.Warning, "Inbox {Channel}: attempt {Attempt} at {EntryId} failed: {Reason}")]
    private static partial void AttemptFailed(ILogger logger, string channel, string entryId, int attempt, string? reason);

    [LoggerMessage(2401, LogLevel.Error, "Inbox {Channel}: {EntryId} is parked: {Reason}")]
    public static partial void Parked(ILogger logger, string channel, string entryId, string reason);

    [LoggerMessage(2402, LogLevel.Warning, "Inbox {Channel}: the lease of {EntryId} was lost, another attempt follows; handlers that take longer than the lease must not block")]
    public static partial void LeaseLost(ILogger logger, string channel, string entryId);

    [LoggerMessage(2403, LogLevel.Error, "Inbox {Channel}: the database failed ({Exception}, code {Code}); trying again")]
    private static partial void StoreFailed(ILogger logger, string channel, string? exception, int code);
}
