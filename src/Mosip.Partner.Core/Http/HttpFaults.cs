using Mosip.Partner.Core.Errors;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Mosip.Partner.Core.Http;

/// <summary>Tells what a failure of the HTTP stack means for a call to MOSIP.</summary>
public static class HttpFaults
{
    /// <summary>The transport fault that an exception of the HTTP stack stands for, or null for an exception that is none.</summary>
    /// <param name="exception">What the HTTP client threw.</param>
    public static MosipTransportFault? Recognise(Exception? exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError } => MosipTransportFault.NotReached,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => MosipTransportFault.TlsFailed,
        TimeoutRejectedException => MosipTransportFault.TimedOut,
        BrokenCircuitException => MosipTransportFault.NotReached,
        HttpRequestException or IOException => MosipTransportFault.ConnectionLost,
        _ => null,
    };

    /// <summary>Whether nothing can have reached the server, so that a call which changes something may be tried again.</summary>
    /// <param name="exception">What the HTTP client threw.</param>
    public static bool IsNotSent(Exception? exception) => Recognise(exception) == MosipTransportFault.NotReached;
}
