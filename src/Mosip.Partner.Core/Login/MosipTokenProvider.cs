using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;
using Mosip.Partner.Core.Telemetry;

namespace Mosip.Partner.Core.Login;

/// <summary>Logs in with credentials and keeps the token until shortly before it ends. However many calls wait, there is one login.</summary>
/// <param name="credentials">With what to log in.</param>
/// <param name="authManager">Address of authmanager, for example <c>https://api.example.org/v1/authmanager</c>.</param>
/// <param name="createClient">Makes the HTTP client of a login; it is disposed of afterwards.</param>
/// <param name="time">The clock.</param>
public sealed class MosipTokenProvider(MosipCredentials credentials, Uri authManager, Func<HttpClient> createClient, TimeProvider time) : IMosipTokenProvider
{
    private const int MaximumReplySize = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private AccessToken? _token;
    private Task<AccessToken>? _login;

    /// <inheritdoc/>
    public ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken = default) => GetAsync(refused: null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<AccessToken> RenewAsync(AccessToken refused, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return GetAsync(refused, cancellationToken);
    }

    private ValueTask<AccessToken> GetAsync(AccessToken? refused, CancellationToken cancellationToken)
    {
        Task<AccessToken> login;
        lock (_gate)
        {
            if (_token is { } token && !ReferenceEquals(token, refused) && time.GetUtcNow() < token.RenewAt)
                return ValueTask.FromResult(token);
            // The login belongs to all who wait for it: it does not end because one of them gives up.
            login = _login ??= Task.Run(LogInAsync, CancellationToken.None);
        }
        return new ValueTask<AccessToken>(login.WaitAsync(cancellationToken));
    }

    private async Task<AccessToken> LogInAsync()
    {
        AccessToken? token = null;
        string outcome = "failed";
        try
        {
            token = await RequestAsync().ConfigureAwait(false);
            outcome = "done";
            return token;
        }
        catch (MosipServiceException)
        {
            outcome = "refused";
            throw;
        }
        finally
        {
            CoreTelemetry.Logins.Add(1, new KeyValuePair<string, object?>("mosip.outcome", outcome));
            lock (_gate)
                (_token, _login) = (token, null);
        }
    }

    private async Task<AccessToken> RequestAsync()
    {
        using var deadline = new CancellationTokenSource(Patience, time);
        DateTimeOffset now = time.GetUtcNow();
        using HttpRequestMessage request = credentials.Way.CreateRequest(authManager, now);
        try
        {
            using HttpClient client = createClient();
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            byte[] body = await BoundedBody.ReadAsync(response.Content, MaximumReplySize, LoginWay.Operation, deadline.Token).ConfigureAwait(false);
            IssuedToken issued = credentials.Way.Read(response, body);
            return new AccessToken(issued.Value, TokenLife.RenewAt(issued, now));
        }
        catch (OperationCanceledException e)
        {
            throw new MosipTransportException(MosipTransportFault.TimedOut, LoginWay.Operation, detail: request.RequestUri!.Host, innerException: e);
        }
        catch (Exception e) when (HttpFaults.Recognise(e) is { } fault)
        {
            throw new MosipTransportException(fault, LoginWay.Operation, detail: request.RequestUri!.Host, innerException: e);
        }
    }
}
