using System.Net;
using System.Text;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.WebSub.Hub;

/// <summary>An answer of the hub, read from its body.</summary>
/// <param name="IsAccepted">Whether the hub took the call.</param>
/// <param name="Reason">Why not, in the hub's words; empty where it does not say.</param>
internal sealed record HubReply(bool IsAccepted, string Reason)
{
    private const string Accepted = "hub.mode=accepted", Denied = "hub.mode=denied", ReasonMember = "hub.reason=";

    /// <summary>Whether the topic was registered before.</summary>
    public bool IsAlreadyRegistered => Reason.Contains("already registered", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the topic is not known.</summary>
    public bool IsNotRegistered => Reason.Contains("not been registered", StringComparison.OrdinalIgnoreCase) || Reason.Contains("not registered", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token may be to blame. The reason is the hub's, the HTTP library's or the auth manager's.</summary>
    public bool IsAboutAuthorization =>
        Reason.Contains("authori", StringComparison.OrdinalIgnoreCase) || Reason.Contains("token", StringComparison.OrdinalIgnoreCase) || Reason.Contains("header", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an answer.</summary>
    /// <param name="status">The HTTP status: 202 without a body is how an older hub takes a subscription, otherwise the body decides.</param>
    /// <param name="body">The body.</param>
    /// <param name="operation">What is being done.</param>
    /// <exception cref="MosipTransportException">The answer is not a hub's.</exception>
    public static HubReply Read(HttpStatusCode status, ReadOnlySpan<byte> body, string operation)
    {
        string text = Encoding.UTF8.GetString(body).Trim();
        if (text.StartsWith(Accepted, StringComparison.Ordinal) || (status == HttpStatusCode.Accepted && text.Length == 0))
            return new HubReply(IsAccepted: true, "");
        // The reason is not percent-encoded, so it goes on to the end, whatever it holds.
        if (text.StartsWith(Denied, StringComparison.Ordinal))
            return new HubReply(IsAccepted: false, text.IndexOf(ReasonMember, StringComparison.Ordinal) is >= 0 and var start ? text[(start + ReasonMember.Length)..] : "");
        if (status == HttpStatusCode.BadRequest && text.Length > 0 && !text.StartsWith('<'))
            return new HubReply(IsAccepted: false, text);
        throw status is HttpStatusCode.OK or HttpStatusCode.Accepted
            ? new MosipTransportException(MosipTransportFault.UnexpectedReply, operation, detail: "the answer says neither accepted nor denied")
            : new MosipTransportException(MosipTransportFault.HttpStatus, operation, statusCode: status);
    }
}
