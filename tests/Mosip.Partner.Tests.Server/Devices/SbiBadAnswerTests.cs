using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices;
using Mosip.Partner.Devices.AspNetCore;

namespace Mosip.Partner.Tests.Server.Devices;

/// <summary>Interfaces that answer what they should not, over real HTTP, and what the client says of it.</summary>
public class SbiBadAnswerTests
{
    [Fact]
    public async Task CaptureAsync_DeviceWhoseClockIsWrong_IsNotFresh()
    {
        foreach (int seconds in (int[])[-40, 40])
        {
            await using TestInterface sbi = await TestInterface.StartAsync(clock: new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddSeconds(seconds)));

            MosipCryptoException refused = await CaptureAsync(sbi);

            Assert.Equal(MosipCryptoFault.NotFresh, refused.Fault);
            Assert.Contains("set the device's clock", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("transactionId", "Z1b2C3d4E5")]
    [InlineData("env", "Production")]
    [InlineData("domainUri", "https://other.example.gov")]
    public async Task CaptureAsync_AnswerToAnotherRequest_IsNamed(string member, string value)
    {
        // The device is told something else than the client asked for, and signs that.
        await using TestInterface sbi = await TestInterface.StartAsync(wrap: next => (verb, path, body, address, token) =>
        {
            JsonNode request = JsonNode.Parse(body.Span) ?? new JsonObject();
            if (verb == SbiVerbs.Capture && member != "env")
                request[member] = value;
            return next(verb, path, Encoding.UTF8.GetBytes(request.ToJsonString()), address, token);
        });
        VerifiedDevice device = await sbi.DeviceAsync();
        CaptureRequest request = sbi.Request();

        Task<SbiCapture> capture = member == "env"
            ? new SbiClient(new SbiClientOptions { Trust = sbi.Trust }).CaptureAsync(device, request with { Environment = value }, TestInterface.Token)
            : sbi.Client.CaptureAsync(device, request, TestInterface.Token);

        // Another environment is refused by the device itself.
        if (member == "env")
            Assert.Equal("115", (await Assert.ThrowsAsync<MosipServiceException>(() => capture)).Error.Code.Value);
        else
            Assert.Contains($"{member} is not that of the request", (await Assert.ThrowsAsync<MosipCryptoException>(() => capture)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CaptureAsync_RegistrationWithABrokenHashChain_IsADigestMismatch()
    {
        await using TestInterface sbi = await StartAsync(CapturePurpose.Registration, biometrics => (biometrics[0]!["hash"], biometrics[1]!["hash"]) = ((string)biometrics[1]!["hash"]!, (string)biometrics[0]!["hash"]!));

        MosipCryptoException refused = await CaptureAsync(sbi, request => request with { Count = 4 });

        Assert.Equal(MosipCryptoFault.DigestMismatch, refused.Fault);
        Assert.Contains("biometrics/0/hash", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CaptureAsync_RegistrationWithoutThePreviousHash_IsADigestMismatch()
    {
        await using TestInterface sbi = await TestInterface.StartAsync(Registering(), wrap: next => (verb, path, body, address, token) =>
        {
            JsonNode request = JsonNode.Parse(body.Span) ?? new JsonObject();
            if (verb == SbiVerbs.RegistrationCapture)
                request["bio"]![0]!["previousHash"] = "";
            return next(verb, path, Encoding.UTF8.GetBytes(request.ToJsonString()), address, token);
        });

        Assert.Equal(MosipCryptoFault.DigestMismatch, (await CaptureAsync(sbi, request => request with { Count = 4, PreviousHash = new string('A', 64) })).Fault);
    }

    [Fact]
    public async Task CaptureAsync_DigitalIdOfAnotherDevice_IsRefused()
    {
        // Both are signed by keys that are believed: only the device that was asked may answer.
        await using TestInterface sbi = await TestInterface.StartAsync();
        VerifiedDevice device = await sbi.DeviceAsync();

        var refused = await Assert.ThrowsAsync<MosipCryptoException>(() => sbi.Client.CaptureAsync(device with { DigitalId = device.DigitalId with { Model = "FS-11" } }, sbi.Request(), TestInterface.Token));

        Assert.Contains("digitalId is not that of the device that was asked", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CaptureAsync_DigitalIdPutIntoSignedData_BreaksItsSignature()
    {
        await using TestInterface other = await TestInterface.StartAsync();
        string foreign = (string)PayloadOf((await other.Client.CaptureAsync(await other.DeviceAsync(), other.Request(), TestInterface.Token)).Json)["digitalId"]!;
        await using TestInterface sbi = await StartAsync(CapturePurpose.Auth, biometrics => biometrics[0]!["data"] = Changed((string)biometrics[0]!["data"]!, data => data["digitalId"] = foreign));

        Assert.Equal(MosipCryptoFault.SignatureInvalid, (await CaptureAsync(sbi)).Fault);
    }

    public static TheoryData<string, string?, MosipCryptoFault> BrokenMembers => new()
    {
        { "hash", "6d457e04cdcf15ae6f1292b811df0d38c3a585812ddba1ba5354f84728ca47cc", MosipCryptoFault.Malformed },
        { "hash", "6D45", MosipCryptoFault.Malformed },
        { "thumbprint", "", MosipCryptoFault.Malformed },
        { "thumbprint", "none", MosipCryptoFault.Malformed },
        { "sessionKey", "", MosipCryptoFault.Malformed },
        { "sessionKey", "a+b/", MosipCryptoFault.Malformed },
        { "sessionKey", null, MosipCryptoFault.Malformed },
        { "data", "e30.e30", MosipCryptoFault.Malformed },
        { "data", "", MosipCryptoFault.Malformed },
    };

    [Theory]
    [MemberData(nameof(BrokenMembers))]
    public async Task CaptureAsync_BrokenMember_IsNamed(string member, string? value, MosipCryptoFault fault)
    {
        await using TestInterface sbi = await StartAsync(CapturePurpose.Auth, biometrics => biometrics[0]![member] = value);

        Assert.Equal(fault, (await CaptureAsync(sbi)).Fault);
    }

    [Fact]
    public async Task CaptureAsync_WorseThanAsked_IsRefused_TheMeanCounting()
    {
        ScriptedDevice device = Registering();
        device.Capture = (_, _) => Task.FromResult<IReadOnlyList<CapturedRecord>>([Left("Index", 30), Left("Middle", 50), Left("Ring", 35), Left("Little", 45)]);
        await using TestInterface sbi = await TestInterface.StartAsync(device);
        VerifiedDevice verified = await sbi.DeviceAsync();

        SbiCapture enough = await sbi.Client.CaptureAsync(verified, sbi.Request() with { Count = 4, RequestedScore = 40 }, TestInterface.Token);
        var refused = await Assert.ThrowsAsync<MosipCryptoException>(() => sbi.Client.CaptureAsync(verified, sbi.Request() with { Count = 4, RequestedScore = 41 }, TestInterface.Token));

        Assert.Equal(4, enough.Biometrics.Count);
        Assert.Contains("qualityScore is 40, less than the 41", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("<html>")]
    [InlineData("""{"biometrics":[]}""")]
    [InlineData("""{"biometrics":[null]}""")]
    [InlineData("")]
    public async Task CaptureAsync_NoCapture_IsMalformed(string answer)
    {
        await using TestInterface sbi = await TestInterface.StartAsync(wrap: Answering(SbiVerbs.Capture, Encoding.UTF8.GetBytes(answer)));

        Assert.Equal(MosipCryptoFault.Malformed, (await CaptureAsync(sbi)).Fault);
    }

    [Fact]
    public async Task CaptureAsync_AnswerOfFiftyMegabytes_IsRefusedUnread()
    {
        await using TestInterface sbi = await TestInterface.StartAsync(wrap: Answering(SbiVerbs.Capture, new byte[50 * 1024 * 1024]));
        VerifiedDevice device = await sbi.DeviceAsync();

        var refused = await Assert.ThrowsAsync<MosipTransportException>(() => sbi.Client.CaptureAsync(device, sbi.Request(), TestInterface.Token));

        Assert.Equal(MosipTransportFault.ReplyTooLarge, refused.Fault);
    }

    [Fact]
    public async Task CaptureAsync_InterfaceThatNeverAnswers_TimesOutAfterItsTimeAndTheGrace()
    {
        await using TestInterface sbi = await TestInterface.StartAsync(
            wrap: next => async (verb, path, body, address, token) =>
            {
                if (verb == SbiVerbs.Capture)
                    await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return await next(verb, path, body, address, token);
            },
            client: options => options with { Grace = TimeSpan.FromMilliseconds(500) });
        VerifiedDevice device = await sbi.DeviceAsync();

        var late = await Assert.ThrowsAsync<MosipTransportException>(() => sbi.Client.CaptureAsync(device, sbi.Request() with { Timeout = TimeSpan.FromMilliseconds(20) }, TestInterface.Token));

        Assert.Equal(MosipTransportFault.TimedOut, late.Fault);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("nonsense")]
    [InlineData("""[{"deviceId":"4"}]""")]
    [InlineData("""[{"error":{"errorCode":"503","errorInfo":"Device not connected"}}]""")]
    public async Task DiscoverAsync_NothingOfUse_IsPassedOver(string answer)
    {
        await using TestInterface sbi = await TestInterface.StartAsync(wrap: Answering(SbiVerbs.Discover, Encoding.UTF8.GetBytes(answer)));

        Assert.Empty(await sbi.Client.DiscoverAsync(cancellationToken: TestInterface.Token));
    }

    [Theory]
    [InlineData("http://192.0.2.1:4501/", false)]
    [InlineData("not an address", false)]
    [InlineData("http://127.0.0.1:4599/.info", true)]
    [InlineData("http://127.0.0.1:4599/.Info", true)]
    public async Task DiscoverAsync_CallbackOfADevice_StaysOnThisMachine(string callback, bool isTaken)
    {
        await using TestInterface sbi = await TestInterface.StartAsync(wrap: Changing(SbiVerbs.Discover, answer => answer[0]!["callbackId"] = callback));

        DiscoveredDevice device = Assert.Single(await sbi.Client.DiscoverAsync(cancellationToken: TestInterface.Token));

        Assert.Equal(isTaken ? "http://127.0.0.1:4599/" : sbi.Host.Address.AbsoluteUri, device.CallbackId);
    }

    [Fact]
    public async Task GetInfoAsync_KeyOfOneDeviceMissing_IsItsError()
    {
        await using TestInterface sbi = await TestInterface.StartAsync(wrap: Answering(SbiVerbs.Info, """[{"deviceInfo":"","error":{"errorCode":"104","errorInfo":"Unable to connect to management server"}}]"""u8.ToArray()));

        Assert.Equal("104", (await Assert.ThrowsAsync<MosipServiceException>(() => sbi.DeviceAsync())).Error.Code.Value);
    }

    [Fact]
    public async Task CaptureAsync_ErrorOfTheDevice_SaysWhatToDo()
    {
        await using TestInterface sbi = await TestInterface.StartAsync();
        VerifiedDevice device = await sbi.DeviceAsync();

        var refused = await Assert.ThrowsAsync<MosipServiceException>(() => sbi.Client.CaptureAsync(device, sbi.Request() with { TransactionId = "a b" }, TestInterface.Token));

        Assert.Equal("112", refused.Error.Code.Value);
        Assert.Contains("the device answered 112 (Invalid Transaction ID). Give a transaction id of 4 to 50 letters", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<MosipCryptoException> CaptureAsync(TestInterface sbi, Func<CaptureRequest, CaptureRequest>? change = null)
    {
        VerifiedDevice device = await new SbiClient(new SbiClientOptions { Trust = sbi.Trust }).GetInfoAsync(sbi.Host.Address, TestInterface.Token) is [var only] ? only : throw new InvalidOperationException();
        return await Assert.ThrowsAsync<MosipCryptoException>(() => sbi.Client.CaptureAsync(device, change?.Invoke(sbi.Request()) ?? sbi.Request(), TestInterface.Token));
    }

    private static Task<TestInterface> StartAsync(CapturePurpose purpose, Action<JsonArray> change) => TestInterface.StartAsync(
        purpose == CapturePurpose.Auth ? null : Registering(),
        wrap: Changing(purpose == CapturePurpose.Auth ? SbiVerbs.Capture : SbiVerbs.RegistrationCapture, answer => change(answer["biometrics"]!.AsArray())));

    private static ScriptedDevice Registering()
    {
        ScriptedDevice device = ScriptedDevice.ForRegistration();
        device.Capture = (_, _) => Task.FromResult<IReadOnlyList<CapturedRecord>>([Left("Index", 62), Left("Middle", 62), Left("Ring", 62), Left("Little", 62)]);
        return device;
    }

    private static CapturedRecord Left(string finger, decimal score) => new(BiometricType.Finger, $"Left {finger}Finger", Encoding.UTF8.GetBytes(finger), score);

    private static Func<SbiHandler, SbiHandler> Answering(string verbToAnswer, byte[] answer) => next => (verb, path, body, address, token) =>
        verb == verbToAnswer ? Task.FromResult(new SbiReply(200, answer)) : next(verb, path, body, address, token);

    private static Func<SbiHandler, SbiHandler> Changing(string verbToChange, Action<JsonNode> change) => next => async (verb, path, body, address, token) =>
    {
        SbiReply reply = await next(verb, path, body, address, token);
        if (verb != verbToChange)
            return reply;
        JsonNode answer = JsonNode.Parse(reply.Body.Span)!;
        change(answer);
        return reply with { Body = Encoding.UTF8.GetBytes(answer.ToJsonString()) };
    };

    private static string Changed(string jws, Action<JsonNode> change)
    {
        string[] parts = jws.Split('.');
        Assert.True(MosipBase64.TryDecodeUrl(parts[1], out byte[] payload));
        JsonNode data = JsonNode.Parse(payload)!;
        change(data);
        return $"{parts[0]}.{MosipBase64.EncodeUrl(Encoding.UTF8.GetBytes(data.ToJsonString()))}.{parts[2]}";
    }

    private static JsonNode PayloadOf(ReadOnlyMemory<byte> capture)
    {
        Assert.True(MosipBase64.TryDecodeUrl(((string)JsonNode.Parse(capture.Span)!["biometrics"]![0]!["data"]!).Split('.')[1], out byte[] payload));
        return JsonNode.Parse(payload)!;
    }
}
