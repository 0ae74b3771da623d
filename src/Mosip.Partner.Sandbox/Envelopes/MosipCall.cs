using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mosip.Partner.Sandbox.AuthManager;
using Mosip.Partner.Sandbox.Faulting;

namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>A call to a MOSIP service that was read and whose caller is known.</summary>
/// <param name="http">The HTTP request.</param>
/// <param name="envelope">The body; undefined for a call without one.</param>
/// <param name="caller">Who calls; nobody at login.</param>
/// <param name="now">The time of the call.</param>
/// <param name="isSecond">Whether the call comes in PMS's second envelope.</param>
internal sealed class MosipCall(HttpContext http, JsonElement envelope, Caller caller, DateTimeOffset now, bool isSecond = false)
{
    public Caller Caller { get; } = caller;

    public DateTimeOffset Now { get; } = now;

    /// <summary>The caller's <c>id</c>, echoed by many answers.</summary>
    public string? Id => TextOf(envelope, "id");

    public string? Version => TextOf(envelope, "version");

    public string? RequestTime => TextOf(envelope, TimeMember);

    /// <summary>How this envelope spells the time.</summary>
    public string TimeMember => isSecond ? "requestTime" : "requesttime";

    public JsonElement Envelope => envelope;

    public bool HasRequest => Request.ValueKind == JsonValueKind.Object;

    public JsonElement Request => envelope.ValueKind == JsonValueKind.Object && envelope.TryGetProperty("request", out JsonElement request) ? request : default;

    /// <summary>A member of <c>request</c> as text; numbers and truth values become text as in Java's mapper.</summary>
    public string? Text(string member) => TextOf(Request, member);

    /// <summary>A member of <c>request</c> that validation has found to be there.</summary>
    public string Required(string member) => Text(member) ?? throw new InvalidOperationException($"The rules of this call do not ask for '{member}'.");

    /// <summary>A part of the path.</summary>
    public string Path(string name) => Convert.ToString(http.Request.RouteValues[name], CultureInfo.InvariantCulture) ?? "";

    /// <summary>A parameter of the query, or null.</summary>
    public string? Query(string name) => http.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>A member of <c>request</c> that is a truth value; null where it is absent.</summary>
    public bool? Flag(string member) => Member(member) is not { ValueKind: not JsonValueKind.Null } value ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Text(member) is not ("" or "0") and not null && !"false".Equals(Text(member), StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>A member of <c>request</c>, or null where it is absent.</summary>
    public JsonElement? Member(string name) => HasRequest && Request.TryGetProperty(name, out JsonElement value) ? value : null;

    /// <summary>Whether a fault is switched on for this call.</summary>
    public bool Meets(FaultKind fault) => AppliedFaults.Of(http).Has(fault);

    /// <summary>Whether the call brings any cookie.</summary>
    public bool HasCookies => http.Request.Cookies.Count > 0;

    /// <summary>The text of a cookie, or null.</summary>
    public string? Cookie(string name) => http.Request.Cookies[name] is { Length: > 0 } text ? text : null;

    /// <summary>Hands a token to the caller, in a header and a cookie.</summary>
    public void SetToken(string token, TimeSpan lifetime)
    {
        http.Response.Headers.Authorization = token;
        SetCookie(TokenService.Cookie, token, lifetime);
    }

    public void SetCookie(string name, string text, TimeSpan lifetime) => http.Response.Cookies.Append(name, text, new CookieOptions { Path = "/", HttpOnly = true, MaxAge = lifetime });

    private static string? TextOf(JsonElement json, string member) =>
        json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(member, out JsonElement value) ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
}
