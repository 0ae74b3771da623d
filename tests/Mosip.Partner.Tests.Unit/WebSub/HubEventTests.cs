using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Unit.WebSub;

public sealed class HubEventTests
{
    private const string Issued =
        """
        {"publisher":"CREDENTIAL_SERVICE","topic":"acme-print/CREDENTIAL_ISSUED","publishedOn":"2024-05-14T08:31:07.412Z","extra":1,
         "event":{"id":"0d4bd2f4-7f7c-4b0e-8d57-1d7a0a0f9b11","transactionId":"b7a0f3d2-52d1-4f0e-bb2b-0f3f9a7d9c55",
          "type":{"namespace":"mosip","name":"mosip"},"timestamp":"2024-05-14T08:30Z","dataShareUri":"http://datashare.datashare/v1/x",
          "data":{"registrationId":"10001100770000320240514083000","credentialType":"euin","protectionKey":null}}}
        """;

    [Fact]
    public void Parse_CredentialIssued_ReadsTheEnvelope()
    {
        HubEvent issued = Parse(Issued);

        Assert.Equal("acme-print/CREDENTIAL_ISSUED", issued.Topic);
        Assert.Equal("CREDENTIAL_SERVICE", issued.Publisher);
        Assert.Equal("0d4bd2f4-7f7c-4b0e-8d57-1d7a0a0f9b11", issued.Id);
        Assert.Equal("b7a0f3d2-52d1-4f0e-bb2b-0f3f9a7d9c55", issued.TransactionId);
        Assert.Equal("http://datashare.datashare/v1/x", issued.DataShareUri);
        Assert.Equal(new DateTimeOffset(2024, 5, 14, 8, 31, 7, 412, TimeSpan.Zero), issued.PublishedOn);
        Assert.Equal(new DateTimeOffset(2024, 5, 14, 8, 30, 0, TimeSpan.Zero), issued.Timestamp);
        Assert.Equal("euin", issued.Data.GetProperty("credentialType").GetString());
        Assert.Equal(1, issued.Content.GetProperty("extra").GetInt32());
    }

    [Fact]
    public void Parse_NullsOfOtherTopics_AreTaken()
    {
        HubEvent updated = Parse("""{"topic":"PARTNER_UPDATED","event":{"id":"1","transactionId":null,"dataShareUri":null,"timestamp":[2024,5,14,8,0],"data":null}}""");

        Assert.Null(updated.TransactionId);
        Assert.Null(updated.DataShareUri);
        Assert.Equal(JsonValueKind.Undefined, updated.Data.ValueKind);
        Assert.Equal(new DateTimeOffset(2024, 5, 14, 8, 0, 0, TimeSpan.Zero), updated.Timestamp);
    }

