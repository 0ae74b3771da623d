using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>What PMS answered.</summary>
internal sealed record PmsAnswer(HttpStatusCode Status, JsonObject? Json, HttpResponseHeaders Headers)
{
    /// <summary>The bytes as they came.</summary>
    public byte[] Body { get; init; } = [];

    public string? Code => (Json?["errors"] as JsonArray ?? []).Select(error => (string?)error!["errorCode"]).SingleOrDefault();

    public JsonNode Response => Json!["response"]!;
}

/// <summary>A hand-written client of the sandbox's PMS and login.</summary>
internal sealed class TestPms : IAsyncDisposable
{
    private readonly HttpClient _http;

    private TestPms(MosipSandbox sandbox, TestClock clock)
    {
        (Sandbox, Clock) = (sandbox, clock);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = sandbox.BaseAddress };
    }

    public MosipSandbox Sandbox { get; }

    public TestClock Clock { get; }

    public string? Token { get; set; }

    public static async Task<TestPms> StartAsync(MosipRelease? release = null, bool isBare = false)
    {
        var clock = new TestClock();
        MosipSandbox sandbox = await MosipSandbox.StartAsync(
            options =>
            {
                options.TimeProvider = clock;
                options.Release = release ?? options.Release;
                options.SeedDefaultPartners = options.OffersAuthorityCertificates = options.OffersOidcClients = options.OffersUploadedCertificates = !isBare;
            },
            TestBank.Cancellation);
        var pms = new TestPms(sandbox, clock);
        pms.Token = await pms.LogInAsync("sandbox-admin", "sandbox-admin-password");
        return pms;
    }

    public async Task<string> LogInAsync(string user, string password) => (string)(await SendAsync(HttpMethod.Post, "/v1/authmanager/authenticate/internal/useridPwd", new JsonObject
    {
        ["userName"] = user,
        ["password"] = password,
        ["appId"] = "partner",
        ["clientId"] = "mosip-pms-client",
        ["clientSecret"] = "sandbox-pms-secret",
    })).Response["token"]!;

    public Task<PmsAnswer> PostAsync(string path, JsonObject? request) => SendAsync(HttpMethod.Post, path, request);

    public async Task<PmsAnswer> SendAsync(HttpMethod method, string path, JsonObject? request, string? requestTime = null, bool tokenInHeader = false)
    {
        using var message = new HttpRequestMessage(method, path);
        if (Token is not null)
            message.Headers.TryAddWithoutValidation(tokenInHeader ? "Authorization" : "Cookie", tokenInHeader ? Token : $"Authorization={Token}");
        if (request is not null)
        {
            message.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new JsonObject
            {
                ["id"] = "test",
                ["version"] = "1.0",
                ["requesttime"] = requestTime ?? Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
                ["metadata"] = new JsonObject(),
                ["request"] = request.DeepClone(),
            }));
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
        using HttpResponseMessage answer = await _http.SendAsync(message, TestBank.Cancellation);
        byte[] body = await answer.Content.ReadAsByteArrayAsync(TestBank.Cancellation);
        return new PmsAnswer(answer.StatusCode, FirstDocument(body), answer.Headers) { Body = body };
    }

    // Where there is no cookie at all, the answer comes twice.
    private static JsonObject? FirstDocument(byte[] body)
    {
        if (body.Length == 0)
            return null;
        var reader = new Utf8JsonReader(body);
        return JsonNode.Parse(ref reader)!.AsObject();
    }

    public static JsonObject Registration(string id = "acme", string type = "Auth_Partner", string? group = "Banking") => new()
    {
        ["partnerId"] = id,
        ["organizationName"] = "Acme",
        ["address"] = "1 High Street",
        ["contactNumber"] = "0000000000",
        ["emailId"] = $"{id}@example.org",
        ["partnerType"] = type,
        ["policyGroup"] = group,
    };

    public static JsonObject Policy(string name = "kyc", string type = "Auth", string? document = null) => new()
    {
        ["policyGroupName"] = "Banking",
        ["policyType"] = type,
        ["name"] = name,
        ["desc"] = "A policy",
        ["version"] = "1.0",
        ["policies"] = JsonNode.Parse(document ?? """{"authTokenType":"random","allowedAuthTypes":[{"authType":"otp","mandatory":false}],"allowedKycAttributes":[]}"""),
    };

    /// <summary>Makes the policy group Banking and returns its id.</summary>
    public async Task<string> AddGroupAsync() => (string)(await PostAsync("/v1/policymanager/policies/group/new", new JsonObject { ["name"] = "Banking", ["desc"] = "Banks" })).Response["id"]!;

    /// <summary>Publishes a policy in the group and returns its id.</summary>
    public async Task<string> PublishAsync(string group, JsonObject policy)
    {
        string id = (string)(await PostAsync("/v1/policymanager/policies", policy)).Response["id"]!;
        Assert.Null((await PostAsync($"/v1/policymanager/policies/{id}/group/{group}/publish", null)).Code);
        return id;
    }

    /// <summary>Registers a partner with an authority and a certificate, so that it is active.</summary>
    public async Task<PmsAnswer> ActivateAsync(JsonObject registration, string domain = "AUTH")
    {
        Assert.Null((await PostAsync("/v1/partnermanager/partners", registration)).Code);
        using TestCertificateAuthority authority = TestCertificateAuthority.Create("Acme", withSubAuthority: false, Clock, RsaKeyPool.Shared.Copy);
        Assert.Null((await UploadAuthorityAsync(authority.Root, domain)).Code);
        return await UploadAsync((string)registration["partnerId"]!, Issue(authority, "Acme"), domain);
    }

    public Task<PmsAnswer> UploadAuthorityAsync(X509Certificate2 certificate, string domain = "AUTH") =>
        PostAsync("/v1/partnermanager/partners/certificate/ca/upload", new JsonObject { ["certificateData"] = certificate.ExportCertificatePem(), ["partnerDomain"] = domain });

    public Task<PmsAnswer> UploadAsync(string partnerId, X509Certificate2 certificate, string domain = "AUTH") =>
        PostAsync("/v1/partnermanager/partners/certificate/upload", new JsonObject { ["partnerId"] = partnerId, ["certificateData"] = certificate.ExportCertificatePem(), ["partnerDomain"] = domain });

    public static X509Certificate2 Issue(TestCertificateAuthority authority, string organisation, TimeSpan? validity = null)
    {
        using RSA key = RsaKeyPool.Shared.Copy("partner");
        return authority.Issue(new PartnerSubject { CommonName = "acme", Organisation = organisation }, key, validity);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Sandbox.DisposeAsync();
    }
}
