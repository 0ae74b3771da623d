using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>An administrator who does what a request says and nothing else: the endpoint with the body, by hand.</summary>
internal sealed class AskedAdministrator(OnboardingWorld world) : IDisposable
{
    private readonly HttpClient _http = new(world.Wire()) { BaseAddress = world.BaseAddress };
    private JsonNode? _lastAnswer;
    private string? _token;

    public async Task DoAsync(AdministratorRequest request)
    {
        _token ??= (string)(await SendAsync("POST", "/v1/authmanager/authenticate/internal/useridPwd", new JsonObject
        {
            ["userName"] = "sandbox-admin",
            ["password"] = "sandbox-admin-password",
            ["appId"] = "partner",
            ["clientId"] = "mosip-pms-client",
            ["clientSecret"] = "sandbox-pms-secret",
        }))["token"]!;
        string[] endpoint = request.Endpoint.Split(' ');
        // A key that stands in the answer before, as the wording says.
        string path = endpoint[1].Replace("{mappingkey}", (string?)(_lastAnswer as JsonObject)?["mappingkey"] ?? "", StringComparison.Ordinal);
        _lastAnswer = await SendAsync(endpoint[0], path, request.Body is null ? null : JsonNode.Parse(request.Body));
    }

    private async Task<JsonNode> SendAsync(string method, string path, JsonNode? body)
    {
        using var message = new HttpRequestMessage(new HttpMethod(method), path);
        if (_token is not null)
            message.Headers.Add("Cookie", $"Authorization={_token}");
        if (body is not null)
        {
            var envelope = new JsonObject
            {
                ["id"] = "by.hand",
                ["version"] = "1.0",
                ["requesttime"] = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
                ["request"] = body,
            };
            message.Content = new StringContent(envelope.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        }
        using HttpResponseMessage answer = await _http.SendAsync(message, OnboardingWorld.Cancellation);
        string text = await answer.Content.ReadAsStringAsync(OnboardingWorld.Cancellation);
        JsonNode? response = JsonNode.Parse(text)!["response"];
        // An authority that is there already is as good.
        return response ?? (text.Contains("KER-PCM-003", StringComparison.Ordinal) ? new JsonObject() : throw new InvalidOperationException($"{method} {path}: {text}"));
    }

    public void Dispose() => _http.Dispose();
}
