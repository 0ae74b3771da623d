namespace Mosip.Partner.Core.Login;

/// <summary>Makes token providers of one registration: for its own credentials and for others, such as an administrator's.</summary>
public sealed class MosipLogin
{
    private readonly IHttpClientFactory _clients;
    private readonly string _clientName;
    private readonly Uri _authManager;
    private readonly MosipLoginOptions _options;
    private readonly TimeProvider _time;

    internal MosipLogin(IHttpClientFactory clients, string clientName, MosipOptions mosip, MosipLoginOptions options, TimeProvider time)
    {
        (_clients, _clientName, _options, _time) = (clients, clientName, options, time);
        _authManager = options.AuthManagerAddress ?? new Uri($"{mosip.BaseAddress!.AbsoluteUri.TrimEnd('/')}/v1/authmanager");
    }

    /// <summary>A provider that logs in with these credentials. Keep it: it holds the token.</summary>
    /// <param name="credentials">See <see cref="MosipCredentials"/>.</param>
    public IMosipTokenProvider Create(MosipCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return new MosipTokenProvider(credentials, _authManager, () => _clients.CreateClient(_clientName), _time);
    }

    /// <exception cref="Errors.MosipInputException">No credentials are configured.</exception>
    internal IMosipTokenProvider CreateConfigured() => Create(_options.ToCredentials());
}
