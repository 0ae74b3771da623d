using Microsoft.AspNetCore.Http;
using Mosip.Partner.Sandbox.AuthManager;

namespace Mosip.Partner.Sandbox.WebSubHub;

/// <summary>Who may do what: a role for the topic, and for a topic of one partner that partner's own client.</summary>
internal sealed class HubAuthorization(TokenService tokens)
{
    private const string ServiceAccount = "service-account-";

    /// <summary>Why a subscription is refused, in the hub's words and in plain ones; null where it is not.</summary>
    public (string Reason, RefusalExplanation Explanation)? RefuseSubscriber(HttpRequest request, string topic) => Refuse(request, "Subscriber is not authorized", caller =>
    {
        if (topic.IndexOf('/', StringComparison.Ordinal) is not (>= 0 and var slash))
            return LackOf(caller, $"SUBSCRIBE_{topic}_GENERAL");
        string partner = topic[..slash];
        return LackOf(caller, $"SUBSCRIBE_{topic[(slash + 1)..]}_INDIVIDUAL")
            ?? (UserOf(caller) == partner ? null : new RefusalExplanation("client of the token", $"the one whose id is the part of the topic before the slash, letter case included: {partner}", "another client"));
    });

    /// <summary>Why a publication, or a change of topics, is refused; null where it is not.</summary>
    public (string Reason, RefusalExplanation Explanation)? RefusePublisher(HttpRequest request, string topic) => Refuse(request, "Publisher is not authorized", caller =>
        LackOf(caller, topic.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? $"PUBLISH_{topic[(slash + 1)..]}_ALL_INDIVIDUAL" : $"PUBLISH_{topic}_GENERAL"));

    private (string, RefusalExplanation)? Refuse(HttpRequest request, string reason, Func<Caller, RefusalExplanation?> check)
    {
        if (request.Headers.Cookie.Count == 0)
            return ("Http header does not exist", new("cookie", "the token in the cookie 'Authorization'", request.Headers.Authorization.Count > 0 ? "only a header 'Authorization', which the hub does not read" : "no cookie"));
        if (!request.Cookies.ContainsKey(TokenService.Cookie))
            return ("Authorization token cannot be found", new("cookie", "the token in the cookie 'Authorization'", "other cookies"));
        (Caller? caller, string? fault) = tokens.Authenticate(request, anyAudience: true);
        if (caller is null)
            return ("Token is not valid", new("access token", "a valid token", fault!));
        return check(caller) is { } lack ? (reason, lack) : null;
    }

    private static RefusalExplanation? LackOf(Caller caller, string role) => caller.Roles.Contains(role) ? null
        : new RefusalExplanation("role", role, caller.Roles.Count == 0 ? "no role" : string.Join(", ", caller.Roles.Order(StringComparer.Ordinal)));

    private static string UserOf(Caller caller) => caller.UserId.StartsWith(ServiceAccount, StringComparison.Ordinal) ? caller.UserId[ServiceAccount.Length..] : caller.UserId;
}
