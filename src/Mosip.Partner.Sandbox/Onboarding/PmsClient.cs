using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Onboarding;

/// <summary>Calls the sandbox's PMS and login over HTTP, for the onboarding that the sandbox offers.</summary>
internal sealed class PmsClient : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly Uri _baseAddress;
    private readonly TimeProvider _clock;

    public PmsClient(Uri baseAddress, X509Certificate2? tlsCertificate, TimeProvider clock)
    {
        _baseAddress = baseAddress;
        _clock = clock;
        var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false };
        if (tlsCertificate is not null)
            handler.SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && certificate.GetRawCertData().AsSpan().SequenceEqual(tlsCertificate.RawDataMemory.Span),
            };
        _http = new HttpMessageInvoker(handler);
    }

    /// <summary>Logs a user in and returns the token.</summary>
    public async Task<string> LogInAsync(AuthManager.Account user, AuthManager.Account client, CancellationToken cancellationToken)
    {
        JsonNode response = await CallAsync(HttpMethod.Post, $"{SandboxPaths.AuthManager}/authenticate/internal/useridPwd", null, new JsonObject
        {
            ["userName"] = user.Name,
            ["password"] = user.Secret,
            ["appId"] = "partner",
            ["clientId"] = client.Name,
            ["clientSecret"] = client.Secret,
        }, cancellationToken).ConfigureAwait(false);
        return (string)response["token"]!;
    }

    /// <summary>Makes a call and returns its <c>response</c>.</summary>
    /// <exception cref="MosipServiceException">The service refused the call.</exception>
    /// <exception cref="HttpRequestException">The sandbox did not answer as MOSIP does; a fault may be switched on.</exception>
    public async Task<JsonNode> CallAsync(HttpMethod method, string path, string? token, JsonObject? request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(method, new Uri(_baseAddress, path));
        if (token is not null)
            message.Headers.Add("Cookie", $"{AuthManager.TokenService.Cookie}={token}");
        if (request is not null)
            message.Content = Envelope(request);
        using HttpResponseMessage answer = await _http.SendAsync(message, cancellationToken).ConfigureAwait(false);
        byte[] body = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return Read(path, answer, body);
    }

    public void Dispose() => _http.Dispose();

    private ByteArrayContent Envelope(JsonObject request)
    {
        var envelope = new JsonObject
        {
            ["id"] = "sandbox.onboarding",
            ["version"] = "1.0",
            ["requesttime"] = MosipTime.Utc(_clock.GetUtcNow()),
            ["metadata"] = new JsonObject(),
            ["request"] = request,
        };
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(envelope));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static JsonNode Read(string path, HttpResponseMessage answer, byte[] body)
    {
        JsonNode? envelope = body.Length > 0 && answer.Content.Headers.ContentType?.MediaType == "application/json" ? JsonNode.Parse(body) : null;
        if (envelope?["errors"] is JsonArray { Count: > 0 } errors)
            throw new MosipServiceException(path.Split('/')[^1], [.. errors.Select(error => ServiceErrors.Error((string?)error!["errorCode"] ?? "", (string?)error["message"] ?? ""))], null);
        return envelope?["response"] ?? throw new HttpRequestException($"The sandbox answered with HTTP {(int)answer.StatusCode} and no response of MOSIP.", null, answer.StatusCode);
    }
}