    [Fact]
    public void ToString_Event_SaysNothingOfTheContent() =>
        Assert.Equal("acme-print/CREDENTIAL_ISSUED 0d4bd2f4-7f7c-4b0e-8d57-1d7a0a0f9b11 (transaction b7a0f3d2-52d1-4f0e-bb2b-0f3f9a7d9c55)", Parse(Issued).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"event\"")]
    [InlineData("{}")]
    [InlineData("{\"topic\":\"t\"}")]
    [InlineData("{\"topic\":\"t\",\"event\":[]}")]
    [InlineData("{\"topic\":\"t\",\"event\":{}}")]
    [InlineData("{\"topic\":\"t\",\"event\":{\"id\":null}}")]
    [InlineData("{\"topic\":\"t\",\"event\":{\"id\":7}}")]
    [InlineData("{\"topic\":\"\",\"event\":{\"id\":\"1\"}}")]
    [InlineData("{\"event\":{\"id\":\"1\"}}")]
    [InlineData("{\"topic\":\"t\",\"event\":{\"id\":\"1\"}} {}")]
    [InlineData("{\"topic\":\"t\",\"event\":{\"id\":\"1\"}")]
    [InlineData("{\"topic\":\"t\",\"topic\":\"u\",\"event\":{\"id\":\"1\"}}")]
    [InlineData("{\"topic\":\"t\",\"event\":{\"id\":\"1\",\"id\":\"2\"}}")]
    [InlineData("{\"topic\":\"t\",\"event\":{\"id\":\"\\ud800\"}}")]
    [InlineData("{\"topic\":\"t\",\"event\":{\"id\":\"a\\u0000b\"}}")]
    [InlineData("{\"topic\":\"t\",\"event\":{\"id\":\"1\",\"transactionId\":\"a\\u0000b\"}}")]
    [InlineData("{\"topic\":\"t\",\"\\ud800\":1,\"event\":{\"id\":\"1\"}}")]
    [InlineData("{\"topic\":\"t\",\"event\":{\"id\":\"1\",\"dataShareUri\":{}}}")]
    public void Parse_NoEvent_IsRefused(string body) =>
        Assert.Equal(MosipCryptoFault.Malformed, Assert.Throws<MosipCryptoException>(() => Parse(body)).Fault);

    [Fact]
    public void Parse_DeepOrLongOrNotUtf8_IsRefused()
    {
        string deep = $$$"""{"topic":"t","event":{"id":"1","data":{{{new string('[', 40)}}}{{{new string(']', 40)}}}}}""";
        Assert.Throws<MosipCryptoException>(() => Parse(deep));
        Assert.Throws<MosipCryptoException>(() => Parse($$$"""{"topic":"t","event":{"id":"{{{new string('1', 257)}}}"}}"""));
        Assert.Throws<MosipCryptoException>(() => HubEvent.Parse(new byte[] { (byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}' }));
    }

    [Fact]
    public void Parse_Malformed_DoesNotRepeatTheText() =>
        Assert.DoesNotContain("482913", Assert.Throws<MosipCryptoException>(() => Parse("""{"topic":"t","event":{"protectionKey":482913x}}""")).Message, StringComparison.Ordinal);

    [Property]
    public bool Parse_AnyBytes_IsReadOrRefusedByATypedError(byte[] body) => Record.Exception(() => HubEvent.Parse(body)) is null or MosipCryptoException;

    [Property]
    public bool Parse_AnyCutOfAnEvent_IsRefused(NonNegativeInt length)
    {
        byte[] whole = Encoding.UTF8.GetBytes(Issued.Trim());
        return Record.Exception(() => HubEvent.Parse(whole.AsMemory(0, length.Get % whole.Length))) is MosipCryptoException;
    }

    [Theory]
    [InlineData("\"2024-05-14T08:31:07.412Z\"", "2024-05-14T08:31:07.4120000Z")]
    [InlineData("\"2024-05-14T08:31:07.4Z\"", "2024-05-14T08:31:07.4000000Z")]
    [InlineData("\"2024-05-14T08:31:07.123456789Z\"", "2024-05-14T08:31:07.1234567Z")]
    [InlineData("\"2024-05-14T08:31:07Z\"", "2024-05-14T08:31:07.0000000Z")]
    [InlineData("\"2024-05-14T08:30Z\"", "2024-05-14T08:30:00.0000000Z")]
    [InlineData("\"2024-05-14T10:30:00.500+02:00\"", "2024-05-14T08:30:00.5000000Z")]
    [InlineData("\"2024-05-14 08:33:10.25\"", "2024-05-14T08:33:10.2500000Z")]
    [InlineData("\"2024-05-14T08:33:10.250\"", "2024-05-14T08:33:10.2500000Z")]
    [InlineData("[2024,5,14,8,0]", "2024-05-14T08:00:00.0000000Z")]
    [InlineData("[2024,5,14,8,0,7]", "2024-05-14T08:00:07.0000000Z")]
    [InlineData("[2024,5,14,8,0,0,100000000]", "2024-05-14T08:00:00.1000000Z")]
    public void TryRead_SpellingOfMosip_GivesTheInstant(string json, string expected)
    {
        Assert.True(HubTimestamp.TryRead(JsonDocument.Parse(json).RootElement, out DateTimeOffset time));
        Assert.Equal(expected, time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"yesterday\"")]
    [InlineData("\"2024-02-30T00:00Z\"")]
    [InlineData("\"2024-05-14T08:31:07.Z.Z\"")]
    [InlineData("17")]
    [InlineData("null")]
    [InlineData("[2024,5]")]
    [InlineData("[2024,2,30,0,0]")]
    [InlineData("[2024,5,14,24,0]")]
    [InlineData("[2024,5,14,8,0,0,-1]")]
    [InlineData("[2024,5,14,8,\"0\"]")]
    [InlineData("[2024,5,14,8,0,0,0,0]")]
    [InlineData("[99999999999,5,14,8,0]")]
    public void TryRead_AnythingElse_IsNoTime(string json) => Assert.False(HubTimestamp.TryRead(JsonDocument.Parse(json).RootElement, out _));

    [Property]
    public bool TryParse_AnyText_DoesNotThrow(string? text) => Record.Exception(() => HubTimestamp.TryParse(text, out _)) is null;

    private static HubEvent Parse(string body) => HubEvent.Parse(Encoding.UTF8.GetBytes(body));
}
