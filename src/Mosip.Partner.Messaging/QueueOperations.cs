namespace Mosip.Partner.Messaging;

/// <summary>What exceptions and metrics of this package call the things it does.</summary>
internal static class QueueOperations
{
    public const string Connect = "connect to queue";
    public const string Receive = "receive from queue";
    public const string Send = "send to queue";
    public const string Settle = "settle queue message";
}
