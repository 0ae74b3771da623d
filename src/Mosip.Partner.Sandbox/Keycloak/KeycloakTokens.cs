using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Mosip.Partner.Sandbox.Keycloak;

/// <summary>Tokens of Keycloak's own administrators. They are good for Keycloak alone.</summary>
internal sealed class KeycloakTokens(TimeProvider clock)
{
    /// <summary>The administrator of the master realm. The password is no secret: the sandbox serves tests on one machine.</summary>
    public const string AdministratorName = "admin";

    private const string AdministratorPassword = "sandbox-keycloak-password";
    private const string Scheme = "Bearer ";

    private readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new(StringComparer.Ordinal);

    /// <summary>How long a token lasts: Keycloak's default for the master realm.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(1);

    public static bool IsAdministrator(string? name, string? password) => name == AdministratorName
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(AdministratorPassword), Encoding.UTF8.GetBytes(password ?? ""));

    public string Issue()
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach ((string ended, _) in _tokens.Where(token => token.Value < now))
            _tokens.TryRemove(ended, out _);
        string token = RandomNumberGenerator.GetHexString(64);
        _tokens[token] = now + Lifetime;
        return token;
    }

    /// <summary>Whether an <c>Authorization</c> header holds a token that has not ended.</summary>
    public bool Accepts(string? header) => header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true
        && _tokens.TryGetValue(header[Scheme.Length..].Trim(), out DateTimeOffset until) && clock.GetUtcNow() <= until;
}
