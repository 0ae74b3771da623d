using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Tests.Unit.Core.Crypto;

namespace Mosip.Partner.Tests.Unit.Authentication;

public class BiometricCaptureTests
{
    private const string Canary = "canary-77310";
    private static readonly byte[] Good = MadeSegment.Capture(new MadeSegment(), MadeSegment.Of("Iris", "Left"));

    [Fact]
    public void Parse_AnswerOfADevice_GivesTheSegmentsInOrder()
    {
        BiometricCapture capture = BiometricCapture.Parse(Good);

        Assert.Equal(["Finger", "Iris"], capture.Segments.Select(segment => segment.Type));
        Assert.Equal(["Left IndexFinger", "Left"], capture.Segments.Select(segment => segment.SubType));
        Assert.Equal(new string('A', 64), capture.Segments[0].Hash);
    }

    [Fact]
    public void Parse_ListWithoutItsObject_IsTakenToo() =>
        Assert.Single(BiometricCapture.Parse(Encoding.UTF8.GetBytes($"[{new MadeSegment().ToJson().ToJsonString()}]")).Segments);

    [Fact]
    public void Parse_Segment_IsKeptByteForByteWithoutTheDevicesError()
    {
        JsonObject segment = new MadeSegment().ToJson();
        // Escapes, blanks and order are the device's; the signature inside does not care, and neither does the client.
        string text = $$"""
            {"biometrics":[ { "thumbprint" : "{{segment["thumbprint"]}}", "hash":"\u0041{{new string('A', 63)}}" , "error":{"errorCode":"0"}, "specVersion":"1.\u0030","unknown":[1],
              "sessionKey":"{{segment["sessionKey"]}}","data":"{{segment["data"]}}"}]}
            """;

        BiometricSegment read = BiometricCapture.Parse(Encoding.UTF8.GetBytes(text)).Segments[0];

        Assert.Equal(
            $$"""{"thumbprint":"{{segment["thumbprint"]}}","hash":"\u0041{{new string('A', 63)}}","specVersion":"1.\u0030","sessionKey":"{{segment["sessionKey"]}}","data":"{{segment["data"]}}"}""",
            Encoding.UTF8.GetString(read.Json.Span));
        Assert.Equal(new string('A', 64), read.Hash);
    }

    [Property(MaxTest = 1500)]
    public void Parse_AnyFlippedBit_GivesACaptureOrTheTypedFault(int bit) => AssertTypedOnly(Good.WithBitFlipped(bit));

    [Property(MaxTest = 500)]
    public void Parse_AnyTruncation_IsTheTypedFault(int length) => Assert.Throws<MosipInputException>(() => BiometricCapture.Parse(Good.Truncated(length)));

    [Property(MaxTest = 500)]
    public void Parse_AnyBytes_GiveTheTypedFault(byte[] bytes) => Assert.Throws<MosipInputException>(() => BiometricCapture.Parse(bytes));

    /// <summary>Any JSON value where a device puts one of its own.</summary>
    public static Arbitrary<(string Member, string Json)> WrongMembers() => (
        from member in Gen.Elements("data", "hash", "sessionKey", "thumbprint", "error", "specVersion", "data/bioType", "data/bioSubType", "data/timestamp", "data/transactionId", "data/digitalId", "data/env", "data/bioValue", "digitalId/type", "digitalId/dateTime", "digitalId/make")
        from json in Gen.Elements("null", "5", "true", "[]", "{}", "\"\"", "\"x\"", "\"a.b.c\"", "\"..\"", "\"\\ud800\"", "[\"x\"]", "{\"errorCode\":\"700\"}", "{\"errorCode\":[]}", "\"eyJ9.e30.x\"", "\"a.bnVsbA.b\"")
        select (member, json)).ToArbitrary();

    [Property(MaxTest = 500, Arbitrary = [typeof(BiometricCaptureTests)])]
    public void Parse_MemberOfAnotherKind_GivesACaptureOrTheTypedFault((string Member, string Json) wrong)
    {
        const string Place = "\"%%\"";
        string Put(string json) => json.Replace(Place, wrong.Json, StringComparison.Ordinal);
        string[] path = wrong.Member.Split('/');
        var segment = new MadeSegment();
        JsonObject digitalId = segment.DigitalId, data = segment.Data;
        if (path[0] == "digitalId")
            digitalId[path[1]] = "%%";
        data["digitalId"] = MadeSegment.Jws(Put(digitalId.ToJsonString()));
        if (path is ["data", _])
            data[path[1]] = "%%";
        JsonObject whole = segment.ToJson();
        whole["data"] = MadeSegment.Jws(Put(data.ToJsonString()));
        if (path.Length == 1)
            whole[path[0]] = "%%";

        AssertTypedOnly(Encoding.UTF8.GetBytes($$"""{"biometrics":[{{Put(whole.ToJsonString())}}]}"""));
    }

