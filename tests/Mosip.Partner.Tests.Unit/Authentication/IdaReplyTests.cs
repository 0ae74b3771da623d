using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mosip.Partner.Authentication.Ida;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Tests.Unit.Core.Crypto;

namespace Mosip.Partner.Tests.Unit.Authentication;

public class IdaReplyTests
{
    private const string Yes = """{"transactionID":"TXN0000001","version":"1.0","id":"mosip.identity.auth","errors":null,"responseTime":"2026-11-23T10:00:00.123Z","response":{"authStatus":true,"authToken":"123"}}""";
    private const string No = """{"errors":[{"errorCode":"IDA-OTA-004","errorMessage":"OTP is invalid","actionMessage":"Please provide correct OTP value"},{"errorCode":"IDA-MLC-007","message":"older name"}],"responseTime":"2026-11-23T11:00:00.000+01:00","response":null}""";

    [Fact]
    public void Parse_Yes_GivesItsMembers()
    {
        IdaReply reply = Parse(Yes);

        Assert.Equal("TXN0000001", reply.TransactionId);
        Assert.Equal("mosip.identity.auth", reply.Id);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 10, 0, 0, 123, TimeSpan.Zero), reply.ResponseTime);
        Assert.Empty(reply.Errors);
        Assert.True(reply.Flag("authStatus"));
        Assert.False(reply.Flag("authToken"));
        Assert.False(reply.Flag("kycStatus"));
        Assert.Equal("123", reply.Text("authToken"));
        Assert.Null(reply.Text("authStatus"));
    }

    [Fact]
    public void Parse_No_GivesTheErrorsInOrder()
    {
        IdaReply reply = Parse(No);

        Assert.Equal([new(new("IDA-OTA-004"), "OTP is invalid", "Please provide correct OTP value"), new MosipError(new("IDA-MLC-007"), "older name")], reply.Errors);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero), reply.ResponseTime);
        Assert.Null(reply.TransactionId);
        Assert.Equal(JsonValueKind.Undefined, reply.Response.ValueKind);
        Assert.False(reply.Flag("authStatus"));
        Assert.Null(reply.Text("authToken"));
    }

    [Theory]
    [InlineData(" \r\n\t{} \n", MosipTransportFault.UnexpectedReply)]
    [InlineData("", MosipTransportFault.NotJson)]
    [InlineData(" ", MosipTransportFault.NotJson)]
    [InlineData("[]", MosipTransportFault.NotJson)]
    [InlineData("<html></html>", MosipTransportFault.NotJson)]
    [InlineData("\ufeff{}", MosipTransportFault.NotJson)]
    [InlineData("{", MosipTransportFault.TruncatedReply)]
    [InlineData("{\"responseTime\":\"2026-11-23T10:", MosipTransportFault.TruncatedReply)]
    [InlineData("{}{}", MosipTransportFault.UnexpectedReply)]
    [InlineData("{}x", MosipTransportFault.UnexpectedReply)]
    [InlineData("{}\0", MosipTransportFault.UnexpectedReply)]
    [InlineData("{\"responseTime\":\"soon\"}", MosipTransportFault.UnexpectedReply)]
    [InlineData("{\"responseTime\":null}", MosipTransportFault.UnexpectedReply)]
    [InlineData("{\"responseTime\":\"2026-11-23T10:00:00.000Z\",\"errors\":[null]}", MosipTransportFault.UnexpectedReply)]
    [InlineData("{\"responseTime\":\"2026-11-23T10:00:00.000Z\",\"errors\":[{}]}", MosipTransportFault.UnexpectedReply)]
    [InlineData("{\"responseTime\":\"2026-11-23T10:00:00.000Z\",\"errors\":[{\"errorCode\":5}]}", MosipTransportFault.UnexpectedReply)]
    [InlineData("{\"responseTime\":\"2026-11-23T10:00:00.000Z\",\"transactionID\":5}", MosipTransportFault.UnexpectedReply)]
    [InlineData("{\"responseTime\":\"2026-11-23T10:00:00.000Z\",\"transactionID\":\"\\ud800\"}", MosipTransportFault.UnexpectedReply)]
    [InlineData("{\"responseTime\":\"2026-11-23T10:00:00.000Z\",\"response\":{\"a\":1,\"a\":2}}", MosipTransportFault.UnexpectedReply)]
    public void Parse_NotAnAnswerOfIda_IsTheTransportFault(string body, MosipTransportFault fault)
    {
        var e = Assert.Throws<MosipTransportException>(() => Parse(body));

        Assert.Equal(fault, e.Fault);
        Assert.Equal("TXN0000001", e.TransactionId);
    }

    [Fact]
    public void Parse_NestedDeeply_IsTheTransportFault() => Assert.Throws<MosipTransportException>(() => Parse($"{{\"a\":{new string('[', 100_000)}"));

    [Property(MaxTest = 300)]
    public void FaultOf_AnyTruncation_IsTruncated(int length)
    {
        byte[] cut = Encoding.UTF8.GetBytes(Yes).Truncated(length);

        Assert.Equal(cut.Length == 0 ? MosipTransportFault.NotJson : MosipTransportFault.TruncatedReply, IdaReply.FaultOf(cut));
    }

    [Property(MaxTest = 3000)]
    public void Parse_AnyFlippedBit_GivesAnAnswerOrTheTransportFault(bool yes, int bit) => AssertTypedOnly(Encoding.UTF8.GetBytes(yes ? Yes : No).WithBitFlipped(bit));

    [Property(MaxTest = 1000)]
    public void Parse_AnyBytes_GiveTheTransportFault(byte[] bytes) => AssertTypedOnly(bytes);

    /// <summary>Any JSON in any place.</summary>
    public static Arbitrary<string> WrongReplies() => (
        from member in Gen.Elements("transactionID", "id", "errors", "responseTime", "response")
        from value in Gen.Elements("null", "5", "true", "[]", "{}", "\"\"", "\"x\"", "\"\\ud800\"", "[[]]", "[{\"errorCode\":null}]", "[{\"errorCode\":\"\"}]", "[{\"errorCode\":\"X\",\"errorMessage\":5}]", "{\"\\ud800\":1}", "1e999", "-0")
        select Replace(member, value)).ToArbitrary();

    [Property(MaxTest = 500, Arbitrary = [typeof(IdaReplyTests)])]
    public void Parse_MemberOfAnotherKind_GivesAnAnswerOrTheTransportFault(string json) => AssertTypedOnly(Encoding.UTF8.GetBytes(json));

    private static string Replace(string member, string value)
    {
        using JsonDocument document = JsonDocument.Parse(Yes);
        return $"{{{string.Join(',', document.RootElement.EnumerateObject().Select(property => $"\"{property.Name}\":{(property.Name == member ? value : property.Value.GetRawText())}"))}}}";
    }

    private static IdaReply Parse(string body) => IdaReply.Parse(Encoding.UTF8.GetBytes(body), "auth", "TXN0000001");

    private static void AssertTypedOnly(byte[] body)
    {
        Exception? e = Record.Exception(() =>
        {
            IdaReply reply = IdaReply.Parse(body, "auth", "TXN0000001");
            _ = (reply.Flag("authStatus"), reply.Text("authToken"));
        });

        Assert.True(e is null or MosipTransportException, e?.ToString());
    }
}
