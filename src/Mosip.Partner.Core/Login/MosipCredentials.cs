namespace Mosip.Partner.Core.Login;

/// <summary>With what to log in to MOSIP, and in which of the documented ways. Prints without secrets.</summary>
public sealed class MosipCredentials
{
    /// <summary>The application of partner management in authmanager's map of applications to realms.</summary>
    public const string PartnerApplication = "partner";

    private MosipCredentials(LoginWay way, string description) => (Way, Description) = (way, description);

    internal LoginWay Way { get; }

    private string Description { get; }

    /// <summary>A client for itself, through authmanager (<c>/authenticate/clientidsecretkey</c>).</summary>
    /// <param name="clientId">For example <c>mosip-pms-client</c>.</param>
    /// <param name="secret">Its secret.</param>
    /// <param name="application">The application (<c>appId</c>): <c>partner</c>, or <c>ida</c> for <c>mosip-deployment-client</c>.</param>
    public static MosipCredentials Client(string clientId, string secret, string application = PartnerApplication)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        ArgumentException.ThrowIfNullOrWhiteSpace(application);
        return new MosipCredentials(new ClientLogin(clientId, secret, application), $"client {clientId}");
    }

    /// <summary>A user through a client, through authmanager (<c>/authenticate/internal/useridPwd</c>). A partner's user name is its partner id.</summary>
    /// <param name="userName">The user.</param>
    /// <param name="password">The user's password.</param>
    /// <param name="clientId">The client, for example <c>mosip-pms-client</c>.</param>
    /// <param name="clientSecret">The client's secret.</param>
    /// <param name="application">The application (<c>appId</c>).</param>
    public static MosipCredentials User(string userName, string password, string clientId, string clientSecret, string application = PartnerApplication)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userName);
        ArgumentException.ThrowIfNullOrEmpty(password);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        ArgumentException.ThrowIfNullOrWhiteSpace(application);
        return new MosipCredentials(new UserLogin(userName, password, clientId, clientSecret, application), $"user through client {clientId}");
    }

    /// <summary>A client for itself, at the OpenID Connect token endpoint (grant <c>client_credentials</c>).</summary>
    /// <param name="tokenEndpoint">For example <c>https://iam.example.org/auth/realms/mosip/protocol/openid-connect/token</c>.</param>
    /// <param name="clientId">The client.</param>
    /// <param name="secret">Its secret.</param>
    public static MosipCredentials OpenIdClient(Uri tokenEndpoint, string clientId, string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return new MosipCredentials(
            new OpenIdLogin(Whole(tokenEndpoint), [new("grant_type", "client_credentials"), new("client_id", clientId), new("client_secret", secret)]),
            $"client {clientId} at {tokenEndpoint.Host}");
    }

    /// <summary>A user through a client, at the OpenID Connect token endpoint (grant <c>password</c>).</summary>
    /// <param name="tokenEndpoint">For example <c>https://iam.example.org/auth/realms/mosip/protocol/openid-connect/token</c>.</param>
    /// <param name="userName">The user.</param>
    /// <param name="password">The user's password.</param>
    /// <param name="clientId">The client.</param>
    /// <param name="clientSecret">The client's secret; null for a public client.</param>
    public static MosipCredentials OpenIdUser(Uri tokenEndpoint, string userName, string password, string clientId, string? clientSecret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userName);
        ArgumentException.ThrowIfNullOrEmpty(password);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        List<KeyValuePair<string, string>> form = [new("grant_type", "password"), new("client_id", clientId), new("username", userName), new("password", password)];
        if (!string.IsNullOrEmpty(clientSecret))
            form.Add(new("client_secret", clientSecret));
        return new MosipCredentials(new OpenIdLogin(Whole(tokenEndpoint), form), $"user through client {clientId} at {tokenEndpoint.Host}");
    }

    /// <summary>The way and the client; no user name and no secret.</summary>
    public override string ToString() => Description;

    private static Uri Whole(Uri tokenEndpoint)
    {
        ArgumentNullException.ThrowIfNull(tokenEndpoint);
        return tokenEndpoint is { IsAbsoluteUri: true, Scheme: "https" or "http" }
            ? tokenEndpoint
            : throw new ArgumentException("The token endpoint is not a whole address. Write it with https://.", nameof(tokenEndpoint));
    }
}
