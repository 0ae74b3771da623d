using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.Ida;

namespace Mosip.Partner.Tests.Unit.Sandbox.Ida;

/// <summary>Rules of ida.md that no vector case has, or not in every form.</summary>
public class FieldRuleTests
{
    [Theory]
    [InlineData("2026-11-23T10:00:00.123456Z", 500, false)] // microseconds
    [InlineData("2026-11-23 10:00:00.000Z", 500, false)] // blank for T
    [InlineData("2026-11-23T10:00:00.000+05", 500, false)]
    [InlineData("2026-11-23T10:00:00.000ZZ", 500, true)] // text behind a complete time
    [InlineData("2026-11- 23T10:00:00.000Z", 500, true)] // blanks before a field
    [InlineData("2026-11-23T24:00:00.000Z", 200, false)] // the reply's log takes the end of the day, the validator does not
    [InlineData("2026-02-31T10:00:00.000Z", 200, false)]
    [InlineData("2026-13-01T10:00:00.000Z", 500, false)]
    [InlineData("2026-11-23T10:00:00.000+15:00", 200, false)] // beyond the calendar's zones
    [InlineData("12026-11-23T10:00:00.000Z", 500, false)]
    [InlineData("", 200, false)]
    public void Judge_RequestTimeForms_AnswersAsBothParsers(string time, int status, bool handedToService)
    {
        IdaVerdict verdict = With("requestTime", time).Judge();

        Assert.Equal(status, verdict.HttpStatus);
        Assert.Equal(handedToService, verdict.HandedToService);
        Assert.False(verdict.Accepted);
    }

    [Fact]
    public void Judge_FilterRefusalWithMalformedTime_IsNoHttp500() =>
        Assert.Equal(200, (With("requestTime", "yesterday") with { Id = "wrong" }).Judge().HttpStatus);

    [Fact]
    public void Judge_RequestTimeAsNumber_IsInvalidWithoutHttp500() => AssertCodes(With("requestTime", 20261123), "IDA-MLC-009");

    [Theory]
    [InlineData("request", "")]
    [InlineData("requestHMAC", " ")]
    [InlineData("requestSessionKey", "")]
    [InlineData("thumbprint", " ")]
    [InlineData("thumbprint", "12:34")]
    public void Judge_BlankOrColonSeparatedMember_IsHttp500(string member, string value) => Assert.Equal(500, With(member, value).Judge().HttpStatus);

    [Theory]
    [InlineData("request", "+/+/")]
    [InlineData("requestHMAC", "SGVs bG8=")]
    [InlineData("requestSessionKey", "A")]
    public void Judge_MemberThatIsNotBase64Url_IsUnreadable(string member, string value) => AssertCodes(With(member, value), "IDA-MLC-007");

    [Theory]
    [InlineData("56372819A3", "1.3.0", "IDA-MLC-009")]
    [InlineData("56372819A3", "1.2.0.1", "IDA-MLC-007")]
    [InlineData("73829164501928A2", "1.2.1.2", "IDA-MLC-007")]
    public void Judge_NonDigitIdWithoutType_DependsOnRelease(string id, string release, string code) =>
        AssertCodes(With("individualId", id) with { Release = release }, code);

    [Theory]
    [InlineData("0", "1.3.0", false)]
    [InlineData("-1", "1.2.1.2", false)]
    [InlineData("0", "1.2.0.1", true)]
    [InlineData("+18", "1.3.0", true)]
    [InlineData("\u0661\u0668", "1.3.0", true)] // digits of another script
    [InlineData("99999999999", "1.2.0.1", false)]
    public void Judge_Age_DependsOnRelease(string age, string release, bool accepted) =>
        Assert.Equal(accepted, (Case() with { Release = release, Block = Block($"\"demographics\":{{\"age\":\"{age}\"}}") }).Judge().Accepted);

    [Theory]
    [InlineData("\"EMAIL\",\"phone\"", null)]
    [InlineData("\"\"", "IDA-OTA-008: OTP Notification Channel not provided")]
    [InlineData("\"FAX\",\"EMAIL\",\"PIGEON\"", "IDA-MLC-009: Invalid Input Parameter - otpChannel - FAX,PIGEON")]
    [InlineData("\"EMAIL\",\"\",\"x\"", "IDA-MLC-009: Invalid Input Parameter - otpChannel - ,x")]
    [InlineData("7", "IDA-MLC-009: Invalid Input Parameter - otpChannel - 7")]
    public void Judge_OtpChannels_NamesUnknownOnes(string channels, string? error)
    {
        IdaVerdict verdict = (With("otpChannel", JsonNode.Parse($"[{channels}]")) with { Endpoint = "otp", Block = null }).Judge();

        Assert.Equal(error is null ? [] : [error], VectorErrors.Of(verdict.Errors));
    }

