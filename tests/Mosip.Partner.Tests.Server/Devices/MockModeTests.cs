using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Devices;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Devices;

/// <summary>Where the sandbox's interface behaves as MOSIP's mock device 1.3.0, and that this SDK's client survives it.</summary>
public class MockModeTests
{
    private static int s_nextPort = 10100;

    [Theory]
    [InlineData("timeout")]
    [InlineData("bio.count")]
    [InlineData("bio.requestedScore")]
    [InlineData("bio.deviceSubId")]
    public async Task Capture_NumberInPlaceOfText_Is123_InTheMockOnly(string member)
    {
        await using SandboxSbi mock = await StartAsync(), strict = await StartAsync(options => options.Mode = SandboxSbiMode.Strict);

        Assert.Equal("123", CodeOf(await CaptureAsync(mock, json => Set(json, member, 40))));
        Assert.NotEqual("123", CodeOf(await CaptureAsync(strict, json => Set(json, member, 1))));
    }

    [Theory]
    [InlineData("env")]
    [InlineData("purpose")]
    [InlineData("captureTime")]
    [InlineData("transactionId")]
    [InlineData("bio")]
    [InlineData("bio.type")]
    [InlineData("bio.deviceId")]
    [InlineData("bio.previousHash")]
    public async Task Capture_MemberMissing_Is123(string member)
    {
        await using SandboxSbi mock = await StartAsync();

        Assert.Equal("123", CodeOf(await CaptureAsync(mock, json => Set(json, member, null))));
    }

    [Fact]
    public async Task Capture_ScoreWithDecimals_Is123()
    {
        await using SandboxSbi mock = await StartAsync();

        Assert.Equal("123", CodeOf(await CaptureAsync(mock, json => Set(json, "bio.requestedScore", "40.5"))));
    }

    [Fact]
    public async Task Capture_DomainUri_ComesBackAsTheWordNull()
    {
        await using SandboxSbi mock = await StartAsync();

        JsonNode answer = await CaptureAsync(mock);

        Assert.Equal("0", CodeOf(answer));
        Assert.Equal("null", (string)DataOf(answer)["domainUri"]!);
        Assert.NotEqual((string)DataOf(answer)["deviceCode"]!, mock.Finger.Description.DigitalId.SerialNumber);
    }

    [Fact]
    public async Task Errors_HaveEachOthersMembers()
    {
        await using SandboxSbi auth = await StartAsync(), registration = await StartAsync(options => options.Purpose = CapturePurpose.Registration);

        JsonNode subType = await CaptureAsync(auth, json => json["bio"]![0]!["bioSubType"] = new JsonArray("Left Toe")), unreadable = await CaptureAsync(registration, json => Set(json, "env", null));

        Assert.Equal(("122", "123"), (CodeOf(subType), CodeOf(unreadable)));
        Assert.False(ElementOf(subType).ContainsKey("sessionKey"));
        Assert.Equal(("", ""), ((string)ElementOf(unreadable)["sessionKey"]!, (string)ElementOf(unreadable)["thumbprint"]!));
    }

    [Fact]
    public async Task OtherInterface_IsToldBeforeAnythingIsRead()
    {
        await using SandboxSbi auth = await StartAsync();

        Assert.Equal("709", CodeOf(await SendAsync(auth, "RCAPTURE", "capture", "nonsense")));
    }

    [Theory]
    [InlineData("{}", """{"errorCode":"604","errorInfo":"Device id is missing"}""")]
    [InlineData("nonsense", """[{"errorCode":"123","errorInfo":"No Description available."}]""")]
    public async Task Stream_Error_HasNoWrapper(string body, string expected)
    {
        await using SandboxSbi registration = await StartAsync(options => options.Purpose = CapturePurpose.Registration);

        Assert.Equal(expected, (await SendAsync(registration, "STREAM", "stream", body)).ToJsonString());
    }

    [Theory]
    [InlineData("GET", "", "502")]
    [InlineData("POST", """{"type":"Finger"}""", "0")]
    [InlineData("PUT", "", "500")]
    public async Task Root_IsDiscovery_ForTheVerbsOfBrowsers(string verb, string body, string code)
    {
        await using SandboxSbi mock = await StartAsync();

        Assert.Equal(code, (string)(await SendAsync(mock, verb, "", body))[0]!["error"]!["errorCode"]!);
    }

    [Fact]
    public async Task BusyDevice_RegistersInTheMock_AndAuthenticatesNowhere()
    {
        await using SandboxSbi registration = await StartAsync(options => options.Purpose = CapturePurpose.Registration), auth = await StartAsync();
        await using SandboxSbi strict = await StartAsync(options => (options.Mode, options.Purpose) = (SandboxSbiMode.Strict, CapturePurpose.Registration));
        foreach (SandboxSbi sbi in (SandboxSbi[])[registration, auth, strict])
            sbi.Finger.Status = DeviceStatus.Busy;

        Assert.Equal(("0", "111", "111"), (CodeOf(await CaptureAsync(registration)), CodeOf(await CaptureAsync(auth)), CodeOf(await CaptureAsync(strict))));
    }

