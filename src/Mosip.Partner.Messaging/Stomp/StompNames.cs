namespace Mosip.Partner.Messaging.Stomp;

/// <summary>Commands and headers of STOMP 1.2, and those that ActiveMQ adds.</summary>
internal static class StompNames
{
    public const string Connect = "CONNECT", Connected = "CONNECTED", Subscribe = "SUBSCRIBE", Send = "SEND", Message = "MESSAGE", Ack = "ACK", Nack = "NACK", Receipt = "RECEIPT",
        Error = "ERROR", Disconnect = "DISCONNECT";

    public const string Version = "version", AcceptVersion = "accept-version", Host = "host", Login = "login", Passcode = "passcode", HeartBeat = "heart-beat", Server = "server",
        Destination = "destination", Id = "id", AckHeader = "ack", ContentLength = "content-length", ReceiptHeader = "receipt", ReceiptId = "receipt-id", MessageHeader = "message";

    /// <summary>Without it ActiveMQ keeps the message in memory only.</summary>
    public const string Persistent = "persistent";

    /// <summary>The time of expiry in milliseconds since 1970; 0 for never.</summary>
    public const string Expires = "expires";

    /// <summary>How many unsettled messages the broker may give.</summary>
    public const string PrefetchSize = "activemq.prefetchSize";

    public const string Redelivered = "redelivered";

    /// <summary>This package's own: how many attempts have failed. STOMP cannot tell a broker to count one.</summary>
    public const string Failures = "mosip-failures";
}