    [Fact]
    public void Judge_SecondLanguageListWithErrorsBefore_IsNotExamined() =>
        AssertCodes(Case() with { Block = Block("\"demographics\":{\"name\":[{\"language\":\"xyz\",\"value\":\"A\"}],\"gender\":[{\"language\":\"abc\",\"value\":\"F\"}]}") }, "IDA-DEA-002");

    [Theory]
    [InlineData("{\"a\":\"x\",\"b\":{\"a\":\"y\"}}", 500)] // two attributes of one name
    [InlineData("{\"a\":[\"x\",1]}", 500)]
    [InlineData("{\"a\":12345678901234567890}", 200)]
    [InlineData("{\"a\":[null]}", 200)]
    public void Judge_OddDynamicAttributes_FailAsMosip(string demographics, int status)
    {
        IdaVerdict verdict = (Case() with { Block = Block($"\"demographics\":{demographics}") }).Judge();

        Assert.Equal(status, verdict.HttpStatus);
        Assert.Equal(status == 500 ? [] : ["IDA-MLC-008"], ClearPipeline.Codes(verdict));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("\"False\"", false)]
    [InlineData("null", false)]
    public void Judge_ConsentForms_AreCoerced(string consent, bool accepted) =>
        Assert.Equal(accepted, With("consentObtained", consent is "true" or "TRUE" ? consent : JsonNode.Parse(consent)).Judge().Accepted);

    [Fact]
    public void Judge_ConsentOfAnotherText_IsUnreadable() => AssertCodes(With("consentObtained", "yes"), "IDA-MLC-007");

    [Fact]
    public void Judge_MetadataThatIsNoObject_BreaksTheErrorAnswer() => Assert.Equal(500, (With("metadata", "x") with { Id = "wrong" }).Judge().HttpStatus);

    [Theory]
    [InlineData("callback")]
    [InlineData("swagger-ui")]
    public void Judge_PathThatGoesPastTheFilter_FailsUnsigned(string segment)
    {
        IdaOutcome outcome = new ClearPipeline().Pipeline().Judge(new IdaHttpRequest(IdaEndpoint.Auth, $"/idauthentication/v1/auth/lk/{segment}/key", "{}"u8.ToArray(), "s", "a"));

        Assert.Equal(["IDA-MLC-007"], ClearPipeline.Codes(outcome.Verdict));
        Assert.False(outcome.IsSigned);
    }

    [Theory]
    [InlineData("/idauthentication/v1/auth/lk/partner/key", null)]
    [InlineData("/idauthentication/v1/auth//lk///partner/key/", null)]
    [InlineData("/idauthentication/v1/auth/partner/key", null)] // three segments: the endpoint is taken for the licence key
    [InlineData("/idauthentication/v1/auth/key", "IDA-MPA-038")]
    public void Judge_Path_TakesTheLastThreeSegments(string path, string? code)
    {
        IdaVerdict verdict = new ClearPipeline { Body = [] }.Pipeline().Judge(new IdaHttpRequest(IdaEndpoint.Auth, path, "{}"u8.ToArray(), "s", "a")).Verdict;

        Assert.Equal(code is null ? "IDA-MLC-007" : code, verdict.Errors[^1].Code.Value);
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("null", 200)]
    [InlineData("[]", 500)]
    [InlineData("{", 500)]
    [InlineData("\u00A0{}", 500)]
    public void Judge_BodyThatIsNoObject_AnswersAsMosip(string body, int status) => Assert.Equal(status, new ClearPipeline { Block = null }.Judge(body).HttpStatus);

    [Fact]
    public void Judge_TextBehindTheBodyAndRepeatedMembers_AreReadAsJackson() =>
        Assert.True(new ClearPipeline { Block = null, Endpoint = IdaEndpoint.Otp }.Judge(
            """{"id":"x","id":"mosip.identity.otp","version":"1.0","individualId":"5637281943","transactionID":"TXN0000001","requestTime":"2026-11-23T10:00:00.000Z","otpChannel":["EMAIL"]} and more""").Accepted);

    private static FieldCase Case() => new();

    private static FieldCase With(string member, JsonNode? value) => new() { Change = body => body[member] = value?.DeepClone() };

    private static string Block(string members) => $"{{\"timestamp\":\"2026-11-23T10:00:00.000Z\",{members}}}";

    private static void AssertCodes(FieldCase field, params string[] codes) => Assert.Equal(codes, ClearPipeline.Codes(field.Judge()));

    private sealed record FieldCase
    {
        public string Endpoint { get; init; } = "auth";

        public string Release { get; init; } = "1.3.0";

        public string? Id { get; init; }

        public string? Block { get; init; } = new ClearPipeline().Block;

        public Action<JsonObject> Change { get; init; } = _ => { };

        public IdaVerdict Judge()
        {
            ClearPipeline pipeline = new() { Endpoint = IdaEndpoint.Find(Endpoint)!, Release = MosipRelease.Parse(Release), Block = Block };
            if (Id is not null)
                pipeline.Body["id"] = Id;
            Change(pipeline.Body);
            return pipeline.Judge();
        }
    }
}
