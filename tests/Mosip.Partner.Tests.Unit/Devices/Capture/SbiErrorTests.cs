using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices;
using Mosip.Partner.Devices.Capture;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Devices.Capture;

/// <summary>Every error of the protocol, provoked at the interface: by what the device says, or by what is asked of it.</summary>
public class SbiErrorTests(SbiErrorTests.DeviceKeysOfAll shared) : IClassFixture<SbiErrorTests.DeviceKeysOfAll>
{
    private static readonly Uri Address = new("http://127.0.0.1:4501/");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Codes => [.. All.Keys];

    private static Dictionary<string, SbiError> All { get; } = typeof(SbiErrors).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => (SbiError)property.GetValue(null)!).Where(error => !error.IsSuccess).ToDictionary(error => error.Code);

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Capture_ErrorThatTheDeviceSays_IsTheAnswer(string code)
    {
        Bench bench = Start(CapturePurpose.Auth, device => device.Capture = (_, _) => throw new SbiException(All[code]));

        JsonObject error = ErrorOf(await bench.CaptureAsync());

        Assert.Equal((code, All[code].Info), ((string)error["errorCode"]!, (string)error["errorInfo"]!));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Stream_ErrorThatTheDeviceSays_IsTheAnswer(string code)
    {
        Bench bench = Start(CapturePurpose.Registration, device => device.Images = _ => throw new SbiException(All[code]));

        Assert.Equal(code, (string)(await bench.StreamAsync())!["error"]!["errorCode"]!);
    }

    [Fact]
    public void Table_OfTheProtocol_IsComplete() => Assert.Equal(
        [
            "100", "101", "102", "103", "104", "105", "106", "107", "108", "109", "110", "111", "112", "113", "114", "115", "116", "117", "118", "119", "120", "121", "122", "123", "202",
            "500", "501", "502", "503", "504", "505", "506", "507", "551", "601", "604", "605", "606", "607", "608", "609", "610",
            "700", "701", "702", "703", "704", "705", "706", "707", "708", "709", "710", "800", "801", "803", "804", "805", "806", "809", "810", "999",
        ],
        All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Guide_HasEachCodeWithItsTextAndWhatToDo() => Assert.Equal(
        All.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"| {pair.Key} | {pair.Value.Info} | {SbiAdvice.For(pair.Key)} |"),
        File.ReadAllLines(Path.Combine(VectorFile.Folder, "..", "..", "docs", "guides", "device-errors.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2])));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Refusal_OfEachCode_SaysWhatToDo(string code)
    {
        MosipServiceException refusal = SbiRefusal.Of("capture", All[code]);

        Assert.Equal(code, refusal.Error.Code.Value);
        Assert.Contains(SbiAdvice.For(code), refusal.Message, StringComparison.Ordinal);
        Assert.NotEqual(SbiAdvice.For("4711"), SbiAdvice.For(code));
    }

    [Theory]
    [InlineData("Auth", "806")]
    [InlineData("Registration", "706")]
    public async Task Capture_DeviceForTheOtherPurpose_IsItsOwnError(string purpose, string code)
    {
        CapturePurpose other = purpose == "Auth" ? CapturePurpose.Registration : CapturePurpose.Auth;
        Bench bench = Start(new CapturePurpose(purpose), device => device.Description = device.Description with { Purpose = other });

        Assert.Equal(code, CodeOf(await bench.CaptureAsync()));
    }

    [Fact]
    public async Task Stream_DeviceForAuthentication_Is606()
    {
        Bench bench = Start(CapturePurpose.Registration, device => device.Description = device.Description with { Purpose = CapturePurpose.Auth });

        Assert.Equal("606", (string)(await bench.StreamAsync())!["error"]!["errorCode"]!);
    }

    [Fact]
    public async Task Stream_InterfaceForAuthentication_Is601()
    {
        Bench bench = Start(CapturePurpose.Auth);

        Assert.Equal("601", (string)(await bench.StreamAsync())!["error"]!["errorCode"]!);
    }

    [Theory]
    [InlineData("Not Registered", "100")]
    [InlineData("Not Ready", "110")]
    [InlineData("Busy", "111")]
    public async Task Stream_DeviceThatCannot_SaysWhy(string status, string code)
    {
        Bench bench = Start(CapturePurpose.Registration, device => device.Status = new DeviceStatus(status));

        Assert.Equal(code, (string)(await bench.StreamAsync())!["error"]!["errorCode"]!);
    }

    [Fact]
    public async Task Stream_NoImageInTime_Is609()
    {
        var asked = new TaskCompletionSource();
        Bench bench = Start(CapturePurpose.Registration, device => device.Images = token => WaitAsync(asked, token));

        Task<JsonNode?> stream = bench.StreamAsync();
        await asked.Task;
        bench.Clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal("609", (string)(await stream)!["error"]!["errorCode"]!);
    }

    [Fact]
    public async Task Stream_DeviceThatBreaks_Is610()
    {
        Bench bench = Start(CapturePurpose.Registration, device => device.Images = _ => throw new InvalidOperationException("the lens fell out"));

        Assert.Equal("610", (string)(await bench.StreamAsync())!["error"]!["errorCode"]!);
    }

    [Fact]
    public async Task Capture_WhileAnotherPartIsShown_Is702_AndOfTheShownPartNone()
    {
        Bench bench = Start(CapturePurpose.Registration, device =>
        {
            device.Description = device.Description with { DeviceSubIds = ["1", "2"] };
            device.Images = _ => Enumerable.Repeat<ReadOnlyMemory<byte>>(new byte[] { 0xFF, 0xD8 }, 3).ToAsyncEnumerable();
        });
        SbiReply stream = await bench.Interface.HandleAsync(SbiVerbs.Stream, "/stream", """{"deviceId":"4","deviceSubId":"2"}"""u8.ToArray(), Address, Cancellation);
        await using IAsyncEnumerator<ReadOnlyMemory<byte>> images = stream.Frames!.GetAsyncEnumerator(Cancellation);
        await images.MoveNextAsync();

        string other = CodeOf(await bench.CaptureAsync("1")), shown = CodeOf(await bench.CaptureAsync("2"));

        Assert.Equal(("702", "0"), (other, shown));
    }

    [Theory]
    [InlineData("Auth", "803", "801")]
    [InlineData("Registration", "703", "701")]
    public async Task Capture_WhileOneRuns_IsRefused_AndTheFirstEndsWithItsTime(string purpose, string inProgress, string timeout)
    {
        var began = new TaskCompletionSource();
        Bench bench = Start(new CapturePurpose(purpose), device => device.Capture = async (_, token) =>
        {
            began.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return [];
        });

        Task<JsonNode> first = bench.CaptureAsync();
        await began.Task;
        string second = CodeOf(await bench.CaptureAsync());
        bench.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal((inProgress, timeout), (second, CodeOf(await first)));
    }

    [Theory]
    [InlineData("Auth", "810")]
    [InlineData("Registration", "710")]
    public async Task Capture_DeviceThatBreaks_IsTheUnknownErrorOfItsPurpose(string purpose, string code)
    {
        Bench bench = Start(new CapturePurpose(purpose), device => device.Capture = (_, _) => throw new InvalidOperationException("the lens fell out"));

        Assert.Equal(code, CodeOf(await bench.CaptureAsync()));
    }

    [Fact]
    public async Task Info_NothingConnected_Is106()
    {
        var empty = new SecureBiometricInterface(new SbiOptions { Environment = "Staging" });

        SbiReply reply = await empty.HandleAsync(SbiVerbs.Info, "/info", default, Address, Cancellation);

        Assert.Equal("106", (string)JsonNode.Parse(reply.Body.Span)![0]!["error"]!["errorCode"]!);
    }

    [Fact]
    public async Task Stream_NothingConnected_Is202()
    {
        var empty = new SecureBiometricInterface(new SbiOptions { Environment = "Staging", Purpose = CapturePurpose.Registration });

        SbiReply reply = await empty.HandleAsync(SbiVerbs.Stream, "/stream", """{"deviceId":"4"}"""u8.ToArray(), Address, Cancellation);

        Assert.Equal("202", (string)JsonNode.Parse(reply.Body.Span)!["error"]!["errorCode"]!);
    }

    public static TheoryData<Exception, string, string> KeyFaults => new()
    {
        { new HttpRequestException("the management server is away"), "104", "104" },
        { new MosipTransportException(MosipTransportFault.TimedOut, "certify"), "104", "104" },
        { new SbiException(SbiErrors.TamperDetected), "103", "103" },
        { new InvalidOperationException("the key store is locked"), "810", "110" },
    };

    [Theory]
    [MemberData(nameof(KeyFaults))]
    public async Task KeysThatCannotBeHad_AreAnErrorOfCaptureAndInfo_BeforeTheDeviceIsAsked(Exception fault, string capture, string info)
    {
        bool isAsked = false;
        Bench bench = Start(CapturePurpose.Auth, device => device.Capture = (_, _) =>
        {
            isAsked = true;
            return Task.FromResult<IReadOnlyList<CapturedRecord>>([]);
        }, new FaultyKeys(fault));

        Assert.Equal((capture, info), (CodeOf(await bench.CaptureAsync()), await bench.InfoAsync()));
        Assert.False(isAsked);
    }

    [Fact]
    public async Task CertificateThatEnded_Is107_UnlessItIsWanted()
    {
        await using TestDevice device = await TestDevice.CreateAsync();
        var ended = new FixedDeviceKeyProvider(device.Keys);
        Bench bench = Start(CapturePurpose.Auth, keys: ended, clock: device.Clock), allowed = Start(CapturePurpose.Auth, keys: ended, clock: device.Clock, allowsEnded: true);
        device.Clock.Advance(DeviceCertificateIssuer.DeviceLife);

        Assert.Equal(("107", "107"), (CodeOf(await bench.CaptureAsync()), await bench.InfoAsync()));
        Assert.Equal(("0", "0"), (CodeOf(await allowed.CaptureAsync()), await allowed.InfoAsync()));
    }

    [Fact]
    public async Task CertificateOfIdaThatCannotBeFetched_Is999_AndNoTimeout()
    {
        Bench bench = Start(CapturePurpose.Auth, recipients: new FaultyRecipients());

        Assert.Equal("999", CodeOf(await bench.CaptureAsync()));
    }

    [Theory]
    [InlineData("2026-03-05T07:45:02Z", "0")]
    [InlineData("2026-03-05T07:45:02.123Z", "0")]
    [InlineData("2026-03-05T08:45:02+01:00", "0")]
    // As MOSIP's registration client sends it: local, without a zone.
    [InlineData("2026-03-05T08:45:02.123456789", "0")]
    [InlineData("2026-03-05 08:45:02", "123")]
    [InlineData("05.03.2026", "123")]
    [InlineData("", "123")]
    public async Task Capture_TimeInTheSpellingsOfClients_IsTaken(string captureTime, string code)
    {
        Bench bench = Start(CapturePurpose.Registration);

        Assert.Equal(code, CodeOf(await bench.CaptureAsync(change: json => json["captureTime"] = captureTime)));
    }

    [Fact]
    public async Task Capture_AsMosipsRegistrationClientAsks_IsTaken()
    {
        Bench bench = Start(CapturePurpose.Registration);

        JsonNode answer = await bench.CaptureAsync(change: json =>
        {
            json["captureTime"] = "2026-03-05T08:45:02.123";
            json["bio"]![0]!["previousHash"] = null;
            json["bio"]![0]!["bioSubType"] = null;
        });

        Assert.Equal("0", CodeOf(answer));
    }

    private static JsonObject ErrorOf(JsonNode answer) => answer["biometrics"]![0]!["error"]!.AsObject();

    private static string CodeOf(JsonNode answer) => (string)ErrorOf(answer)["errorCode"]!;

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> WaitAsync(TaskCompletionSource asked, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        asked.SetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        yield break;
    }

    private Bench Start(
        CapturePurpose purpose, Action<FakeScanner>? configure = null, IDeviceKeyProvider? keys = null, IBiometricRecipientProvider? recipients = null, FakeTimeProvider? clock = null, bool allowsEnded = false)
    {
        TestDevice device = shared.Device;
        clock ??= device.Clock;
        var certificates = new BiometricRecipients(clock);
        certificates.Set(device.Ida.SigningCertificate);
        var sbi = new SecureBiometricInterface(new SbiOptions { Environment = "Staging", Purpose = purpose, Recipients = recipients ?? certificates, AllowsEndedCertificates = allowsEnded }, clock);
        var scanner = new FakeScanner(purpose);
        configure?.Invoke(scanner);
        sbi.Connect(scanner, keys ?? new FixedDeviceKeyProvider(device.Keys));
        return new Bench(sbi, purpose, clock);
    }

    private sealed class FaultyKeys(Exception fault) : IDeviceKeyProvider
    {
        public ValueTask<DeviceKeys> GetAsync(CancellationToken cancellationToken) => throw fault;
    }

    private sealed class FaultyRecipients : IBiometricRecipientProvider
    {
        public ValueTask<EnvelopeRecipient?> FindAsync(string environment, string? domainUri, CancellationToken cancellationToken) => throw new MosipTransportException(MosipTransportFault.TimedOut, "fetch");
    }

    /// <summary>Keys that are made once: making them takes longer than all that is tested.</summary>
    public sealed class DeviceKeysOfAll : IAsyncLifetime
    {
        internal TestDevice Device { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Device = await TestDevice.CreateAsync();

        public ValueTask DisposeAsync() => Device.DisposeAsync();
    }

    /// <summary>An interface with one device, asked by hand.</summary>
    private sealed record Bench(SecureBiometricInterface Interface, CapturePurpose Purpose, FakeTimeProvider Clock)
    {
        public async Task<string> InfoAsync()
        {
            SbiReply reply = await Interface.HandleAsync(SbiVerbs.Info, "/info", default, Address, Cancellation);
            return (string)JsonNode.Parse(reply.Body.Span)![0]!["error"]!["errorCode"]!;
        }

        public async Task<JsonNode> CaptureAsync(string part = "0", Action<JsonNode>? change = null)
        {
            bool isAuth = Purpose == CapturePurpose.Auth;
            var request = new CaptureRequest
            {
                Purpose = Purpose,
                Environment = "Staging",
                TransactionId = "A1b2C3d4E5",
                DomainUri = "https://auth.example.gov",
                Type = BiometricType.Finger,
                DeviceId = "4",
                DeviceSubId = part,
                Count = part == "0" ? 1 : 4,
                SubTypes = isAuth ? ["UNKNOWN"] : [],
            };
            JsonNode json = JsonNode.Parse(request.ToJson(Clock.GetUtcNow()))!;
            change?.Invoke(json);
            SbiReply reply = await Interface.HandleAsync(isAuth ? SbiVerbs.Capture : SbiVerbs.RegistrationCapture, "/capture", Encoding.UTF8.GetBytes(json.ToJsonString()), Address, Cancellation);
            return JsonNode.Parse(reply.Body.Span)!;
        }

        public async Task<JsonNode?> StreamAsync()
        {
            SbiReply reply = await Interface.HandleAsync(SbiVerbs.Stream, "/stream", """{"deviceId":"4","deviceSubId":"1","timeout":"5000"}"""u8.ToArray(), Address, Cancellation);
            return JsonNode.Parse(Encoding.UTF8.GetString(reply.Body.Span));
        }
    }

    private sealed class FakeScanner(CapturePurpose purpose) : ICaptureDevice
    {
        public DeviceDescription Description { get; set; } = new() { DeviceId = "4", DigitalId = TestDevice.DigitalId, Purpose = purpose, ServiceVersion = "2.4.0" };

        public DeviceStatus Status { get; set; } = DeviceStatus.Ready;

        public Func<CaptureTask, CancellationToken, Task<IReadOnlyList<CapturedRecord>>> Capture { get; set; } =
            (_, _) => Task.FromResult<IReadOnlyList<CapturedRecord>>([new(BiometricType.Finger, "Left IndexFinger", "a record"u8.ToArray(), 62m)]);

        public Func<CancellationToken, IAsyncEnumerable<ReadOnlyMemory<byte>>> Images { get; set; } = _ => AsyncEnumerable.Empty<ReadOnlyMemory<byte>>();

        public Task<IReadOnlyList<CapturedRecord>> CaptureAsync(CaptureTask task, CancellationToken cancellationToken) => Capture(task, cancellationToken);

        public IAsyncEnumerable<ReadOnlyMemory<byte>> Stream(string deviceSubId, CancellationToken cancellationToken) => Images(cancellationToken);
    }
}