    public static TheoryData<string, MadeSegment> BrokenSegments => new()
    {
        { "'data' is not a JWS text", new() { Others = { ["data"] = null } } },
        { "'data' is not a JWS text", new() { Others = { ["data"] = new JsonObject() } } },
        { "data is not a compact JWS", new() { Others = { ["data"] = "a.b" } } },
        { "data is not a compact JWS", new() { Others = { ["data"] = "a.b.c.d" } } },
        { "data is not a compact JWS", new() { Others = { ["data"] = "a.%%%%.c" } } },
        { "the payload of data is not a JSON object", new() { Others = { ["data"] = MadeSegment.Jws($"\"{Canary}\"") } } },
        { "the payload of data is not a JSON object", new() { Others = { ["data"] = MadeSegment.Jws(Canary) } } },
        { "the payload of data is not a JSON object", new() { Others = { ["data"] = MadeSegment.Jws("{\"bioType\":\"Finger\",\"bioType\":\"Iris\"}") } } },
        { "data/digitalId is not a JWS text", new() { Data = { ["digitalId"] = new JsonObject() } } },
        { "data/digitalId has more than", new() { Data = { ["digitalId"] = new string('a', 100_000) } } },
        { "'hash' is missing", new() { Others = { ["hash"] = null } } },
        { "'hash' is not 64 upper-case", new() { Others = { ["hash"] = new string('a', 64) } } },
        { "'hash' is not 64 upper-case", new() { Others = { ["hash"] = "AA" } } },
        { "'sessionKey' is missing", new() { SessionKey = "" } },
        { "'sessionKey' is not base64url", new() { SessionKey = "a+b/" } },
        { "'thumbprint' is not the SHA-256", new() { Thumbprint = Canary } },
        { "data/bioType is missing", new() { Data = { ["bioType"] = null } } },
        { "data/bioValue is missing", new() { Data = { ["bioValue"] = "" } } },
        { "data/deviceCode is missing", new() { Data = { ["deviceCode"] = 5 } } },
        { "data/digitalId/make is missing", new() { DigitalId = { ["make"] = "" } } },
        { "data/digitalId/dateTime is missing", new() { DigitalId = { ["dateTime"] = null } } },
        { "the device reports error 700", new() { Others = { ["error"] = new JsonObject { ["errorCode"] = "700", ["errorInfo"] = Canary } } } },
        { "the device reports error 701", new() { Others = { ["error"] = new JsonObject { ["errorCode"] = 701 } } } },
        { "the device reports error without a number", new() { Others = { ["error"] = new JsonObject { ["errorCode"] = Canary } } } },
    };

    [Theory, MemberData(nameof(BrokenSegments))]
    public void Parse_BrokenSegment_NamesThePlaceAndNoContent(string expected, MadeSegment broken)
    {
        var e = Assert.Throws<MosipInputException>(() => BiometricCapture.Parse(MadeSegment.Capture(new MadeSegment(), broken)));

        Assert.Equal(MosipInputFault.InvalidContent, e.Fault);
        Assert.Contains($"biometrics/1: {expected}", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("""{"biometrics":[]}""")]
    [InlineData("""{"biometrics":{}}""")]
    [InlineData("""{"biometrics":[5]}""")]
    public void Parse_NoSegments_IsInvalidContent(string json)
    {
        var e = Assert.Throws<MosipInputException>(() => BiometricCapture.Parse(Encoding.UTF8.GetBytes(json)));

        Assert.Equal(MosipInputFault.InvalidContent, e.Fault);
    }

    [Fact]
    public void Parse_DigitalIdWithAChainOfCertificates_IsTaken()
    {
        var segment = new MadeSegment();
        string[] parts = MadeSegment.Jws(segment.DigitalId.ToJsonString()).Split('.');
        segment.Data["digitalId"] = $"{new string('a', 20_000)}.{parts[1]}.{parts[2]}";

        Assert.Equal("Finger", BiometricCapture.Parse(MadeSegment.Capture(segment)).Segments[0].Type);
    }

    [Fact]
    public void Parse_RecordOfManyMegabytes_IsTaken()
    {
        var segment = new MadeSegment { Data = { ["bioValue"] = new string('A', 8 * 1024 * 1024) } };

        Assert.Equal("Finger", BiometricCapture.Parse(MadeSegment.Capture(segment)).Segments[0].Type);
    }

    [Fact]
    public void Parse_TwentyMegabytes_IsRefusedUnread()
    {
        var e = Assert.Throws<MosipInputException>(() => BiometricCapture.Parse(new byte[20 * 1024 * 1024]));

        Assert.Equal(MosipInputFault.TooLarge, e.Fault);
        Assert.Contains("20971520 bytes", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfACapture_NamesKindsOnly()
    {
        BiometricCapture capture = BiometricCapture.Parse(Good);

        Assert.Equal("BiometricCapture { Finger, Iris }", capture.ToString());
        Assert.Equal("BiometricSegment { Iris Left }", capture.Segments[1].ToString());
    }

    private static void AssertTypedOnly(byte[] json)
    {
        Exception? e = Record.Exception(() => BiometricCapture.Parse(json));

        Assert.True(e is null or MosipInputException, e?.ToString());
    }
}
