using Microsoft.AspNetCore.Http;
using Mosip.Partner.Sandbox.AuthManager;

namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>Who may call, as the auth adapter in front of each of MOSIP's services decides: a token, then a role.</summary>
/// <param name="tokens">Knows the callers.</param>
/// <param name="repeats">Whether the answer to a call without any cookie comes twice, back to back, as upstream's filter writes it.</param>
internal sealed class CallerGate(TokenService tokens, bool repeats)
{
    /// <param name="request">The call.</param>
    /// <param name="anyAudience">Whether tokens of partners' own clients are taken, too.</param>
    /// <param name="roles">Roles of which one is enough; none for a call that every caller may make.</param>
    /// <param name="clients">Of partners' own clients those whose tokens are taken; null for all.</param>
    /// <returns>The caller, or the refusal with its HTTP status.</returns>
    public (Caller? Caller, MosipAnswer? Refusal) Admit(HttpRequest request, bool anyAudience, IReadOnlyCollection<string> roles, IReadOnlyCollection<string>? clients = null)
    {
        (Caller? caller, string? fault) = tokens.Authenticate(request, anyAudience);
        if (caller is not null && clients is not null && !IsListed(caller, clients))
            (caller, fault) = (null, "a token of a client that the operator has not added to the service's audience (auth.server.admin.allowed.audience)");
        if (caller is null)
            return (null, Refuse(StatusCodes.Status401Unauthorized, MosipAnswer.Refuse(ServiceErrors.Unauthenticated, new("access token", "a valid token in the cookie 'Authorization'", fault!))) with { IsWrittenTwice = repeats && request.Cookies.Count == 0 });
        if (roles.Count > 0 && !roles.Any(caller.Roles.Contains))
            return (null, Refuse(StatusCodes.Status403Forbidden, MosipAnswer.Refuse(ServiceErrors.Forbidden, new("role", $"one of {string.Join(", ", roles)}", RolesOf(caller)))));
        return (caller, null);
    }

    private static MosipAnswer Refuse(int status, MosipAnswer refusal) => refusal.WithoutEcho() with { HttpStatus = status };

    // MOSIP's own clients are on every list.
    private static bool IsListed(Caller caller, IReadOnlyCollection<string> clients) =>
        caller.ClientId is { } client && (client.StartsWith("mosip-", StringComparison.Ordinal) || clients.Contains(client, StringComparer.OrdinalIgnoreCase));

    private static string RolesOf(Caller caller) => caller.Roles.Count == 0 ? "no role" : string.Join(", ", caller.Roles);
}
