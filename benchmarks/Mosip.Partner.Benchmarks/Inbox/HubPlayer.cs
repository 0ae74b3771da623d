using System.Net.Http.Headers;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Benchmarks.Inbox;

/// <summary>Delivers as a hub does.</summary>
internal sealed class HubPlayer : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(1), ConnectTimeout = TimeSpan.FromSeconds(2) }) { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Delivers once.</summary>
    /// <returns>Whether it was acknowledged.</returns>
    public async Task<bool> DeliverAsync(Uri callback, byte[] body, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, callback) { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
        request.Headers.TryAddWithoutValidation(HubSignature.HeaderName, signature);
        try
        {
            using HttpResponseMessage answer = await _http.SendAsync(request);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();
}
