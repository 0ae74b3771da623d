namespace Mosip.Partner.Messaging.Stomp;

/// <summary>What arrives is not STOMP 1.2, or exceeds a limit. Its message holds nothing of what arrived.</summary>
internal sealed class StompException(string message) : Exception(message);
