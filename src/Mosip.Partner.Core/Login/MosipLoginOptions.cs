using Microsoft.Extensions.Options;

namespace Mosip.Partner.Core.Login;

/// <summary>With what to log in to MOSIP. Bound from <c>Login</c> in the registration's configuration section.</summary>
/// <remarks>
/// <see cref="TokenEndpoint"/> chooses the OpenID Connect token endpoint over authmanager, <see cref="UserName"/> a user over a client for itself.
/// </remarks>
public sealed class MosipLoginOptions
{
    /// <summary>The client, for example <c>mosip-pms-client</c>.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client's secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The user; for a partner its partner id. Default: none, the client logs in for itself.</summary>
    public string? UserName { get; set; }

    /// <summary>The user's password.</summary>
    public string? Password { get; set; }

    /// <summary>The application (<c>appId</c>) in authmanager. Default: <c>partner</c>.</summary>
    public string Application { get; set; } = MosipCredentials.PartnerApplication;

    /// <summary>Address of the OpenID Connect token endpoint. Default: none, authmanager is asked.</summary>
    public Uri? TokenEndpoint { get; set; }

    /// <summary>Address of authmanager. Default: <c>v1/authmanager</c> below <see cref="MosipOptions.BaseAddress"/>.</summary>
    public Uri? AuthManagerAddress { get; set; }

    /// <summary>Never a secret.</summary>
    public override string ToString() => $"login of client {ClientId}";

    /// <exception cref="Errors.MosipInputException">Something is missing.</exception>
    internal MosipCredentials ToCredentials()
    {
        string client = Need(ClientId, nameof(ClientId));
        return (TokenEndpoint, UserName) switch
        {
            ({ } endpoint, { Length: > 0 } user) => MosipCredentials.OpenIdUser(endpoint, user, Need(Password, nameof(Password)), client, ClientSecret),
            ({ } endpoint, _) => MosipCredentials.OpenIdClient(endpoint, client, Need(ClientSecret, nameof(ClientSecret))),
            (_, { Length: > 0 } user) => MosipCredentials.User(user, Need(Password, nameof(Password)), client, Need(ClientSecret, nameof(ClientSecret)), Application),
            _ => MosipCredentials.Client(client, Need(ClientSecret, nameof(ClientSecret)), Application),
        };
    }

    private static string Need(string? value, string member) => string.IsNullOrWhiteSpace(value)
        ? throw new Errors.MosipInputException(Errors.MosipInputFault.InvalidContent, LoginWay.Operation, $"Login:{member} is missing; set it, or give credentials with UseLogin")
        : value;
}

/// <summary>Addresses are whole ones.</summary>
internal sealed class LoginOptionsRules : IValidateOptions<MosipLoginOptions>
{
    public ValidateOptionsResult Validate(string? name, MosipLoginOptions options) =>
        IsWhole(options.TokenEndpoint) && IsWhole(options.AuthManagerAddress)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Login:TokenEndpoint or Login:AuthManagerAddress is not a whole address. Write it with https://.");

    private static bool IsWhole(Uri? address) => address is null or { IsAbsoluteUri: true, Scheme: "https" or "http" };
}
