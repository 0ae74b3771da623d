namespace Mosip.Partner.Sandbox.Faulting;

/// <summary>What goes wrong.</summary>
internal enum FaultKind
{
    Latency,
    DroppedConnection,
    HttpStatus,
    GatewayPage,
    OversizedReply,
    TruncatedReply,
    TwoDocuments,
    UnsignedReply,
    UnknownSigner,
    ExpiredCertificate,
    ClockOffset,
    ShareRefused,
}