    [Fact]
    public async Task PreviewThatStopsDuringACapture_EndsItWith700()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using SandboxSbi registration = await StartAsync(options => (options.Purpose, options.TimeProvider) = (CapturePurpose.Registration, clock));
        using var client = ClientOf(registration);
        VerifiedDevice finger = (await client.GetInfoAsync(registration.Address, TestInterface.Token)).Single(device => device.DigitalId.Type == BiometricType.Finger);
        registration.Finger.Delay = TimeSpan.FromSeconds(1);
        await using IAsyncEnumerator<ReadOnlyMemory<byte>> images = client.Stream(finger, "1", cancellationToken: TestInterface.Token).GetAsyncEnumerator(TestInterface.Token);
        await images.MoveNextAsync();

        Task<JsonNode> capture = CaptureAsync(registration);
        await UntilAsync(async () => (await client.DiscoverAsync(BiometricType.Finger, TestInterface.Token)).Any(device => device.Status == DeviceStatus.Busy));
        // A viewer that nobody asks for the next image ends when it is disposed of.
        await images.DisposeAsync();
        await UntilAsync(() => Task.FromResult(registration.Finger.Viewers == 0));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("700", CodeOf(await capture));
    }

    [Fact]
    public async Task ClientOfThisSdk_CapturesFromTheMock_ForARegistration()
    {
        await using SandboxSbi registration = await StartAsync(options => options.Purpose = CapturePurpose.Registration);
        using var client = ClientOf(registration);
        VerifiedDevice finger = (await client.GetInfoAsync(registration.Address, TestInterface.Token)).Single(device => device.DigitalId.Type == BiometricType.Finger);

        SbiCapture capture = await client.CaptureAsync(finger, Request(CapturePurpose.Registration), TestInterface.Token);

        Assert.Equal(4, capture.Biometrics.Count);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        long start = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1), "what is waited for has not come");
            TestInterface.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static CaptureRequest Request(CapturePurpose purpose) => new()
    {
        Purpose = purpose,
        Environment = "Staging",
        TransactionId = "A1b2C3d4E5",
        DomainUri = "https://auth.example.gov",
        Type = BiometricType.Finger,
        DeviceId = purpose == CapturePurpose.Auth ? "4" : "2",
        DeviceSubId = purpose == CapturePurpose.Auth ? "0" : "1",
        Count = purpose == CapturePurpose.Auth ? 1 : 4,
    };

    private static SbiClient ClientOf(SandboxSbi sbi) => new(new SbiClientOptions { Trust = sbi.Trust, FirstPort = sbi.Address.Port, LastPort = sbi.Address.Port });

    private static async Task<JsonNode> CaptureAsync(SandboxSbi sbi, Action<JsonObject>? change = null)
    {
        CapturePurpose purpose = sbi.Finger.Description.Purpose;
        JsonObject json = JsonNode.Parse(Request(purpose).ToJson(TimeProvider.System.GetUtcNow()))!.AsObject();
        change?.Invoke(json);
        return await SendAsync(sbi, purpose == CapturePurpose.Auth ? "CAPTURE" : "RCAPTURE", "capture", json.ToJsonString());
    }

    private static async Task<JsonNode> SendAsync(SandboxSbi sbi, string verb, string path, string body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(verb), new Uri(sbi.Address, path));
        if (body.Length > 0)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.SendAsync(request, TestInterface.Token);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestInterface.Token))!;
    }

    private static void Set(JsonObject json, string member, JsonNode? value)
    {
        JsonObject parent = member.StartsWith("bio.", StringComparison.Ordinal) ? json["bio"]![0]!.AsObject() : json;
        parent[member[(member.LastIndexOf('.') + 1)..]] = value;
    }

    private static JsonObject ElementOf(JsonNode answer) => answer["biometrics"]![0]!.AsObject();

    private static string CodeOf(JsonNode answer) => (string)ElementOf(answer)["error"]!["errorCode"]!;

    private static JsonNode DataOf(JsonNode answer)
    {
        Assert.True(MosipBase64.TryDecodeUrl(((string)ElementOf(answer)["data"]!).Split('.')[1], out byte[] payload));
        return JsonNode.Parse(payload)!;
    }

    private static async Task<SandboxSbi> StartAsync(Action<SandboxSbiOptions>? configure = null)
    {
        SandboxSbi sbi = await SandboxSbi.StartAsync(
            options =>
            {
                options.Mode = SandboxSbiMode.Mock_1_3_0;
                options.FirstPort = Interlocked.Add(ref s_nextPort, 20);
                options.LastPort = options.FirstPort + 19;
                configure?.Invoke(options);
            },
            TestInterface.Token);
        sbi.Recipients.Set(sbi.DeviceAuthority);
        return sbi;
    }
}
