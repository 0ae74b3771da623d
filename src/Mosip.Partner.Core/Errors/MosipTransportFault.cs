namespace Mosip.Partner.Core.Errors;

/// <summary>Why there is no usable answer of MOSIP.</summary>
public enum MosipTransportFault
{
    /// <summary>No connection was made: name not resolved, connection refused, no route. Nothing was sent.</summary>
    NotReached,

    /// <summary>The TLS handshake failed: certificate of the gateway not trusted, wrong host name, no common protocol. Nothing was sent.</summary>
    TlsFailed,

    /// <summary>No answer arrived in time. MOSIP may have worked on the request.</summary>
    TimedOut,

    /// <summary>The connection broke after the request was on its way. MOSIP may have worked on the request.</summary>
    ConnectionLost,

    /// <summary>An HTTP status other than success came without MOSIP's <c>errors</c>; see <see cref="MosipTransportException.StatusCode"/>.</summary>
    HttpStatus,

    /// <summary>The body is not JSON: a gateway's or proxy's HTML page, a login form, or nothing at all.</summary>
    NotJson,

    /// <summary>The body ends in the middle of the JSON document.</summary>
    TruncatedReply,

    /// <summary>The body is JSON and still not MOSIP's answer: other members, other types, or something after the document.</summary>
    UnexpectedReply,

    /// <summary>The body is larger than the limit for this operation; it was not read to its end.</summary>
    ReplyTooLarge,
}
