using System.Net;
using System.Net.Http.Headers;

namespace Mosip.Partner.Core.Login;

/// <summary>
/// Puts a token on every request of a client. After a 401, the token is renewed and the request sent once more: a service that refuses the
/// token has done nothing.
/// </summary>
/// <remarks>The body of a request must be readable twice, as one in memory is.</remarks>
/// <param name="tokens">Gives the tokens.</param>
/// <param name="transport">How they travel.</param>
public sealed class MosipTokenHandler(IMosipTokenProvider tokens, MosipTokenTransport transport = MosipTokenTransport.Cookie) : DelegatingHandler
{
    private const string Cookie = "Authorization";

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        AccessToken token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        HttpResponseMessage response = await SendAsync(request, token, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return response;
        response.Dispose();
        AccessToken renewed = await tokens.RenewAsync(token, cancellationToken).ConfigureAwait(false);
        return await SendAsync(request, renewed, cancellationToken).ConfigureAwait(false);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, AccessToken token, CancellationToken cancellationToken)
    {
        if (transport.HasFlag(MosipTokenTransport.Cookie))
        {
            request.Headers.Remove("Cookie");
            request.Headers.TryAddWithoutValidation("Cookie", $"{Cookie}={token.Reveal()}");
        }
        if (transport.HasFlag(MosipTokenTransport.Bearer))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
        return base.SendAsync(request, cancellationToken);
    }
}
