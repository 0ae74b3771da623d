using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.DataShares;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>The sandbox's data share, called by hand.</summary>
public sealed class DataShareTests : IDisposable
{
    private const string Client = "mpartner-default-print", Secret = "secret";
    private const string Create = "v1/datashare/create/mpolicy-share/acme", StaticPolicy = "mpolicy-share", StaticPartner = "acme";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Create_StandaloneMode_GivesAnAddressThatCanBeFetchedTwice()
    {
        await using MosipSandbox sandbox = await StartAsync();

        JsonNode created = await CreateAsync(sandbox, Create, "content"u8.ToArray());
        string url = (string)created["dataShare"]!["url"]!;

        Assert.Equal(("mosip.data.share.service.id", 2, 30, null),
            ((string?)created["id"], (int)created["dataShare"]!["transactionsAllowed"]!, (int)created["dataShare"]!["validForInMinutes"]!, created["errors"]));
        // The long form: short addresses are off, as they are in MOSIP.
        Assert.StartsWith($"{sandbox.BaseAddress}v1/datashare/get/{StaticPolicy}/{StaticPartner}/{StaticPartner}{StaticPolicy}", url, StringComparison.Ordinal);
        foreach (string expected in new[] { "content", "content" })
            Assert.Equal(expected, await GetAsync(sandbox, url));
        Assert.Equal("DAT-SER-006", CodeOf(await GetAsync(sandbox, url)));
        Assert.Equal("DAT-SER-008", CodeOf(await GetAsync(sandbox, url + "x")));
    }

    [Theory]
    [InlineData("?usageCountForStandaloneMode=1", 1, null)]
    [InlineData("?usageCountForStandaloneMode=-1", -1, null)]
    [InlineData("?usageCountForStandaloneMode=0", 0, "DAT-SER-007")]
    [InlineData("?usageCountForStandaloneMode=-2", 0, "DAT-SER-007")]
    public async Task Create_StandaloneModeWithCount_CountsSo(string query, int allowed, string? code)
    {
        await using MosipSandbox sandbox = await StartAsync();

        JsonNode created = await CreateAsync(sandbox, Create + query, "content"u8.ToArray());

        Assert.Equal(code, code is null ? null : CodeOf(created.ToJsonString()));
        if (code is null)
            Assert.Equal(allowed, (int)created["dataShare"]!["transactionsAllowed"]!);
    }

    [Theory]
    [InlineData("v1/datashare/create/other/acme", 1, "file", "DAT-SER-007")]
    [InlineData("v1/datashare/create/mpolicy-share/other", 1, "file", "DAT-SER-007")]
    [InlineData(Create, 0, "file", "DAT-SER-003")]
    [InlineData(Create, 1, "document", "DAT-SER-003")]
    [InlineData(Create, (5 * 1024 * 1024) + 1, "file", "DAT-SER-003")]
    public async Task Create_Refused_IsHttp200WithItsCode(string path, int size, string part, string code)
    {
        await using MosipSandbox sandbox = await StartAsync();

        Assert.Equal(code, CodeOf((await CreateAsync(sandbox, path, new byte[size], part)).ToJsonString()));
    }

    [Fact]
    public async Task Create_UnknownEncryption_StoresNothingAndNamesNoCode()
    {
        await using MosipSandbox sandbox = await StartAsync(new StaticDataShare(StaticPolicy, StaticPartner) { Terms = Terms("Partner based on something", "2") });

        JsonNode answer = await CreateAsync(sandbox, Create, "content"u8.ToArray());

        Assert.Equal((null, null), (answer["dataShare"], answer["errors"]));
    }

    [Fact]
    public async Task Get_PolicyWithoutLimit_IsServedAgainAndAgain()
    {
        await using MosipSandbox sandbox = await StartAsync(new StaticDataShare(StaticPolicy, StaticPartner) { Terms = Terms("none", "-1") });

        string url = (string)(await CreateAsync(sandbox, Create, "content"u8.ToArray()))["dataShare"]!["url"]!;

        for (int fetch = 0; fetch < 4; fetch++)
            Assert.Equal("content", await GetAsync(sandbox, url));
    }

    // Before 1.3 the number is none of the allowed ones, and no reading is left.
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task CreateAsync_MinusOneOfEachRelease_IsUnlimitedFrom13On(bool knowsUnlimited, bool isServed)
    {
        var store = new DataShareStore();
        var service = new DataShareService(store, signer: null, () => new Uri("http://127.0.0.1/"), knowsUnlimited, TimeProvider.System);

        (DataShare share, _) = await service.CreateAsync(new SharingPolicy(StaticPolicy, StaticPartner, Terms("none", "-1"), null), "content"u8.ToArray(), Cancellation);

        Assert.Equal(isServed, store.TryUse(share.Key, StaticPolicy, StaticPartner, out _, out bool exists));
        Assert.True(exists);
    }

