using System.Globalization;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace Mosip.Partner.Sandbox.AuthManager;

/// <summary>Makes access tokens as MOSIP's identity provider does, and checks them as the auth adapter in front of each service does.</summary>
internal sealed class TokenService(Lazy<RSA> key, TimeProvider clock)
{
    public const string Cookie = "Authorization";

    private const string Session = "session_state", Issuer = "https://iam.sandbox.example/auth/realms/mosip";

    private readonly Lazy<RsaSecurityKey> _key = new(() => new RsaSecurityKey(key.Value) { KeyId = "sandbox-realm-key" });
    private readonly JwtSecurityTokenHandler _handler = new() { MapInboundClaims = false };

    private int _session;

    /// <summary>How long a token lasts.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Makes the token of a client that logged in for itself.</summary>
    public string IssueToClient(Account client) => Issue($"service-account-{client.Name}", client, client.Name);

    /// <summary>Makes the token of a user who logged in through a client.</summary>
    public string IssueToUser(Account user, string clientId) => Issue(user.Name, user, clientId);

    /// <summary>Ends all tokens so far, whatever time they had left.</summary>
    public void Expire() => Interlocked.Increment(ref _session);

    /// <summary>Reads the caller from the cookie; MOSIP's services do not look at the <c>Authorization</c> header.</summary>
    /// <param name="request">The request.</param>
    /// <param name="anyAudience">Whether the token of any client will do, as for services that ask authmanager in place of the adapter.</param>
    public (Caller? Caller, string? Fault) Authenticate(HttpRequest request, bool anyAudience = false)
    {
        // The adapter takes the first cookie whose name contains the word.
        string? token = request.Cookies.FirstOrDefault(cookie => cookie.Key.Contains(Cookie, StringComparison.Ordinal)).Value;
        if (string.IsNullOrEmpty(token))
            return (null, request.Headers.Authorization.Count > 0 ? "no cookie, only a header, which these services do not read" : "no cookie");
        return Read(token, anyAudience);
    }

    /// <summary>Reads the caller from a token.</summary>
    public (Caller? Caller, string? Fault) Read(string token, bool anyAudience = true)
    {
        try
        {
            ClaimsPrincipal principal = _handler.ValidateToken(token, Parameters(), out _);
            if (principal.FindFirstValue(Session) != SessionNow)
                return (null, "a token that was ended");
            return anyAudience || IsForMosip(principal) ? (Read(principal), null) : (null, "a token for another audience");
        }
        catch (SecurityTokenExpiredException)
        {
            return (null, "a token that has expired");
        }
        catch (Exception e) when (e is SecurityTokenException or ArgumentException)
        {
            return (null, "a token that this realm did not sign");
        }
    }

    /// <summary>The keys that tokens are checked with, as a JSON Web Key Set.</summary>
    public JsonObject DescribeKeys()
    {
        RSAParameters parameters = _key.Value.Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kid"] = _key.Value.KeyId,
                ["kty"] = "RSA",
                ["alg"] = SecurityAlgorithms.RsaSha256,
                ["use"] = "sig",
                ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
                ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            }),
        };
    }

    private string SessionNow => _session.ToString(CultureInfo.InvariantCulture);

    private string Issue(string userId, Account account, string clientId)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        var payload = new JwtPayload
        {
            ["exp"] = EpochTime.GetIntDate(now + Lifetime),
            ["iat"] = EpochTime.GetIntDate(now),
            ["jti"] = Guid.NewGuid().ToString(),
            ["iss"] = Issuer,
            ["aud"] = "account",
            ["sub"] = userId,
            ["azp"] = clientId,
            ["preferred_username"] = userId,
            [Session] = SessionNow,
            ["realm_access"] = new Dictionary<string, object> { ["roles"] = account.Roles.ToArray() },
        };
        if (account.Email is { } email)
            payload["email"] = email;
        return _handler.WriteToken(new JwtSecurityToken(new JwtHeader(new SigningCredentials(_key.Value, SecurityAlgorithms.RsaSha256)), payload));
    }

    private TokenValidationParameters Parameters() => new()
    {
        ValidIssuer = Issuer,
        IssuerSigningKey = _key.Value,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        ValidateAudience = false,
        ClockSkew = TimeSpan.Zero,
        LifetimeValidator = (_, expires, _, _) => expires > clock.GetUtcNow().UtcDateTime
            ? true
            : throw new SecurityTokenExpiredException(string.Create(CultureInfo.InvariantCulture, $"Expired at {expires:u}.")),
    };

    // Keycloak names the client that logged in as "azp"; the adapter compares it with its list of clients.
    private static bool IsForMosip(ClaimsPrincipal principal) =>
        principal.FindFirstValue("azp") is { } client && client.StartsWith("mosip-", StringComparison.Ordinal);

    private static Caller Read(ClaimsPrincipal principal)
    {
        using JsonDocument access = JsonDocument.Parse(principal.FindFirstValue("realm_access") ?? "{}");
        IEnumerable<string> roles = access.RootElement.TryGetProperty("roles", out JsonElement list) ? list.EnumerateArray().Select(role => role.GetString()!) : [];
        return new Caller(principal.FindFirstValue("preferred_username") ?? "", principal.FindFirstValue("email"), roles.ToHashSet(StringComparer.Ordinal)) { ClientId = principal.FindFirstValue("azp") };
    }
}
