using System.Text.Json.Nodes;
using System.Xml.Linq;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Abis;

/// <summary>The suite of ABIS cases against an ABIS of the SDK, right and made wrong.</summary>
public sealed class AbisSuiteTests : AbisSandboxTests
{
    // Of each kind one: an insert, a failure, a search that finds and one that does not.
    private static readonly string[] OfEachKind = ["ABIS3000", "ABIS3007", "ABIS3018", "ABIS3029"];

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(QueueMessageClass.Text)]
    [InlineData(QueueMessageClass.Bytes)]
    public async Task EveryCase_AgainstTheSdk_Passes(QueueMessageClass format)
    {
        await using RunningAbis abis = await RunningAbis.StartAsync(Partner, Broker.Login, inbound: "ctk-to-abis", outbound: "abis-to-ctk");
        AbisSuiteOptions options = Options(format);
        (options.InboundQueue, options.OutboundQueue) = ("ctk-to-abis", "abis-to-ctk");

        ComplianceReport report = await AbisSuite.RunAsync(options, cancellationToken: Cancel);

        Assert.All(report.Cases, AssertPassed);
        Assert.Equal(Enumerable.Range(3000, 32).Select(number => $"ABIS{number}"), report.Cases.Select(one => one.Subject));
        Assert.Equal(0, await abis.Matcher.CountAsync(Cancel));
        Assert.Empty(Broker.DeadLetters);
    }

    [Fact]
    public async Task GivenPeople_AreUsedInEachCase_AndFoundOnlyWhereTheyAre()
    {
        await using RunningAbis abis = await RunningAbis.StartAsync(Partner, Broker.Login);
        AbisSuiteOptions options = Options(cases: ["ABIS3026", "ABIS3026", "ABIS3029"]);
        options.People = [SandboxBiometrics.Adult("one"), SandboxBiometrics.Infant("two")];

        ComplianceReport report = await AbisSuite.RunAsync(options, cancellationToken: Cancel);

        Assert.All(report.Cases, AssertPassed);
    }

    public static TheoryData<string, string[], string> Wrongs => new()
    {
        { "other reason", ["ABIS3007"], "the insert was answered with failureReason 3" },
        { "success for all", ["ABIS3007"], "the insert was answered with success" },
        { "null member", ["ABIS3000", "ABIS3018", "ABIS3029"], "$.failureReason: is not allowed here" },
        { "number", OfEachKind, "$.returnValue: is no text but Number" },
        { "further member", OfEachKind, "$.vendor: is not allowed here" },
        { "other requestId", OfEachKind, "MOSIP would lose the reply to the insert. No request has this requestId" },
        { "other class", OfEachKind, "MOSIP would lose the reply to the insert. It is a Bytes message where activemq.message.format asks for Text" },
        { "no JSON", OfEachKind, "MOSIP would lose the reply to the insert. It is not JSON" },
        { "wrong count", ["ABIS3018"], "the count is 7" },
        { "other candidate", ["ABIS3018"], "the count is right, and of the 1 candidates 0 are right" },
        { "no analytics", ["ABIS3018"], "$.candidateList.candidates[0].analytics: is missing" },
        { "analytics inside", ["ABIS3018", "ABIS3029"], "$.candidateList.analytics: is not allowed here" },
        { "no list", ["ABIS3018", "ABIS3029"], "$.candidateList: is missing" },
    };

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task WrongAbis_FailsItsCases_AndTheReportSaysWhy(string wrong, string[] failing, string reason)
    {
        await using RunningAbis abis = await RunningAbis.StartAsync(Partner, Broker.Login, Distortion(wrong));

        ComplianceReport report = await AbisSuite.RunAsync(Options(cases: OfEachKind), cancellationToken: Cancel);

        Assert.Equal(failing, report.Cases.Where(one => !one.Result.IsAccepted).Select(one => one.Subject));
        ComplianceResult first = report.Cases.First(one => !one.Result.IsAccepted).Result;
        Assert.Contains(reason, $"{first.Message} {string.Join(' ', first.Findings.Select(finding => $"{finding.At}: {finding.Message}"))}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task AbisThatDoesNotAnswer_FailsAfterThePatience()
    {
        AbisSuiteOptions options = Options(cases: ["ABIS3000", "ABIS3020"]);
        options.Patience = TimeSpan.FromMilliseconds(50);

        ComplianceReport report = await AbisSuite.RunAsync(options, cancellationToken: Cancel);

        Assert.All(report.Cases, one => Assert.EndsWith("the insert was not answered within 0.1 s", one.Result.Message, StringComparison.Ordinal));
        Assert.False(report.IsPassed);
    }

    [Fact]
    public async Task AbisThatLogsInForEachInsert_FailsTheCaseOfTheToken()
    {
        // Whoever asks for a token again and again behaves as if each had ended.
        await using RunningAbis abis = await RunningAbis.StartAsync(Partner, Broker.Login, new DistortingTransport(reply =>
        {
            Sandbox.ExpireTokens();
            return reply;
        }));

        ComplianceReport report = await AbisSuite.RunAsync(Options(cases: ["ABIS3030"]), cancellationToken: Cancel);

        Assert.EndsWith("the ABIS logged in again although it had a valid token", Assert.Single(report.Cases).Result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_AreForPeopleAndForMachines()
    {
        await using RunningAbis abis = await RunningAbis.StartAsync(Partner, Broker.Login, Distortion("other reason"));
        var told = new List<string>();

        ComplianceReport report = await AbisSuite.RunAsync(Options(cases: OfEachKind), new Told(told), Cancel);

        Assert.Equal(OfEachKind, told);
        Assert.Equal("1", XDocument.Parse(report.ToJUnit()).Root!.Attribute("failures")!.Value);
        Assert.Equal(4, JsonNode.Parse(report.ToJson())!["cases"]!.AsArray().Count);
        Assert.Contains("insert without referenceURL</td><td class=\"no\">failed", report.ToHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ABIS9999", 0, "there is no case ABIS9999")]
    [InlineData("ABIS3000", 1, "two people")]
    public async Task WrongOptions_AreRefused(string id, int people, string reason)
    {
        AbisSuiteOptions options = Options(cases: [id]);
        options.People = [.. Enumerable.Range(0, people).Select(_ => ReadOnlyMemory<byte>.Empty)];

        var refused = await Assert.ThrowsAsync<MosipInputException>(() => AbisSuite.RunAsync(options, cancellationToken: Cancel));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    private static DistortingTransport Distortion(string wrong) => wrong switch
    {
        "other class" => new(message => message with { Class = QueueMessageClass.Bytes }),
        "no JSON" => new(message => message with { Content = "{"u8.ToArray() }),
        "other reason" => Json(reply => Replace(reply, "failureReason", "3")),
        "success for all" => Json(reply =>
        {
            reply["returnValue"] = "1";
            reply.Remove("failureReason");
        }),
        "null member" => Json(reply =>
        {
            if (!reply.ContainsKey("failureReason") && !reply.ContainsKey("candidateList"))
                reply["failureReason"] = null;
        }),
        "number" => Json(reply => reply["returnValue"] = int.Parse((string)reply["returnValue"]!, System.Globalization.CultureInfo.InvariantCulture)),
        "further member" => Json(reply => reply["vendor"] = "x"),
        "other requestId" => Json(reply => reply["requestId"] = Guid.NewGuid().ToString()),
        "wrong count" => Json(reply => OfDuplicate(reply, list => list["count"] = "7")),
        "other candidate" => Json(reply => OfDuplicate(reply, list => list["candidates"]![0]!["referenceId"] = "other")),
        "no analytics" => Json(reply => OfDuplicate(reply, list => list["candidates"]![0]!.AsObject().Remove("analytics"))),
        "analytics inside" => Json(reply =>
        {
            if (reply["candidateList"] is JsonObject list)
                list["analytics"] = new JsonObject();
        }),
        _ => Json(reply => reply.Remove("candidateList")),
    };

    private static DistortingTransport Json(Action<JsonObject> change) => DistortingTransport.OfJson(change);

    private static void Replace(JsonObject reply, string member, string value)
    {
        if (reply.ContainsKey(member))
            reply[member] = value;
    }

    private static void OfDuplicate(JsonObject reply, Action<JsonObject> change)
    {
        if (reply["candidateList"] is JsonObject list && list["candidates"]!.AsArray().Count > 0)
            change(list);
    }

    private static void AssertPassed(ComplianceCase one) =>
        Assert.True(one.Result.IsAccepted, $"{one.Subject} {one.Result.Validator}: {one.Result.Message} {string.Join("; ", one.Result.Findings)}");

    private AbisSuiteOptions Options(QueueMessageClass format = QueueMessageClass.Text, params string[] cases) =>
        new() { Sandbox = Sandbox, Partner = Partner, Broker = Broker.Login, MessageFormat = format, Cases = cases };

    private sealed class Told(List<string> told) : IProgress<ComplianceCase>
    {
        public void Report(ComplianceCase value) => told.Add(value.Subject);
    }
}