    [Fact]
    public async Task Create_WholePrefixInThePolicy_StandsBeforeThePath()
    {
        JsonElement prefix = JsonDocument.Parse("\"https://shares.example.org:8443/outside\"").RootElement;
        ShareTerms terms = Terms("none", "2") with { ShareDomain = "datashare.datashare", UnknownMembers = new Dictionary<string, JsonElement> { ["shareDomainUrlRead"] = prefix } };
        await using MosipSandbox sandbox = await StartAsync(new StaticDataShare(StaticPolicy, StaticPartner) { Terms = terms });

        string url = (string)(await CreateAsync(sandbox, Create, "content"u8.ToArray()))["dataShare"]!["url"]!;

        Assert.StartsWith("https://shares.example.org:8443/outside/v1/datashare/get/", url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Partner Based", "datashare.datashare", "DAT-SER-001")]
    [InlineData("none", "no host", "DAT-SER-004")]
    public async Task Create_CannotBeSealedOrAddressed_IsHttp200WithItsCode(string encryption, string domain, string code)
    {
        // The subscriber of the standalone mode has brought no certificate.
        await using MosipSandbox sandbox = await StartAsync(new StaticDataShare(StaticPolicy, StaticPartner) { Terms = Terms(encryption, "2") with { ShareDomain = domain } });

        JsonNode answer = await CreateAsync(sandbox, Create, "content"u8.ToArray());

        Assert.Equal(code, CodeOf(answer.ToJsonString()));
        Assert.Single(sandbox.Requests[^1].Explanations);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Get_Share_HasADetachedSignatureUnlessThatIsOff(bool signs)
    {
        await using MosipSandbox sandbox = await StartAsync(new StaticDataShare(StaticPolicy, StaticPartner) { SignsShares = signs });
        string url = (string)(await CreateAsync(sandbox, Create, "content"u8.ToArray()))["dataShare"]!["url"]!;

        using HttpResponseMessage answer = await SendAsync(sandbox, HttpMethod.Get, new Uri(url), null);

        string signature = string.Concat(answer.Headers.GetValues("Signature"));
        Assert.Equal(signs, signature.Contains("..", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Create_WithoutTheRole_Is403_AndAShareCanBeFetchedWithoutAny()
    {
        await using MosipSandbox sandbox = await StartAsync();
        string url = (string)(await CreateAsync(sandbox, Create, "content"u8.ToArray()))["dataShare"]!["url"]!;
        sandbox.AddClient(Client, Secret);

        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "file" } };
        using HttpResponseMessage refused = await SendAsync(sandbox, HttpMethod.Post, new Uri(sandbox.BaseAddress, Create), form);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("content", await GetAsync(sandbox, url));
    }

    [Fact]
    public async Task Get_WithoutCookie_Is401InTwoDocuments_UnlessThatIsOff()
    {
        foreach (bool repeats in new[] { true, false })
        {
            await using MosipSandbox sandbox = await StartAsync(configure: options => options.RepeatsAnswersWithoutCookie = repeats);

            using HttpResponseMessage answer = await _http.GetAsync(new Uri(sandbox.BaseAddress, "v1/datashare/get/a/b/c"), Cancellation);

            string body = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.Equal((HttpStatusCode.Unauthorized, repeats ? 2 : 1), (answer.StatusCode, body.Split("KER-ATH-401").Length - 1));
        }
    }

    [Fact]
    public async Task Get_ClientOutsideTheAudience_Is401AndExplained()
    {
        await using MosipSandbox sandbox = await StartAsync(configure: options => options.DataShareAudience = ["mpartner-default-digitalcard"]);

        using HttpResponseMessage answer = await SendAsync(sandbox, HttpMethod.Get, new Uri(sandbox.BaseAddress, "v1/datashare/get/a/b/c"), null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains(sandbox.Requests[^1].Explanations, why => why.Actual.Contains("audience", StringComparison.Ordinal));
    }

    [Fact]
    public async Task StartAsync_StandaloneModeBefore13_SaysSo() =>
        Assert.Contains("1.3.0", (await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(configure: options => options.Release = MosipRelease.V1_2_0_1))).Message, StringComparison.Ordinal);

    private static async Task<MosipSandbox> StartAsync(StaticDataShare? alone = null, Action<MosipSandboxOptions>? configure = null)
    {
        MosipSandbox sandbox = await MosipSandbox.StartAsync(
            options =>
            {
                options.StaticDataShare = alone ?? new StaticDataShare(StaticPolicy, StaticPartner);
                configure?.Invoke(options);
            },
            Cancellation);
        sandbox.AddClient(Client, Secret, "CREATE_SHARE");
        return sandbox;
    }

    private static ShareTerms Terms(string encryption, string uses) =>
        new() { TypeOfShare = "Data Share", ValidForInMinutes = "30", TransactionsAllowed = uses, EncryptionType = encryption, ShareDomain = "", Source = "" };

    private async Task<JsonNode> CreateAsync(MosipSandbox sandbox, string path, byte[] file, string part = "file")
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), part, part } };
        using HttpResponseMessage answer = await SendAsync(sandbox, HttpMethod.Post, new Uri(sandbox.BaseAddress, path), form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }

    private async Task<string> GetAsync(MosipSandbox sandbox, string url)
    {
        using HttpResponseMessage answer = await SendAsync(sandbox, HttpMethod.Get, new Uri(url), null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    private async Task<HttpResponseMessage> SendAsync(MosipSandbox sandbox, HttpMethod method, Uri uri, HttpContent? content)
    {
        using var login = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", Client), new("client_secret", Secret)]);
        using HttpResponseMessage granted = await _http.PostAsync(new Uri(sandbox.BaseAddress, "auth/realms/mosip/protocol/openid-connect/token"), login, Cancellation);
        string token = (string)JsonNode.Parse(await granted.Content.ReadAsStringAsync(Cancellation))!["access_token"]!;
        using var request = new HttpRequestMessage(method, uri) { Content = content };
        request.Headers.Add("Cookie", $"Authorization={token}");
        return await _http.SendAsync(request, Cancellation);
    }

    private static string? CodeOf(string body) => (string?)JsonNode.Parse(body)!["errors"]![0]!["errorCode"];
}
