using Microsoft.Extensions.Logging;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.WebSub.Telemetry;

/// <summary>Log messages of this package; event ids 2300 to 2399. Topics, ids and reasons, never content.</summary>
internal static partial class Log
{
    [LoggerMessage(2300, LogLevel.Information, "Hub: the {Mode} of {Topic} is confirmed")]
    public static partial void IntentConfirmed(ILogger logger, string topic, string mode);

    [LoggerMessage(2301, LogLevel.Warning, "Hub: a verification of intent was refused: {Reason}")]
    public static partial void IntentRefused(ILogger logger, string reason);

    [LoggerMessage(2302, LogLevel.Error, "Hub: the subscription to {Topic} was denied: {Reason}")]
    public static partial void Denied(ILogger logger, string topic, string reason);

    [LoggerMessage(2303, LogLevel.Warning, "Hub: a delivery for {Topic} does not verify ({Fault}). If all do so, the hub has another secret: rotate it")]
    public static partial void Forged(ILogger logger, string topic, MosipCryptoFault fault);

    [LoggerMessage(2304, LogLevel.Error, "Hub: a genuine delivery for {Topic} is no event; it is kept under {EventId} for a person to look at: {Reason}")]
    public static partial void Unreadable(ILogger logger, string topic, string eventId, string reason);

    [LoggerMessage(2305, LogLevel.Error, "Hub: event {EventId} of {Topic} could not be stored ({Exception}); the hub stops delivering until the next subscription")]
    public static partial void NotStored(ILogger logger, string topic, string eventId, string? exception);

    [LoggerMessage(2306, LogLevel.Warning, "Hub: subscribing failed, trying again: {Reason}")]
    public static partial void SubscribeFailed(ILogger logger, string reason);

    [LoggerMessage(2307, LogLevel.Information, "Hub: {Count} subscriptions have a new secret")]
    public static partial void Rotated(ILogger logger, int count);

    [LoggerMessage(2309, LogLevel.Warning, "Hub: event {EventId} came to the callback of {Topic}, is of another topic, and was left aside. The hub confuses topics that differ in punctuation alone")]
    public static partial void OtherTopic(ILogger logger, string topic, string eventId);

    [LoggerMessage(2308, LogLevel.Warning, "Hub: deliveries for {Topic} are still signed with the previous secret: rotate it")]
    public static partial void PreviousSecret(ILogger logger, string topic);
}
