using Microsoft.AspNetCore.Http;
using Mosip.Partner.Sandbox.AuthManager;

namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>Who may call, as the auth adapter in front of each of MOSIP's services decides: a token, then a role.</summary>
internal static class CallerGate
{
    /// <param name="tokens">Knows the callers.</param>
    /// <param name="request">The call.</param>
    /// <param name="anyAudience">Whether tokens of partners' own clients are taken, too.</param>
    /// <param name="roles">Roles of which one is enough; none for a call that every caller may make.</param>
    /// <returns>The caller, or the refusal with its HTTP status.</returns>
    public static (Caller? Caller, MosipAnswer? Refusal) Admit(TokenService tokens, HttpRequest request, bool anyAudience, IReadOnlyCollection<string> roles)
    {
        (Caller? caller, string? fault) = tokens.Authenticate(request, anyAudience);
        if (caller is null)
            return (null, Refuse(StatusCodes.Status401Unauthorized, MosipAnswer.Refuse(ServiceErrors.Unauthenticated, new("access token", "a valid token in the cookie 'Authorization'", fault!))));
        if (roles.Count > 0 && !roles.Any(caller.Roles.Contains))
            return (null, Refuse(StatusCodes.Status403Forbidden, MosipAnswer.Refuse(ServiceErrors.Forbidden, new("role", $"one of {string.Join(", ", roles)}", RolesOf(caller)))));
        return (caller, null);
    }

    private static MosipAnswer Refuse(int status, MosipAnswer refusal) => refusal.WithoutEcho() with { HttpStatus = status };

    private static string RolesOf(Caller caller) => caller.Roles.Count == 0 ? "no role" : string.Join(", ", caller.Roles);
}
