using System.Globalization;
using System.Net;

namespace Mosip.Partner.Core.Errors;

/// <summary>What a <see cref="MosipTransportException"/> says, and what an HTTP status means for a repetition.</summary>
internal static class TransportAdvice
{
    public static string Describe(MosipTransportFault fault, string operation, string? transactionId, HttpStatusCode? statusCode, string? detail)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        (string why, string next) = fault switch
        {
            MosipTransportFault.NotReached => (
                "MOSIP could not be reached, nothing was sent",
                "Check the base address, DNS, proxy and firewall, then try again."),
            MosipTransportFault.TlsFailed => (
                "the TLS connection to MOSIP's gateway was refused, nothing was sent",
                "Check the host name, this machine's trusted roots and clock, and any proxy that opens TLS."),
            MosipTransportFault.TimedOut => (
                "no answer arrived in time, and MOSIP may have worked on the request",
                "Do not repeat a call that spends something (an OTP, a VID use) before you know; otherwise try again later."),
            MosipTransportFault.ConnectionLost => (
                "the connection broke while the answer was awaited, and MOSIP may have worked on the request",
                "Do not repeat a call that spends something (an OTP, a VID use) before you know; otherwise try again later."),
            MosipTransportFault.HttpStatus => ("the server answered " + Name(statusCode) + " without MOSIP's errors", NextStep(statusCode)),
            MosipTransportFault.NotJson => (
                "the reply is not JSON, so it is not MOSIP's: often a gateway's error page or a login form",
                "Check the base address and what stands between this machine and MOSIP."),
            MosipTransportFault.TruncatedReply => (
                "the reply ends in the middle of its JSON document",
                "Look for a proxy or gateway that cuts long bodies; MOSIP may have worked on the request."),
            MosipTransportFault.UnexpectedReply => (
                "the reply is JSON but not an answer of MOSIP for this operation",
                "Check that the base address names the right service and MOSIP release."),
            MosipTransportFault.ReplyTooLarge => (
                "the reply is larger than this client reads",
                "Check the base address; raise the limit only if the operator confirms such answers."),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a transport fault."),
        };
        return AdviceText.Compose(operation, why, detail, next, transactionId);
    }

    public static string Describe(MosipTransportFault fault, string operation, string answerer, string whatToDo)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        string why = fault switch
        {
            MosipTransportFault.NotReached => $"{answerer} could not be reached",
            MosipTransportFault.TimedOut => $"{answerer} did not answer in time",
            MosipTransportFault.ConnectionLost => $"{answerer} ended the connection before its answer",
            MosipTransportFault.ReplyTooLarge => $"{answerer} answers more than this client reads",
            _ => $"{answerer} answers something else than what was asked for",
        };
        return AdviceText.Compose(operation, why, detail: null, whatToDo, transactionId: null);
    }

    // 501 and 505 say that the server will never do it; 408 and 429 ask for another try by definition.
    public static bool IsTransient(HttpStatusCode? statusCode) => (int?)statusCode switch
    {
        408 or 429 => true,
        501 or 505 => false,
        >= 500 and <= 599 => true,
        _ => false,
    };

    // MOSIP answers its own refusals with 200, so a 4xx comes from a gateway that did not let the request through.
    public static bool MayHaveBeenProcessed(HttpStatusCode? statusCode) => (int?)statusCode is not (>= 400 and <= 499);

    private static string Name(HttpStatusCode? statusCode) =>
        statusCode is { } status ? string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status}") : "an HTTP error";

    private static string NextStep(HttpStatusCode? statusCode) => (int?)statusCode switch
    {
        401 or 403 => "A gateway refused the call before MOSIP saw it: check tokens, roles, client certificates and allowed addresses.",
        404 or 405 => "Check the base address and the service's path; the country may expose this service elsewhere.",
        413 => "The request is too large for the gateway; ask the operator for its limit.",
        429 => "Slow down and try again after the time that the server names.",
        500 => "MOSIP answers 500 without errors for requests it cannot take apart and for its own failures: see docs/troubleshooting.md.",
        >= 300 and <= 399 => "MOSIP does not redirect: check the base address (scheme, host, trailing slash).",
        >= 501 and <= 599 => "The server or a gateway is not available: try again later.",
        _ => "Check the base address and the gateway's log.",
    };
}
