using Mosip.Partner.Core.Errors;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>Tells what a failure of the HTTP stack means.</summary>
internal static class TransportFaults
{
    public static MosipTransportFault? Recognise(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError } => MosipTransportFault.NotReached,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => MosipTransportFault.TlsFailed,
        TimeoutRejectedException => MosipTransportFault.TimedOut,
        BrokenCircuitException => MosipTransportFault.NotReached,
        HttpRequestException or IOException => MosipTransportFault.ConnectionLost,
        _ => null,
    };

    /// <summary>Whether nothing can have reached the server, so that a call which spends something may be tried again.</summary>
    public static bool IsNotSent(Exception? exception) => exception is not null && Recognise(exception) == MosipTransportFault.NotReached;
}
