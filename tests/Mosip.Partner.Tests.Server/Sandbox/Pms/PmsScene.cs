using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox.Pms;

/// <summary>
/// A deployment with partners, policies, keys and licences in every state. What is refused changes nothing, so that tests of refusals can share one scene.
/// </summary>
public sealed class PmsScene : IAsyncLifetime
{
    public const string Partners = "/v1/partnermanager";
    public const string Policies = "/v1/policymanager";

    /// <summary>The password of every user but the administrator.</summary>
    public const string Password = "secret";

    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private TestPms _pms = null!;

    internal MosipRelease Release { get; init; } = MosipRelease.V1_3_0;

    /// <summary>Whether nothing at all is there, not even features.</summary>
    internal bool IsBare { get; init; }

    internal MosipSandbox Sandbox => _pms.Sandbox;

    internal TestClock Clock => _pms.Clock;

    /// <summary>The client behind the scene, as the administrator.</summary>
    internal TestPms Administrator
    {
        get
        {
            _pms.Token = _tokens["admin"];
            return _pms;
        }
    }

    /// <summary>Ids by what they are of: groups, policies, requests, keys.</summary>
    public Dictionary<string, string> Ids { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        _pms = await TestPms.StartAsync(Release, IsBare);
        _tokens["admin"] = _pms.Token!;
        if (IsBare)
            return;
        Ids["Banking"] = await AddGroupAsync("Banking");
        Ids["Closed"] = await AddGroupAsync("Closed");
        Ids["Other"] = await AddGroupAsync("Other");
        foreach (string name in (string[])["kyc", "unmapped", "pending", "rejected"])
            Ids[name] = await _pms.PublishAsync(Ids["Banking"], TestPms.Policy(name));
        Ids["draft"] = (string)(await _pms.PostAsync(Policies + "/policies", TestPms.Policy("draft"))).Response["id"]!;
        JsonObject foreign = TestPms.Policy("foreign");
        foreign["policyGroupName"] = "Other";
        Ids["foreign"] = await _pms.PublishAsync(Ids["Other"], foreign);
        await CallAsync("PUT", $"{Policies}/policies/group/{Ids["Closed"]}", new JsonObject { ["name"] = "Closed", ["desc"] = "No more", ["isActive"] = false });

        await _pms.ActivateAsync(TestPms.Registration());
        await _pms.PostAsync(Partners + "/partners", TestPms.Registration("fresh"));
        await _pms.ActivateAsync(TestPms.Registration("gone", "SDK_Partner", null));
        await CallAsync("PATCH", Partners + "/partners/gone", new JsonObject { ["status"] = "De-active" });
        await _pms.ActivateAsync(TestPms.Registration("cred", "Credential_Partner"));
        await _pms.ActivateAsync(TestPms.Registration("misp", "MISP_Partner", null), "MISP");
        await _pms.PostAsync(Partners + "/partners", TestPms.Registration("idle-misp", "MISP_Partner", null));
        Ids["licence"] = (string)(await _pms.PostAsync(Partners + "/misps", new JsonObject { ["providerId"] = "misp" })).Response["licenseKey"]!;

        Ids["approved request"] = await MapAsync("acme", "kyc", "Approved");
        Ids["rejected request"] = await MapAsync("acme", "rejected", "Rejected");
        Ids["pending request"] = await MapAsync("acme", "pending", null);
        Ids["request without extractors"] = await MapAsync("cred", "kyc", null);
        await AddUserAsync("acme", "AUTH_PARTNER");
        await AddUserAsync("gone", "AUTH_PARTNER");
        await AddUserAsync("stranger", "AUTH_PARTNER");
        await AddUserAsync("nobody", "GUEST");
        Ids["key"] = await GenerateKeyAsync("one");
        Ids["key off"] = await GenerateKeyAsync("off");
        await CallAsync("PATCH", $"{Partners}/partners/acme/policy/{Ids["kyc"]}/apiKey/status", new JsonObject { ["label"] = "off", ["status"] = "De-active" });
    }

    /// <summary>Makes a call in the first envelope, as a user.</summary>
    internal Task<PmsAnswer> CallAsync(string method, string path, JsonObject? request = null, string user = "admin")
    {
        _pms.Token = _tokens[user];
        return _pms.SendAsync(HttpMethod.Parse(method), path, request);
    }

    /// <summary>Makes a call in the second envelope; <paramref name="change"/> spoils it.</summary>
    internal async Task<PmsAnswer> CallSecondAsync(string method, string path, string id, JsonObject? request, string user = "admin", Action<JsonObject>? change = null)
    {
        var envelope = new JsonObject
        {
            ["id"] = id,
            ["version"] = "1.0",
            ["requestTime"] = Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["request"] = request,
        };
        change?.Invoke(envelope);
        return await SendAsync(method, path, envelope.ToJsonString(), user);
    }

    /// <summary>Sends a text as the body.</summary>
    internal async Task<PmsAnswer> SendAsync(string method, string path, string body, string user = "admin")
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = Sandbox.BaseAddress };
        using var message = new HttpRequestMessage(HttpMethod.Parse(method), path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        message.Headers.Add("Cookie", $"Authorization={_tokens[user]}");
        using HttpResponseMessage answer = await http.SendAsync(message, TestBank.Cancellation);
        string text = await answer.Content.ReadAsStringAsync(TestBank.Cancellation);
        return new PmsAnswer(answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject(), answer.Headers);
    }

    public ValueTask DisposeAsync() => _pms.DisposeAsync();

    private async Task<string> AddGroupAsync(string name) =>
        (string)(await CallAsync("POST", Policies + "/policies/group/new", new JsonObject { ["name"] = name, ["desc"] = "A group" })).Response["id"]!;

    internal async Task<string> MapAsync(string partner, string policy, string? decision)
    {
        string key = (string)(await CallAsync("POST", $"{Partners}/partners/{partner}/policy/map", new JsonObject { ["policyName"] = policy, ["useCaseDescription"] = "test" })).Response["mappingkey"]!;
        if (decision is not null)
            Assert.Null((await CallAsync("PUT", $"{Partners}/partners/policy/{key}", new JsonObject { ["status"] = decision })).Code);
        return key;
    }

    internal async Task AddUserAsync(string name, string role)
    {
        Sandbox.AddUser(name, Password, $"{name}@users.example.org", role);
        _tokens[name] = await _pms.LogInAsync(name, Password);
    }

    /// <summary>Lets time pass, and logs everybody in again.</summary>
    internal async Task AdvanceAsync(TimeSpan time)
    {
        Clock.Advance(time);
        foreach (string user in _tokens.Keys)
            _tokens[user] = user == "admin" ? await _pms.LogInAsync("sandbox-admin", "sandbox-admin-password") : await _pms.LogInAsync(user, Password);
    }

    private async Task<string> GenerateKeyAsync(string label) =>
        (string)(await CallAsync("PATCH", Partners + "/partners/acme/generate/apikey", new JsonObject { ["policyName"] = "kyc", ["label"] = label }, "acme")).Response["apiKey"]!;
}
