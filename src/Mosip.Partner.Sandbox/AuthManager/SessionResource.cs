using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.AuthManager;

/// <summary>
/// What follows a login: a token is looked at, renewed and given back. A token that was given back is refused here; the services look at the signature and the
/// time alone, and so take it until it expires.
/// </summary>
internal sealed class SessionResource(IdentityProvider identities, TokenService tokens) : IServiceResource
{
    public const string RefreshCookie = "refresh_token";

    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);

    public ServiceProfile Service => ServiceProfile.AuthManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/authorize/validateToken", Validate) { IsPublic = true },
        new("GET", "/authorize/admin/validateToken", Validate) { IsPublic = true },
        new("POST", "/authorize/refreshToken/{appid}", Refresh) { IsPublic = true, Rules = [FieldRule.NotBlank("clientID"), FieldRule.NotBlank("clientSecret")] },
        new("POST", "/authorize/invalidateToken", End) { IsPublic = true },
        new("DELETE", "/logout/user", End) { IsPublic = true },
    ];

    private MosipAnswer Validate(MosipCall call) => WithToken(call, TokenService.Cookie, (token, caller) => MosipAnswer.Of(new JsonObject
    {
        ["userId"] = caller.UserId,
        ["mobile"] = null,
        ["mail"] = caller.Email,
        ["langCode"] = null,
        ["userPassword"] = null,
        ["name"] = caller.UserId,
        ["role"] = string.Join(',', caller.Roles),
        ["rId"] = null,
        ["token"] = token,
    }));

    private MosipAnswer Refresh(MosipCall call)
    {
        if (!IdentityProvider.Knows(call.Path("appid")))
            return LoginResource.UnknownApplication;
        if (identities.FindClient(call.Text("clientID"), call.Text("clientSecret")) is not { } client)
            return LoginResource.InvalidCredentials;
        return WithToken(call, RefreshCookie, (token, caller) =>
        {
            if (identities.FindUser(caller.UserId) is not { } user)
                return Refuse("an account that is there no longer");
            (string access, string refresh) = (tokens.IssueToUser(user, client.Name), tokens.IssueToUser(user, client.Name));
            call.SetToken(access, TokenService.Lifetime);
            call.SetCookie(RefreshCookie, refresh, TokenService.Lifetime);
            int seconds = (int)TokenService.Lifetime.TotalSeconds;
            return MosipAnswer.Of(new JsonObject { ["accesstoken"] = access, ["refreshToken"] = refresh, ["accessTokenExpTime"] = seconds, ["refreshTokenExpTime"] = seconds });
        });
    }

    private MosipAnswer End(MosipCall call) => WithToken(call, TokenService.Cookie, (token, _) =>
    {
        _ended.Add(token);
        return MosipAnswer.Of(new JsonObject { ["status"] = "Success", ["message"] = "Successfully logged out" });
    });

    private MosipAnswer WithToken(MosipCall call, string cookie, Func<string, Caller, MosipAnswer> answer)
    {
        if (!call.HasCookies)
            return MosipAnswer.Refuse(ServiceErrors.Error("KER-ATH-006", "Cookie is empty"), new("cookies", $"one named {cookie}", "none"));
        if (call.Cookie(cookie) is not { } token)
            return MosipAnswer.Refuse(ServiceErrors.Error("KER-ATH-007", "Token not present in cookies"), new("cookies", $"one named {cookie}", "others"));
        if (_ended.Contains(token))
            return Refuse("a token that was given back");
        (Caller? caller, string? fault) = tokens.Read(token);
        return caller is null ? Refuse(fault!) : answer(token, caller);
    }

    private static MosipAnswer Refuse(string found) =>
        MosipAnswer.Refuse(ServiceErrors.Unauthenticated, new("token", "a valid one of this realm", found)) with { HttpStatus = StatusCodes.Status401Unauthorized };
}
