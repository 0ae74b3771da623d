using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox.Pms;

/// <summary>The building blocks of MOSIP's onboarding collection, each with the calls, headers and envelopes that it sends: raw HTTP, no client of ours.</summary>
internal sealed class OnboardingCollection : IAsyncDisposable
{
    private readonly HttpClient _http;
    private string? _token;

    private OnboardingCollection(MosipSandbox sandbox)
    {
        Sandbox = sandbox;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = sandbox.BaseAddress };
    }

    public MosipSandbox Sandbox { get; }

    public static async Task<OnboardingCollection> StartAsync() => new(await MosipSandbox.StartAsync(cancellationToken: TestBank.Cancellation));

    /// <summary>Logs in as Keycloak's administrator.</summary>
    public async Task<string> LogInToKeycloakAsync()
    {
        using var form = new FormUrlEncodedContent([new("grant_type", "password"), new("client_id", "admin-cli"), new("username", "admin"), new("password", "sandbox-keycloak-password")]);
        using HttpResponseMessage answer = await _http.PostAsync("auth/realms/master/protocol/openid-connect/token", form, TestBank.Cancellation);
        return (string)(await ReadAsync(answer))!["access_token"]!;
    }

    /// <summary>A call of Keycloak's administrators; the answer has no envelope.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Json)> CallKeycloakAsync(string token, HttpMethod method, string path, JsonNode? body = null)
    {
        using var message = new HttpRequestMessage(method, "auth/admin/realms/mosip/" + path);
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            message.Content = JsonContent.Create(body);
        using HttpResponseMessage answer = await _http.SendAsync(message, TestBank.Cancellation);
        return (answer.StatusCode, await ReadAsync(answer));
    }

    /// <summary>Makes a user with roles, as the collection does: user, its id, the realm's roles, their mapping.</summary>
    /// <returns>Keycloak's id of the user.</returns>
    public async Task<string> AddUserAsync(string name, params string[] roles)
    {
        string token = await LogInToKeycloakAsync();
        (HttpStatusCode created, _) = await CallKeycloakAsync(token, HttpMethod.Post, "users", new JsonObject
        {
            ["username"] = name,
            ["email"] = $"{name}@users.example.org",
            ["enabled"] = true,
            ["credentials"] = new JsonArray(new JsonObject { ["type"] = "password", ["value"] = "user-password", ["temporary"] = false }),
        });
        Assert.Equal(HttpStatusCode.Created, created);
        string id = (string)(await CallKeycloakAsync(token, HttpMethod.Get, $"users?username={name}")).Json![0]!["id"]!;
        JsonArray all = (await CallKeycloakAsync(token, HttpMethod.Get, "roles")).Json!.AsArray();
        JsonArray wanted = [.. all.Where(role => roles.Contains((string?)role!["name"])).Select(role => role!.DeepClone())];
        Assert.Equal(roles.Length, wanted.Count);
        Assert.Equal(HttpStatusCode.NoContent, (await CallKeycloakAsync(token, HttpMethod.Post, $"users/{id}/role-mappings/realm", wanted)).Status);
        return id;
    }

    /// <summary>Logs in as a user, through the partner client.</summary>
    public async Task LogInAsync(string user, string password = "user-password") => _token = (string)(await CallAsync(HttpMethod.Post, "v1/authmanager/authenticate/internal/useridPwd", new JsonObject
    {
        ["userName"] = user,
        ["password"] = password,
        ["appId"] = "partner",
        ["clientId"] = "mosip-pms-client",
        ["clientSecret"] = "sandbox-pms-secret",
    }))!["token"]!;

    /// <summary>Logs in as the deployment's client: the token is in the header, and the collection looks for the text of the message.</summary>
    public async Task LogInAsDeploymentAsync()
    {
        using HttpRequestMessage message = Message(HttpMethod.Post, "v1/authmanager/authenticate/clientidsecretkey", new JsonObject
        {
            ["clientId"] = "mosip-deployment-client",
            ["secretKey"] = "sandbox-deployment-secret",
            ["appId"] = "ida",
        });
        using HttpResponseMessage answer = await _http.SendAsync(message, TestBank.Cancellation);
        Assert.Equal("Clientid and Token combination had been validated successfully", (string?)(await ReadAsync(answer))!["response"]!["message"]);
        _token = Assert.Single(answer.Headers.GetValues("Authorization"));
    }

    /// <summary>Makes a call in the collection's envelope and returns what stands in <c>response</c>; a refusal fails the test.</summary>
    public async Task<JsonNode?> CallAsync(HttpMethod method, string path, JsonObject? request = null)
    {
        using HttpRequestMessage message = Message(method, path, request);
        using HttpResponseMessage answer = await _http.SendAsync(message, TestBank.Cancellation);
        JsonNode json = (await ReadAsync(answer))!;
        Assert.True(answer.IsSuccessStatusCode && json["errors"] is null or JsonArray { Count: 0 }, $"{method} {path}: {(int)answer.StatusCode} {json["errors"]?.ToJsonString()}");
        return json["response"];
    }

    public Task<JsonNode?> PostAsync(string path, JsonObject request) => CallAsync(HttpMethod.Post, path, request);

    /// <summary>Makes a group with a published policy; returns the policy's id.</summary>
    public async Task<string> PublishPolicyAsync(string group, string policy, string type, string document)
    {
        string groupId = (string)(await PostAsync("v1/policymanager/policies/group/new", new JsonObject { ["name"] = group, ["desc"] = "desc " + group }))!["id"]!;
        string id = (string)(await PostAsync("v1/policymanager/policies", new JsonObject
        {
            ["policyId"] = policy,
            ["name"] = policy,
            ["desc"] = "desc " + policy,
            ["policyGroupName"] = group,
            ["policyType"] = type,
            ["version"] = "1",
            ["policies"] = JsonNode.Parse(document),
        }))!["id"]!;
        await PostAsync($"v1/policymanager/policies/{id}/group/{groupId}/publish", []);
        return id;
    }

    public Task<JsonNode?> RegisterAsync(string id, string organisation, string type, string? group) => PostAsync("v1/partnermanager/partners", new JsonObject
    {
        ["address"] = "Bangalore",
        ["contactNumber"] = "8553967372",
        ["emailId"] = $"{id}@example.org",
        ["organizationName"] = organisation,
        ["partnerId"] = id,
        ["partnerType"] = type,
        ["policyGroup"] = group,
    });

    public Task<JsonNode?> UploadAuthorityAsync(string pem, string domain) =>
        PostAsync("v1/partnermanager/partners/certificate/ca/upload", new JsonObject { ["certificateData"] = pem, ["partnerDomain"] = domain });

    /// <summary>Uploads a partner's certificate; returns the one that MOSIP signed.</summary>
    public async Task<string> UploadAsync(string partnerId, string pem, string domain) => (string)(await PostAsync("v1/partnermanager/partners/certificate/upload", new JsonObject
    {
        ["certificateData"] = pem,
        ["partnerDomain"] = domain,
        ["partnerId"] = partnerId,
    }))!["signedCertificateData"]!;

    /// <summary>Asks for a policy and approves it.</summary>
    public async Task MapAsync(string partnerId, string policy)
    {
        string key = (string)(await PostAsync($"v1/partnermanager/partners/{partnerId}/policy/map", new JsonObject { ["policyName"] = policy, ["useCaseDescription"] = "mapping" }))!["mappingkey"]!;
        await CallAsync(HttpMethod.Put, $"v1/partnermanager/partners/policy/{key}", new JsonObject { ["status"] = "Approved" });
    }

    public async Task<string> ReadCertificateAsync(string service, string application, string reference) =>
        (string)(await CallAsync(HttpMethod.Get, $"{service}?applicationId={application}&referenceId={reference}"))!["certificate"]!;

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return Sandbox.DisposeAsync();
    }

    private HttpRequestMessage Message(HttpMethod method, string path, JsonObject? request)
    {
        var message = new HttpRequestMessage(method, path);
        if (_token is not null)
        {
            // The step of OIDC clients sends both, as eSignet reads the header and partner management the cookie.
            message.Headers.Add("Cookie", $"Authorization={_token}");
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        }
        if (request is not null)
            message.Content = JsonContent.Create(new JsonObject
            {
                ["id"] = "string",
                ["metadata"] = new JsonObject(),
                ["request"] = request,
                ["requesttime"] = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                ["version"] = "LTS",
            });
        return message;
    }

    private static async Task<JsonNode?> ReadAsync(HttpResponseMessage answer) =>
        await answer.Content.ReadAsStringAsync(TestBank.Cancellation) is { Length: > 0 } text ? JsonNode.Parse(text) : null;
}
