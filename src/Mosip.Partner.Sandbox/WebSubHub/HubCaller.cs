using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Mosip.Partner.Sandbox.WebSubHub;

/// <summary>Calls callbacks as the hub does, connection errors tried again.</summary>
internal sealed class HubCaller(HubProfile profile, HubCalls calls, SandboxHubFaults faults, TimeProvider clock) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    /// <summary>Asks whether a subscription, or its end, is wanted. Only the body of the answer counts.</summary>
    public async Task<bool> VerifyAsync(string mode, string topic, Uri callback, string? leaseSeconds, CancellationToken cancellationToken)
    {
        string challenge = Guid.NewGuid().ToString();
        string query = $"hub.mode={mode}&hub.topic={topic}&hub.challenge={challenge}{(leaseSeconds is null ? "" : $"&hub.lease_seconds={leaseSeconds}")}";
        (int status, string body) = await SendAsync(() => Get(callback, query), cancellationToken).ConfigureAwait(false);
        bool isConfirmed = body == challenge;
        Record("verify", topic, status, isConfirmed ? null : status == 0
            ? new RefusalExplanation("callback", "an answer", "no connection, or none in time")
            : new RefusalExplanation("body of the answer", "the challenge and nothing else", body.Length == 0 ? "nothing" : "another text: no quotes, no line end, no page around it"));
        return isConfirmed;
    }

    public async Task TellDenialAsync(string topic, Uri callback, string reason, CancellationToken cancellationToken)
    {
        (int status, _) = await SendAsync(() => Get(callback, $"hub.mode=denied&hub.topic={topic}&hub.reason={reason.Replace(" ", "%20", StringComparison.Ordinal)}"), cancellationToken).ConfigureAwait(false);
        Record("denied", topic, status, new RefusalExplanation("subscription", "one that can be made or ended", reason));
    }

    /// <summary>Delivers an event.</summary>
    /// <returns>Whether the callback answered 2xx.</returns>
    public async Task<bool> DeliverAsync(string topic, Uri callback, string secret, HubMessage message, CancellationToken cancellationToken)
    {
        if (faults.Delay > TimeSpan.Zero)
            await Task.Delay(faults.Delay, clock, cancellationToken).ConfigureAwait(false);
        byte[] mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), message.Body);
        if (faults.TakeCorruptSignature())
            mac[0] ^= 1;
        (int status, _) = await SendAsync(() => Post(topic, callback, message, Convert.ToHexStringLower(mac)), cancellationToken).ConfigureAwait(false);
        bool isTaken = status is >= 200 and < 300;
        Record("deliver", topic, status, isTaken ? null : new RefusalExplanation(
            "answer to the delivery", "any 2xx", $"{(status == 0 ? "no answer after all attempts" : $"HTTP {status}")}: the hub delivers no more until the next subscription"));
        return isTaken;
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Get(Uri callback, string query) =>
        new(HttpMethod.Get, new Uri($"{callback.AbsoluteUri}{(callback.Query.Length == 0 ? '?' : '&')}{query}"));

    private HttpRequestMessage Post(string topic, Uri callback, HubMessage message, string mac)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, profile.AddsSlash ? new Uri(callback.AbsoluteUri + "/") : callback)
        {
            Content = new ByteArrayContent(message.Body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(message.ContentType) } },
        };
        request.Headers.TryAddWithoutValidation("X-Hub-Signature", $"sha256={mac}");
        request.Headers.TryAddWithoutValidation("Link", $"http://0.0.0.0:9191/hub; rel=\"hub\", {topic}; rel=\"self\"");
        return request;
    }

    // Status 0 where there was no answer after all attempts.
    private async Task<(int Status, string Body)> SendAsync(Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        for (int attempt = 0; ; attempt++)
        {
            if (attempt > 0)
                await Task.Delay(profile.DelayBefore(attempt), clock, cancellationToken).ConfigureAwait(false);
            using var patience = new CancellationTokenSource(profile.Timeout, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            try
            {
                using HttpRequestMessage request = create();
                using HttpResponseMessage response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
                return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(either.Token).ConfigureAwait(false));
            }
            catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested))
            {
                if (attempt == HubProfile.Retries)
                    return (0, "");
            }
        }
    }

    private void Record(string kind, string topic, int status, RefusalExplanation? explanation) =>
        calls.Add(new SandboxHubCall { Time = clock.GetUtcNow(), Kind = kind, Topic = topic, HttpStatus = status, Explanation = explanation });
}

/// <summary>An event in the hub's log.</summary>
internal sealed record HubMessage(byte[] Body, string ContentType);
