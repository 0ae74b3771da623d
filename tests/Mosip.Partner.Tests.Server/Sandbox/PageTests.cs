using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

public class PageTests
{
    [Fact]
    public async Task Page_ShowsTheExplanationOfARefusal_WithoutScripts()
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Auth(TestBank.BirthFactor());
        message.Envelope["requestTime"] = "2026-11-23T08:20:00.000Z";
        await bank.SendAsync(message);

        string page = await bank.Http.GetStringAsync("/", TestBank.Cancellation);

        Assert.Contains("IDA-MLC-001", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Expected</dt>", page, StringComparison.Ordinal);
        Assert.Contains("/idauthentication/v1/auth/{licence}/{partner}/{apiKey}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_EscapesWhatClientsSend()
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Otp();
        message.Envelope["otpChannel"] = new JsonArray("<script>alert(1)</script>");
        await bank.SendAsync(message);

        Assert.DoesNotContain("<script>", await bank.Http.GetStringAsync("/", TestBank.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HoldsTheSameRecords()
    {
        await using TestBank bank = await TestBank.StartAsync();
        bank.Sandbox.ClearRequests();
        await bank.RequestOtpAsync();
        IdaMessage message = bank.Auth(TestBank.OtpFactor());
        message.LicenceKey = "nothing";
        await bank.SendAsync(message);

        JsonArray records = JsonNode.Parse(await bank.Http.GetStringAsync("/requests.json", TestBank.Cancellation))!.AsArray();

        JsonObject refused = records[^1]!.AsObject();
        Assert.Equal("auth", (string)refused["operation"]!);
        Assert.Equal("IDA-MPA-007", (string)refused["errors"]![1]!["code"]!);
        Assert.NotEmpty((string)refused["explanations"]![0]!["expected"]!);
        Assert.Equal("A1b2C3d4E5", (string)refused["transactionId"]!);
        Assert.Equal(200, (int)refused["httpStatus"]!);
    }

    [Fact]
    public async Task Requests_AreARing()
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.RememberedRequests = 3);
        for (int i = 0; i < 5; i++)
            await bank.RequestOtpAsync();

        Assert.Equal([SandboxOperation.Otp, SandboxOperation.Otp, SandboxOperation.Otp], bank.Sandbox.Requests.Select(request => request.Operation));
    }

    [Fact]
    public async Task UnknownPath_IsRecordedWithoutThePath()
    {
        await using TestBank bank = await TestBank.StartAsync();

        await bank.Http.GetAsync($"/no/such/{TestBank.Vid}", TestBank.Cancellation);

        SandboxRequest record = bank.Sandbox.Requests[^1];
        Assert.Equal(404, record.HttpStatus);
        Assert.DoesNotContain(TestBank.Vid, record.Route, StringComparison.Ordinal);
    }
}
