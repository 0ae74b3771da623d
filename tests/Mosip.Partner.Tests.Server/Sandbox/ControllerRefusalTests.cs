using System.Net;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>Stage E: the field rules. Only real errors, no general one before.</summary>
public class ControllerRefusalTests
{
    private static readonly RefusalCase[] Cases =
    [
        new("no consent", message => message.Envelope["consentObtained"] = false, "IDA-MLC-012") { Explained = "consent" },
        new("stale", message => message.Envelope["requestTime"] = "2026-11-23T08:28:59.999Z", "IDA-MLC-001") { Explained = "time" },
        new("in the future", message => message.Envelope["requestTime"] = "2026-11-23T08:30:30.001Z", "IDA-MLC-001"),
        new("day that does not exist", message => message.Envelope["requestTime"] = "2026-11-31T08:30:00.000Z", "IDA-MLC-009"),
        new("no request time", message => message.Envelope.Remove("requestTime"), "IDA-MLC-007"),
        new("transaction of nine characters", message => message.Envelope["transactionID"] = "A1b2C3d4E", "IDA-MLC-009"),
        new("no transaction", message => message.Envelope.Remove("transactionID"), "IDA-MLC-006"),
        new("wrong check digit", message => message.Envelope["individualId"] = "4370296312658179", "IDA-MLC-004"),
        new("unknown id type", message => message.Envelope["individualIdType"] = "vid", "IDA-MLC-009"),
        new("undetectable id", message => Remove(message, "individualIdType", ("individualId", "12345")), "IDA-MLC-009"),
        new("stale block", message => message.Block!["timestamp"] = "2026-11-23T08:28:59.999Z", "IDA-MLC-001"),
        new("no block timestamp", message => message.Block!.Remove("timestamp"), "IDA-MLC-006"),
        new("no factor", message => message.Block!.Remove("demographics"), "IDA-MLC-008"),
        new("unknown language", message => message.Block!["demographics"] = Name("xyz"), "IDA-DEA-002"),
        new("domain that is not allowed", message => message.Envelope["domainUri"] = "https://elsewhere.example", "IDA-MLC-009"),
        new("environment that does not exist", message => message.Envelope["env"] = "Laptop", "IDA-MLC-009"),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(refusal => refusal.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Auth_Spoilt_IsRefusedByTheController_AndExplained(string name)
    {
        RefusalCase refusal = Cases.Single(candidate => candidate.Name == name);
        await using TestBank bank = await TestBank.StartAsync();

        IdaAnswer answer = await bank.SendAsync(await refusal.Make(bank));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(refusal.Codes, answer.Codes);
        Assert.NotNull(answer.Signature);
        Assert.Contains(refusal.Explained, bank.Sandbox.Requests[^1].Explanations[0].ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("2026-11-23T08:30:30.000Z")]
    [InlineData("2026-11-23T08:29:00.000Z")]
    [InlineData("2026-11-23T14:00:00.000+05:30")]
    public async Task RequestTime_AtTheEdgesAndInOtherZones_IsAccepted(string time)
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Auth(TestBank.BirthFactor());
        message.Envelope["requestTime"] = time;

        Assert.True((await bank.SendAsync(message)).IsAuthenticated);
    }

    [Theory]
    [InlineData("2026-11-23T08:30:00Z")]
    [InlineData("2026-11-23T08:30:00.5Z")]
    public async Task RequestTime_OfAnUnusualForm_IsHttp500(string time)
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Auth(TestBank.BirthFactor());
        message.Envelope["requestTime"] = time;

        IdaAnswer answer = await bank.SendAsync(message);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Null(answer.Signature);
    }

    [Fact]
    public async Task Otp_ResponseTime_KeepsTheZoneOfTheRequest()
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Otp();
        message.Envelope["requestTime"] = "2026-11-23T14:00:00.000+05:30";

        Assert.Equal("2026-11-23T14:00:00.000+05:30", (string)(await bank.SendAsync(message)).Json["responseTime"]!);
    }

    [Fact]
    public async Task Otp_UnknownIdWithBadFields_ReportsTheIdAlone()
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Otp(TestBank.OtherVid, transaction: "short");

        IdaAnswer answer = await bank.SendAsync(message);

        Assert.Equal(["IDA-MLC-018"], answer.Codes);
        Assert.Equal("VID not available in database", answer.Messages);
    }

    [Fact]
    public async Task Otp_WithoutChannel_IsRefused()
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Otp();
        message.Envelope["otpChannel"] = new JsonArray();

        Assert.Equal(["IDA-OTA-008"], (await bank.SendAsync(message)).Codes);
    }

    [Fact]
    public void TestIds_HaveValidCheckDigits() => Assert.True(Verhoeff.IsValid(TestBank.Vid) && Verhoeff.IsValid(TestBank.OtherVid));

    private static JsonObject Name(string language) => new() { ["name"] = new JsonArray(new JsonObject { ["language"] = language, ["value"] = "Amina Diallo" }) };

    private static void Remove(IdaMessage message, string member, (string Name, string Value) change)
    {
        message.Envelope.Remove(member);
        message.Envelope[change.Name] = change.Value;
    }
}
