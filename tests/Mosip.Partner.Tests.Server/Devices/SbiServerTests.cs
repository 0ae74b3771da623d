using System.Net;
using System.Text.Json.Nodes;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Tests.Server.Devices;

public class SbiServerTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(60);

    [Theory]
    [InlineData("env", "Production", "115")]
    [InlineData("env", "staging", "115")]
    [InlineData("purpose", "Registration", "121")]
    [InlineData("transactionId", "a b", "112")]
    [InlineData("transactionId", "abc", "112")]
    [InlineData("timeout", "soon", "123")]
    [InlineData("captureTime", "yesterday", "123")]
    [InlineData("bio.deviceId", "", "804")]
    [InlineData("bio.deviceId", "9", "805")]
    [InlineData("bio.type", "Voice", "114")]
    [InlineData("bio.type", "Iris", "120")]
    [InlineData("bio.count", "11", "109")]
    [InlineData("bio.requestedScore", "101", "123")]
    [InlineData("bio.bioSubType", "Left Toe", "122")]
    [InlineData("bio.previousHash", "abc", "123")]
    public async Task Capture_BadMember_IsItsDocumentedError(string member, string value, string code)
    {
        await using TestInterface sbi = await TestInterface.StartAsync();

        JsonNode answer = await sbi.SendAsync(json => Set(json, member, value));

        JsonObject element = answer["biometrics"]![0]!.AsObject();
        Assert.Equal(code, (string)element["error"]!["errorCode"]!);
        Assert.Equal(["", "", "", ""], new[] { "data", "hash", "sessionKey", "thumbprint" }.Select(name => (string)element[name]!));
    }

    [Theory]
    [InlineData("bio.deviceId", "", "704")]
    [InlineData("bio.deviceId", "9", "705")]
    [InlineData("bio.count", "3", "109")]
    [InlineData("bio.count", "0", "109")]
    [InlineData("purpose", "Auth", "121")]
    public async Task RegistrationCapture_BadMember_IsItsDocumentedError_WithoutMembersOfEncryption(string member, string value, string code)
    {
        await using TestInterface sbi = await TestInterface.StartAsync(ScriptedDevice.ForRegistration());

        JsonNode answer = await sbi.SendAsync(json => Set(json, member, value));

        JsonObject element = answer["biometrics"]![0]!.AsObject();
        Assert.Equal(code, (string)element["error"]!["errorCode"]!);
        Assert.Equal(["specVersion", "data", "hash", "error"], element.Select(property => property.Key));
    }

    [Fact]
    public async Task Capture_NumbersInsteadOfTexts_AndMilliseconds_AreTaken()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();

        JsonNode answer = await sbi.SendAsync(json =>
        {
            json["timeout"] = 10000;
            json["captureTime"] = "2026-03-05T07:45:02.123Z";
            json["bio"]![0]!["count"] = 1;
            json["bio"]![0]!["requestedScore"] = 40;
        });

        Assert.Equal("0", (string)answer["biometrics"]![0]!["error"]!["errorCode"]!);
    }

    [Theory]
    [InlineData("Not Registered", "100")]
    [InlineData("Not Ready", "110")]
    [InlineData("Busy", "111")]
    public async Task Capture_DeviceThatCannot_SaysWhy(string status, string code)
    {
        await using TestInterface sbi = await TestInterface.StartAsync(new ScriptedDevice { Status = new DeviceStatus(status) });

        Assert.Equal(code, Code(await sbi.SendAsync(_ => { })));
    }

    [Fact]
    public async Task Capture_WhileOneIsRunning_IsRefused_AndTheDeviceIsShownBusy()
    {
        var done = new TaskCompletionSource<IReadOnlyList<CapturedRecord>>();
        var began = new TaskCompletionSource();
        await using TestInterface sbi = await TestInterface.StartAsync(new ScriptedDevice
        {
            Capture = (_, _) =>
            {
                began.TrySetResult();
                return done.Task;
            },
        });

        Task<JsonNode> first = sbi.SendAsync(_ => { });
        await began.Task;
        string second = Code(await sbi.SendAsync(_ => { }));
        DiscoveredDevice shown = (await sbi.Client.DiscoverAsync(cancellationToken: TestInterface.Token)).Single();
        done.SetResult([new(BiometricType.Finger, "UNKNOWN", "a record"u8.ToArray(), 62m)]);

        Assert.Equal(("803", "0"), (second, Code(await first)));
        Assert.Equal(DeviceStatus.Busy, shown.Status);
        Assert.Equal("0", Code(await sbi.SendAsync(_ => { })));
    }

    [Fact]
    public async Task Capture_DeviceThatDoesNotEnd_IsATimeout_AndStaysBusy()
    {
        var never = new TaskCompletionSource<IReadOnlyList<CapturedRecord>>();
        await using TestInterface sbi = await TestInterface.StartAsync(new ScriptedDevice { Capture = (_, _) => never.Task });

        string first = Code(await sbi.SendAsync(json => json["timeout"] = $"{Short.TotalMilliseconds:0}")), second = Code(await sbi.SendAsync(_ => { }));

        Assert.Equal(("801", "803"), (first, second));
        never.SetResult([]);
    }

    [Fact]
    public async Task Capture_FaultsOfTheDevice_AreTheProtocolsErrors()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();

        sbi.Device.Capture = (_, _) => throw new SbiException(SbiErrors.TamperDetected);
        string tampered = Code(await sbi.SendAsync(_ => { }));
        sbi.Device.Capture = (_, _) => throw new InvalidOperationException("the scanner fell off the desk");
        string broken = Code(await sbi.SendAsync(_ => { }));
        sbi.Device.Capture = (_, _) => Task.FromResult<IReadOnlyList<CapturedRecord>>([]);
        string nothing = Code(await sbi.SendAsync(_ => { }));

        Assert.Equal(("103", "810", "708"), (tampered, broken, nothing));
    }

    [Fact]
    public async Task Capture_WithoutCertificateOfIda_IsSaid()
    {
        await using TestInterface sbi = await TestInterface.StartAsync(withRecipient: false);

        Assert.Equal("999", Code(await sbi.SendAsync(_ => { })));
    }

    [Fact]
    public async Task RegistrationCapture_AtInterfaceForAuthentication_IsRefused_AndTheOtherWayRound()
    {
        await using TestInterface auth = await TestInterface.StartAsync(), registration = await TestInterface.StartAsync(ScriptedDevice.ForRegistration());

        (_, JsonNode first) = await auth.SendAsync("RCAPTURE", "capture", "{}");
        (_, JsonNode second) = await registration.SendAsync("CAPTURE", "capture", "{}");

        Assert.Equal(("709", "809"), (Code(first), Code(second)));
    }

    [Fact]
    public async Task RegistrationCapture_Exceptions_AreTold_AndNeverReturned()
    {
        ScriptedDevice device = ScriptedDevice.ForRegistration();
        device.Capture = (_, _) => Task.FromResult<IReadOnlyList<CapturedRecord>>(
            [.. new[] { "Index", "Middle", "Ring", "Little" }.Select(finger => new CapturedRecord(BiometricType.Finger, $"Left {finger}Finger", "a record"u8.ToArray(), 62m))]);
        await using TestInterface sbi = await TestInterface.StartAsync(device);

        SbiCapture capture = await sbi.Client.CaptureAsync(await sbi.DeviceAsync(), sbi.Request() with { Count = 3, Exceptions = ["Left LittleFinger"] }, TestInterface.Token);

        Assert.Equal(["Left IndexFinger", "Left MiddleFinger", "Left RingFinger"], capture.Biometrics.Select(biometric => biometric.SubType));
        Assert.Equal(["Left LittleFinger"], device.LastTask!.Exceptions);
    }

    [Theory]
    [InlineData("MOSIPINFO", "info")]
    [InlineData("GET", "device")]
    [InlineData("CAPTURE", "info")]
    public async Task UnknownVerbOrPath_Is405_WithTheDocumentedBody(string verb, string path)
    {
        await using TestInterface sbi = await TestInterface.StartAsync();

        (HttpResponseMessage response, JsonNode answer) = await sbi.SendAsync(verb, path, "{}");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("""[{"error":{"errorCode":"500","errorInfo":"Invalid URL"}}]""", answer.ToJsonString());
    }

    [Fact]
    public async Task Answers_CarryTheDocumentedHeaders()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();

        (HttpResponseMessage response, JsonNode answer) = await sbi.SendAsync("MOSIPDISC", "device", """{"type":"Finger"}""");

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(response.Content.Headers.ContentLength);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.True(response.Headers.ConnectionClose);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(sbi.Host.Address.AbsoluteUri, (string)answer[0]!["callbackId"]!);
    }

    [Fact]
    public async Task ChunkedBody_IsRefused_WithAReason()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();

        (HttpResponseMessage response, JsonNode answer) = await sbi.SendAsync("MOSIPDISC", "device", """{"type":"Finger"}""", isChunked: true);

        Assert.Equal(HttpStatusCode.LengthRequired, response.StatusCode);
        Assert.Equal("123", (string)answer[0]!["error"]!["errorCode"]!);
    }

    [Fact]
    public async Task LargeBody_IsRefused_BeforeItIsRead()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();

        // The server may close the connection while the client still sends; both are a refusal.
        HttpStatusCode? status = null;
        try
        {
            status = await sbi.SendAsync(new ByteArrayContent(new byte[50 * 1024 * 1024]));
        }
        catch (HttpRequestException e)
        {
            Assert.NotNull(e.InnerException);
        }

        Assert.True(status is null or HttpStatusCode.RequestEntityTooLarge);
        Assert.Single(await sbi.Client.DiscoverAsync(cancellationToken: TestInterface.Token));
    }

    [Theory]
    [InlineData("", "123")]
    [InlineData("[]", "123")]
    [InlineData("""{"type":"Finger","type":"Face"}""", "123")]
    [InlineData("{}", "502")]
    [InlineData("""{"type":"Voice"}""", "502")]
    [InlineData("""{"type":"Face"}""", "503")]
    public async Task Discover_BadRequest_IsItsDocumentedError(string body, string code)
    {
        await using TestInterface sbi = await TestInterface.StartAsync();

        (_, JsonNode answer) = await sbi.SendAsync("MOSIPDISC", "device", body);

        Assert.Equal(code, (string)answer[0]!["error"]!["errorCode"]!);
    }

    [Theory]
    [InlineData("""{}""", "604")]
    [InlineData("""{"deviceId":"9"}""", "605")]
    [InlineData("""{"deviceId":"4","deviceSubId":"1"}""", "608")]
    [InlineData("nonsense", "123")]
    public async Task Stream_Refusals_AreWrappedErrors(string body, string code)
    {
        await using TestInterface sbi = await TestInterface.StartAsync(ScriptedDevice.ForRegistration());

        (_, JsonNode answer) = await sbi.SendAsync("STREAM", "stream", body);

        Assert.Equal(code, (string)answer["error"]!["errorCode"]!);
    }

    [Fact]
    public async Task StartAsync_PortInUse_TakesTheNext()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();
        var second = new SecureBiometricInterface(new SbiOptions { Environment = "Staging" });

        await using var host = await Mosip.Partner.Devices.AspNetCore.SbiHost.StartAsync(
            second, new() { FirstPort = sbi.Host.Address.Port, LastPort = sbi.Host.Address.Port + 10 }, cancellationToken: TestInterface.Token);

        Assert.Equal(sbi.Host.Address.Port + 1, host.Address.Port);
    }

    private static string Code(JsonNode answer) => (string)answer["biometrics"]![0]!["error"]!["errorCode"]!;

    private static void Set(JsonObject json, string member, string value)
    {
        JsonObject parent = member.StartsWith("bio.", StringComparison.Ordinal) ? json["bio"]![0]!.AsObject() : json;
        string name = member[(member.LastIndexOf('.') + 1)..];
        parent[name] = name == "bioSubType" ? new JsonArray(value) : value;
    }
}
