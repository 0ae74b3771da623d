using System.Net.Http.Headers;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Benchmarks.Inbox;

/// <summary>Delivers as a hub does that never gives up.</summary>
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

    /// <summary>Delivers until it is acknowledged, to one callback after the other.</summary>
    public async Task DeliverUntilAcknowledgedAsync(IReadOnlyList<Uri> callbacks, int first, byte[] body, string signature)
    {
        for (int attempt = first; !await DeliverAsync(callbacks[attempt % callbacks.Count], body, signature); attempt++)
            await Task.Delay(50);
    }

    /// <summary>How many entries wait, or null where nobody answers.</summary>
    public async Task<long?> WaitingAsync(Uri callback)
    {
        try
        {
            return long.Parse(await _http.GetStringAsync(new Uri(callback, "/waiting")), System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();
}
